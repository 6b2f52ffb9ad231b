import type { DimensionName, MeasureName, QueryResult, Selection, StorePlace } from '../../shared/query'
import { relativeChange } from '../format/numbers'
import { filterId, type NamedMember } from '../format/useMembers'
import type { World } from '../geo/world'
import { valueOf } from '../overview/queries'
import { shareOf } from '../overview/rows'
import { isMarked } from '../store/selectionOps'

/** From the coarsest; shapes for countries, points for cities and stores. Regions have neither. */
export const GEO_LEVELS = ['country', 'city', 'store'] as const satisfies readonly DimensionName[]
export type GeoLevel = (typeof GEO_LEVELS)[number]

export const GEO_MEASURES = ['net_sales_cents', 'units', 'orders'] as const satisfies readonly MeasureName[]
export type GeoMeasure = (typeof GEO_MEASURES)[number]

/** Where a member is drawn; `exact` is false for a store drawn at its city, or a country at its largest city. */
export type Placed =
  | { readonly kind: 'area'; readonly codes: readonly string[] }
  | {
      readonly kind: 'point'
      readonly longitude: number
      readonly latitude: number
      readonly exact: boolean
    }

export interface GeoRow {
  readonly key: string
  /** As in filters. */
  readonly id: string
  readonly member: NamedMember
  readonly name: string
  /** The country of a city or the city of a store, where known. */
  readonly within: string | null
  readonly values: Readonly<Record<GeoMeasure, number>>
  readonly share: Readonly<Record<GeoMeasure, number | null>>
  readonly change: Readonly<Record<GeoMeasure, number | null>>
  readonly marked: boolean
  readonly placed: Placed | null
}

const isPosition = (latitude: number | null, longitude: number | null): boolean =>
  latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function placeCountry({ countries, shapes, gazetteer }: World, name: string): Placed | null {
  const codes = countries.find(name)
  const shaped = codes.filter((code) => shapes.boxes.has(code))
  if (shaped.length > 0) return { kind: 'area', codes: shaped }
  const city = codes[0] === undefined ? null : gazetteer.largestOf(codes[0])
  return city && { kind: 'point', longitude: city.longitude, latitude: city.latitude, exact: false }
}

function placeCity(
  { countries, gazetteer }: World,
  city: string,
  country: string | null,
  region: string | null,
): Placed | null {
  const codes = country === null ? [] : countries.find(country)
  if (country !== null && codes.length === 0) return null
  const found = gazetteer.find(city, codes, region)
  return found && { kind: 'point', longitude: found.longitude, latitude: found.latitude, exact: true }
}

function placeStore(world: World, store: StorePlace | undefined): Placed | null {
  if (!store) return null
  const { latitude, longitude, city, country, region } = store
  if (isPosition(latitude, longitude))
    return { kind: 'point', latitude: latitude ?? 0, longitude: longitude ?? 0, exact: true }
  const found = city === null ? null : placeCity(world, city, country, region)
  return found?.kind === 'point' ? { ...found, exact: false } : null
}

/** The members of a level by the order of the answer, each with its place on the map. */
export function geoRows(
  result: QueryResult,
  level: GeoLevel,
  selection: Selection,
  world: World,
  stores: ReadonlyMap<string, StorePlace>,
  nameOf: (member: NamedMember) => string,
): GeoRow[] {
  const part = (members: readonly NamedMember[], name: DimensionName): NamedMember | null =>
    members[result.by.indexOf(name)] ?? null
  const record = <T>(make: (measure: GeoMeasure) => T): Readonly<Record<GeoMeasure, T>> => ({
    net_sales_cents: make('net_sales_cents'),
    units: make('units'),
    orders: make('orders'),
  })
  return result.rows.flatMap(({ members, values, compared }): GeoRow[] => {
    const member = part(members, level)
    if (!member) return []
    const country = part(members, 'country')
    const region = part(members, 'region')
    const id = filterId(member.id)
    const store = stores.get(id)
    const place = (): Placed | null => {
      if (member.id === null) return null
      if (level === 'country') return placeCountry(world, member.id)
      if (level === 'store') return placeStore(world, store)
      return placeCity(world, member.id, country?.id ?? null, region?.id ?? null)
    }
    const value = (measure: GeoMeasure): number => valueOf(result, values, measure) ?? 0
    return [
      {
        key: members.map((one) => filterId(one.id)).join('\u0000'),
        id,
        member,
        name: nameOf(member),
        within: (level === 'store' ? store?.city : level === 'city' ? country?.id : null) ?? null,
        values: record(value),
        share: record((measure) => shareOf(value(measure), valueOf(result, result.total.values, measure))),
        change: record((measure) => relativeChange(value(measure), valueOf(result, compared, measure))),
        marked: isMarked(selection, level, id),
        placed: place(),
      },
    ]
  })
}

const RING_PX = 11

/** Rows at one and the same point are moved apart on a ring around it. */
export function ringOffsets(rows: readonly GeoRow[]): ReadonlyMap<string, readonly [number, number]> {
  const groups = new Map<string, GeoRow[]>()
  for (const row of rows) {
    if (row.placed?.kind !== 'point') continue
    const point = `${row.placed.longitude} ${row.placed.latitude}`
    groups.set(point, [...(groups.get(point) ?? []), row])
  }
  const offsets = new Map<string, readonly [number, number]>()
  for (const group of groups.values())
    group.forEach(({ key }, at) => {
      const angle = (2 * Math.PI * at) / group.length - Math.PI / 2
      offsets.set(key, group.length === 1 ? [0, 0] : [RING_PX * Math.cos(angle), RING_PX * Math.sin(angle)])
    })
  return offsets
}
