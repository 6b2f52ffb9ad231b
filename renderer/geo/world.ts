import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { createCountries, type Countries, type CountryCodes } from './countries'
import { readGazetteer, type Gazetteer } from './gazetteer'
import { shapesOf, type Shapes } from './shapes'

/** What the map needs to place sales: bundled, loaded when first shown. */
export interface World {
  readonly shapes: Shapes
  readonly countries: Countries
  readonly gazetteer: Gazetteer
}

const KOSOVO = 'Kosovo'

function areasOf(topology: Topology): FeatureCollection {
  const areas = topology.objects['countries']
  if (areas?.type !== 'GeometryCollection') throw new Error('the map has no countries')
  return feature(topology, areas)
}

/** The world from what is bundled: shapes, country codes, and the text of the list of cities. */
export function worldOf(topology: Topology, codes: CountryCodes, cities: string): World {
  const codeOf = new Map(codes.map(([alpha2, , numeric]) => [numeric, alpha2]))
  const shapes = shapesOf(areasOf(topology), ({ id, properties }) =>
    properties?.['name'] === KOSOVO ? 'XK' : (codeOf.get(String(id)) ?? null),
  )
  return { shapes, countries: createCountries(codes), gazetteer: readGazetteer(cities) }
}

async function load(): Promise<World> {
  const [topology, codes, cities] = await Promise.all([
    import('world-atlas/countries-50m.json'),
    import('i18n-iso-countries/codes.json'),
    import('../../assets/cities.txt?raw'),
  ])
  return worldOf(topology.default, codes.default, cities.default)
}

let loading: Promise<World> | null = null

export const loadWorld = (): Promise<World> => (loading ??= load())
