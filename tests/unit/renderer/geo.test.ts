import { describe, expect, test } from 'vitest'
import { readGazetteer } from '../../../renderer/geo/gazetteer'
import { loadWorld, type World } from '../../../renderer/geo/world'
import { geoRows, ringOffsets, type GeoRow } from '../../../renderer/products/geoModel'
import {
  bubbleSize,
  bubbleValues,
  classOf,
  shadeBounds,
  shadeClasses,
  shades,
} from '../../../renderer/products/geoScale'
import { viewOf, zoomFor } from '../../../renderer/products/geoView'
import { seenShapes } from '../../../renderer/products/seenMap'
import { productsRequest } from '../../../renderer/products/queries'
import { drillDown } from '../../../renderer/drill/model'
import { FIRST_STEP } from '../../../renderer/store/step'
import { EMPTY_SELECTION, type QueryResult, type StorePlace } from '../../../shared/query'
import { profileOf } from './support'

const world: World = {
  shapes: {
    map: { type: 'FeatureCollection', features: [] },
    boxes: new Map([
      ['DE', { west: 6, south: 47, east: 15, north: 55 }],
      ['JE', { west: -2.3, south: 49.1, east: -2, north: 49.3 }],
      ['GG', { west: -2.7, south: 49.4, east: -2.5, north: 49.5 }],
    ]),
  },
  countries: {
    find: (name) => ({ Germany: ['DE'], 'Channel Islands': ['JE', 'GG'], Réunion: ['RE'] })[name] ?? [],
  },
  gazetteer: readGazetteer('DE\nBerlin\t16\t3426\t52.52\t13.41\n\nRE\nSaint-Denis\t\t137\t-20.88\t55.45\n'),
}

const result = (
  by: QueryResult['by'],
  rows: readonly (readonly [ids: readonly (string | null)[], net: number, before?: number])[],
): QueryResult => ({
  selection: EMPTY_SELECTION,
  by,
  measures: ['net_sales_cents', 'units', 'orders'],
  rows: rows.map(([ids, net, before]) => ({
    members: ids.map((id) => ({ id, name: id ?? '' })),
    values: [net, 1, 1],
    compared: before === undefined ? null : [before, 1, 1],
  })),
  others: null,
  total: { members: [], values: [1000, 4, 4], compared: null },
  comparedRange: null,
})

const rowsOf = (
  level: 'country' | 'city' | 'store',
  answer: QueryResult,
  stores: readonly StorePlace[] = [],
): GeoRow[] =>
  geoRows(
    answer,
    level,
    { ...EMPTY_SELECTION, filters: [{ dimension: level, values: ['Germany'], exclude: false }] },
    world,
    new Map(stores.map((store) => [store.id, store])),
    ({ id, name }) => (id === null ? 'None' : name),
  )

describe('places on the map', () => {
  test('countries have a shape, stand at their largest city, or are listed; none is dropped', () => {
    const rows = rowsOf(
      'country',
      result(
        ['country'],
        [
          [['Germany'], 500, 400],
          [['Channel Islands'], 300],
          [['Réunion'], 100],
          [['European Community'], 60],
          [[null], 40],
        ],
      ),
    )
    expect(rows.map(({ name, placed }) => [name, placed])).toEqual([
      ['Germany', { kind: 'area', codes: ['DE'] }],
      ['Channel Islands', { kind: 'area', codes: ['JE', 'GG'] }],
      ['Réunion', { kind: 'point', longitude: 55.45, latitude: -20.88, exact: false }],
      ['European Community', null],
      ['None', null],
    ])
    expect(rows.map(({ values }) => values.net_sales_cents).reduce((a, b) => a + b)).toBe(1000)
    expect(rows[0]).toMatchObject({ share: { net_sales_cents: 0.5 }, change: { net_sales_cents: 0.25 } })
    expect(rows.map(({ marked }) => marked)).toEqual([true, false, false, false, false])
  })

  test('cities are sought in their own country; one in an unknown country is listed', () => {
    const rows = rowsOf(
      'city',
      result(
        ['country', 'city'],
        [
          [['Germany', 'Berlin'], 5],
          [['Réunion', 'Berlin'], 5],
          [['Atlantis', 'Berlin'], 5],
          [['Germany', null], 5],
        ],
      ),
    )
    expect(rows.map(({ placed, within }) => [placed?.kind ?? null, within])).toEqual([
      ['point', 'Germany'],
      [null, 'Réunion'],
      [null, 'Atlantis'],
      [null, 'Germany'],
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
  })

  test('stores stand at their position, else at their city; a position off the globe is none', () => {
    const store = (id: string, place: Partial<StorePlace>): StorePlace => ({
      id,
      name: id,
      city: null,
      region: null,
      country: null,
      latitude: null,
      longitude: null,
      ...place,
    })
    const rows = rowsOf(
      'store',
      result(
        ['store'],
        [
          [['exact'], 4],
          [['city'], 3],
          [['wrong'], 2],
          [['unknown'], 1],
        ],
      ),
      [
        store('exact', { latitude: -33.9, longitude: 151.2, city: 'Berlin', country: 'Germany' }),
        store('city', { city: 'Berlin', country: 'Germany' }),
        store('wrong', { latitude: 910, longitude: 13 }),
      ],
    )
    expect(rows.map(({ placed }) => placed)).toEqual([
      { kind: 'point', longitude: 151.2, latitude: -33.9, exact: true },
      { kind: 'point', longitude: 13.41, latitude: 52.52, exact: false },
      null,
      null,
    ])
  })

  test('bubbles of one place are moved apart, a single one stays', () => {
    const at = (key: string, longitude: number): GeoRow => ({
      ...rowsOf('city', result(['city'], [[['Berlin'], 1]]))[0]!,
      key,
      placed: { kind: 'point', longitude, latitude: 1, exact: true },
    })
    const offsets = ringOffsets([at('a', 5), at('b', 5), at('c', 6)])
    expect(offsets.get('c')).toEqual([0, 0])
    expect(offsets.get('a')?.map(Math.round)).toEqual([0, -11])
    expect(offsets.get('b')?.map(Math.round)).toEqual([0, 11])
  })
})

describe('shades and sizes', () => {
  test('equal steps for values of one size, half decades for a wide spread', () => {
    expect(shadeBounds([15_000, 73_000, 40_000], 100)).toEqual([20_000, 40_000, 60_000])
    expect(shadeBounds([100, 700_000_000, 5_000_000], 100)).toEqual([
      10_000_000, 30_000_000, 100_000_000, 300_000_000,
    ])
    expect(shadeBounds([0, -5], 100)).toEqual([])
    expect(shadeClasses([10, 20])).toEqual([
      { from: null, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: null },
    ])
  })

  test('a value on a bound is in the upper class; zero and below have their own', () => {
    expect([-1, 0, 5, 10, 19, 20].map((value) => classOf(value, [10, 20]))).toEqual([-1, 0, 0, 1, 1, 2])
  })

  test('shades run towards the strong end and never begin as pale as the land', () => {
    expect(shades('#ffffff', '#000000', 4)).toEqual(['#bfbfbf', '#808080', '#404040', '#000000'])
    expect(shades('#ffffff', '#000000', 1)).toEqual(['#404040'])
  })

  test('the area of a bubble goes with the value, also below zero', () => {
    expect(bubbleSize(400, 400)).toBe(46)
    expect(bubbleSize(-100, 400)).toBe(23)
    expect(bubbleSize(0, 400)).toBe(7)
    expect(bubbleSize(5, 0)).toBe(7)
    expect(bubbleValues(73_212_091, 100)).toEqual([50_000_000, 10_000_000, 2_000_000])
    expect(bubbleValues(0, 100)).toEqual([])
  })
})

test('the view holds all places, and the zoom fills the chart without going below the whole world', () => {
  const rows = rowsOf('country', result(['country'], [[['Germany'], 1]]))
  const view = viewOf(rows, world.shapes)
  expect(view?.center[0]).toBeGreaterThan(0)
  expect(zoomFor(view!, 1000, 400)).toBeGreaterThan(8)
  expect(zoomFor({ center: [0, 0], width: 9, height: 9 }, 1000, 400)).toBe(1)
  expect(viewOf(rowsOf('country', result(['country'], [[['Atlantis'], 1]])), world.shapes)).toBeNull()
})

test('a map on paper has what is seen of the world, and nothing beyond', async () => {
  const { map } = (await loadWorld()).shapes
  const view = viewOf(rowsOf('country', result(['country'], [[['Germany'], 2]])), world.shapes)
  const { features } = seenShapes(map, view!, 800, 400)
  const names = features.map(({ properties }) => properties?.['name'] as string)
  expect(names).toEqual(expect.arrayContaining(['DE', 'FR', 'PL', 'CZ', 'NL']))
  for (const far of ['US', 'AU', 'BR', 'ZA', 'JP']) expect(names).not.toContain(far)
  const france = features.find(({ properties }) => properties?.['name'] === 'FR')?.geometry
  const all = map.features.find(({ properties }) => properties?.['name'] === 'FR')?.geometry
  if (france?.type !== 'MultiPolygon' || all?.type !== 'MultiPolygon') throw new Error('France has parts')
  expect(france.coordinates.length).toBeLessThan(all.coordinates.length)
  const globe = { center: [0, -0.15], width: 9, height: 9 } as const
  expect(seenShapes(map, globe, 1000, 423)).toEqual(map)
})

describe('the level of the map', () => {
  const choice = { rank: 'net_sales_cents', count: 10, geoLevel: null } as const
  const all = profileOf(['country', 'region', 'city', 'store'])

  test('begins with positions where stores have them, else with countries', () => {
    expect(productsRequest(FIRST_STEP, all, choice).geoLevel).toBe('country')
    expect(productsRequest(FIRST_STEP, { ...all, hasStorePositions: true }, choice).geoLevel).toBe('store')
    expect(productsRequest(FIRST_STEP, profileOf(['city']), choice).geoLevel).toBe('city')
    expect(productsRequest(FIRST_STEP, profileOf([]), choice)).toMatchObject({
      geoLevel: null,
      geoLevels: [],
    })
  })

  test('goes down by opening a country, then a city; a choice goes before', () => {
    const germany = { dimension: 'country', id: 'Germany', name: 'Germany', dates: null } as const
    const opened = drillDown(FIRST_STEP, 'geo', germany)
    const asked = productsRequest(opened, all, choice)
    expect(asked.geoLevel).toBe('city')
    expect(asked.queries.at(-1)).toMatchObject({ by: ['country', 'region', 'city'], ignoreFilters: ['city'] })
    const berlin = { dimension: 'city', id: 'Berlin', name: 'Berlin', dates: null } as const
    expect(productsRequest(drillDown(opened, 'geo', berlin), all, choice).geoLevel).toBe('store')
    expect(productsRequest(opened, all, { ...choice, geoLevel: 'country' }).geoLevel).toBe('country')
  })
})
