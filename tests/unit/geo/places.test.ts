import codes from 'i18n-iso-countries/codes.json'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { CITY_SPELLINGS } from '../../../renderer/geo/citySpellings'
import { createCountries } from '../../../renderer/geo/countries'
import { cutAtDateLine } from '../../../renderer/geo/dateLine'
import { foldName } from '../../../renderer/geo/foldName'
import { readGazetteer } from '../../../renderer/geo/gazetteer'
import { worldOf } from '../../../renderer/geo/world'
import { project, unproject } from '../../../renderer/charts/equalEarth'

const countries = createCountries(codes)
const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
) as Topology
const cities = readFileSync(new URL('../../../assets/cities.txt', import.meta.url), 'utf8')
const gazetteer = readGazetteer(cities)

describe('a country is found', () => {
  test.each([
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['EIRE', 'IE'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['RSA', 'ZA'],
    ['Channel Islands', 'JE GG'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Deutschland', 'DE'],
    ['España', 'ES'],
    ['Österreich', 'AT'],
    ['Côte d’Ivoire', 'CI'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['South Korea', 'KR'],
    ['Viet Nam', 'VN'],
    ['Trinidad and Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['Hong Kong', 'HK'],
    ['United Arab Emirates', 'AE'],
    ['Saudi Arabia', 'SA'],
    ['Kosovo', 'XK'],
    ['DEU', 'DE'],
    ['de', 'DE'],
  ])('%s → %s', (name, found) => expect(countries.find(name).join(' ')).toBe(found))

  test.each(['European Community', 'Unspecified', '', '??', 'Atlantis'])('not behind %j', (name) =>
    expect(countries.find(name)).toEqual([]),
  )
})

describe('a city is found', () => {
  test.each([
    ['München', 'DE', null, 'Munich'],
    ['Munich', 'DE', null, 'Munich'],
    ['Milano', 'IT', null, 'Milan'],
    ['Köln', 'DE', null, 'Köln'],
    ['Cologne', 'DE', null, 'Köln'],
    ['LYON', 'FR', null, 'Lyon'],
    ['Geneva', 'CH', null, 'Genève'],
    ['New York', 'US', 'NY', 'New York City'],
    ['St. Petersburg', 'RU', null, 'Saint Petersburg'],
    ['Łódź', 'PL', null, 'Łódź'],
    ['Lodz', 'PL', null, 'Łódź'],
    ['Walla Walla', 'US', 'WA', 'Walla Walla'],
  ])('%s in %s', (name, country, division, found) =>
    expect(gazetteer.find(name, [country], division)).toMatchObject({ name: found, country }),
  )

  test('in its own country and division; without them the largest of that name', () => {
    expect(gazetteer.find('London', ['CA'], null)).toMatchObject({ country: 'CA' })
    expect(gazetteer.find('London', [], null)).toMatchObject({ country: 'GB' })
    expect(gazetteer.find('Portland', ['US'], 'ME')).toMatchObject({ division: 'ME' })
    expect(gazetteer.find('Portland', ['US'], 'nowhere')).toMatchObject({ division: 'OR' })
    expect(gazetteer.find('Springfield', ['FR'], null)).toBeNull()
    expect(gazetteer.find('', [], null)).toBeNull()
  })

  test('and a country without a shape stands at its largest city', () => {
    expect(gazetteer.largestOf('RE')).toMatchObject({ name: 'Saint-Denis' })
  })

  test('by every usual spelling in the list', () => {
    const known = new Set(cities.split('\n').map((line) => foldName(line.split('\t')[0] ?? '')))
    expect(Object.values(CITY_SPELLINGS).filter((name) => !known.has(name))).toEqual([])
    expect(Object.keys(CITY_SPELLINGS).filter((name) => foldName(name) !== name)).toEqual([])
  })
})

test('the list of cities is small', () => expect(Buffer.byteLength(cities)).toBeLessThan(1_000_000))

test('the shapes carry the countries’ letters; the box of France is that of its largest part', () => {
  const { shapes } = worldOf(topology, codes, cities)
  const names = shapes.map.features.map(({ properties }) => String(properties?.['name']))
  expect(names).toEqual(expect.arrayContaining(['GB', 'US', 'JE', 'GG', 'XK', 'SG', 'HK']))
  expect(names).not.toContain('AQ')
  const france = shapes.boxes.get('FR')
  expect(france?.west).toBeGreaterThan(-6)
  expect(france?.east).toBeLessThan(9)
})

describe('an area over the date line', () => {
  test('is cut into two parts, one at each edge of the map', () => {
    const over = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [170, 0],
          [-170, 0],
          [-170, 10],
          [170, 10],
          [170, 0],
        ],
      ],
    }
    const cut = cutAtDateLine(over)
    const xs = cut.type === 'MultiPolygon' ? cut.coordinates.map(([ring = []]) => ring.map(([x]) => x)) : []
    expect(xs.map((part) => [Math.min(...part.map(Number)), Math.max(...part.map(Number))])).toEqual([
      [170, 180],
      [-180, -170],
    ])
  })

  test('no edge of the bundled map is longer than half the globe', () => {
    const { shapes } = worldOf(topology, codes, cities)
    const longest = shapes.map.features.map(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? Math.max(
            ...geometry.coordinates.flatMap(([ring = []]) =>
              ring.map(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x))),
            ),
          )
        : 0,
    )
    expect(Math.max(...longest)).toBeLessThan(180)
    expect(shapes.boxes.get('RU')?.west).toBeGreaterThan(20)
  })
})

describe('the Equal Earth projection', () => {
  test('has the published extent', () => {
    expect(project([180, 0])[0]).toBeCloseTo(2.70663, 5)
    expect(project([0, 90])[1]).toBeCloseTo(-1.31736, 5)
  })

  test('leads there and back', () => {
    for (const [longitude, latitude] of [
      [0, 0],
      [13.4, 52.5],
      [-122.7, 45.5],
      [151.2, -33.9],
      [-180, 83],
    ] as const) {
      const back = unproject(project([longitude, latitude]))
      expect(back[0]).toBeCloseTo(longitude, 8)
      expect(back[1]).toBeCloseTo(latitude, 8)
    }
  })
})
