import type { DimensionName, Filter } from '../../shared/query'
import { phrase } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import type { TimeShift } from './comparison'
import type { Base, Dimension, Dimensions } from './dimensions'
import type { Conditions, FilteredDimension, Keep } from './lineSets'

/** An expected failure: the data lack these dimensions. */
export function absentDimension(dimensions: Dimensions, name: DimensionName) {
  const present = dimensions.present().join(', ')
  return failure('usage', phrase`The data have no ${name}. Dimensions present: ${present}.`)
}

/** 1 per member that the filters on one dimension keep: in one of the included lists (if any), in no excluded one. */
function keptMembers(dimensions: Dimensions, dim: Dimension, filters: readonly Filter[]): Uint8Array {
  const includes = filters.filter((filter) => !filter.exclude)
  const kept = new Uint8Array(dim.ids.length).fill(includes.length > 0 ? 0 : 1)
  const mark = (filter: Filter, value: 0 | 1): void => {
    for (const text of filter.values) for (const code of dimensions.codesOf(dim, text)) kept[code] = value
  }
  for (const filter of includes) mark(filter, 1)
  for (const filter of filters) if (filter.exclude) mark(filter, 0)
  return kept
}

/** Narrows the table of a base column by one dimension read from it. */
function narrow(table: Uint8Array, dim: Dimension, kept: Uint8Array): void {
  for (let value = 0; value < table.length; value++)
    if (kept[dim.table ? dim.table[value]! : value] === 0) table[value] = 0
}

function filtersByDimension(filters: readonly Filter[]): Map<DimensionName, Filter[]> {
  const grouped = new Map<DimensionName, Filter[]>()
  for (const filter of filters)
    grouped.set(filter.dimension, [...(grouped.get(filter.dimension) ?? []), filter])
  return grouped
}

const keyOf = (filters: readonly Filter[]): string =>
  JSON.stringify(
    filters
      .map((filter) => [filter.dimension, filter.exclude, [...filter.values].sort()])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  )

/** What the filters mean on the columns. A filter on a dimension that the data lack is a `usage` failure. */
export function conditionsOf(
  dimensions: Dimensions,
  filters: readonly Filter[],
  shift: TimeShift | null,
): Result<Conditions> {
  const tables = new Map<Base, Uint8Array>()
  const keeps: Keep[] = []
  const filtered: FilteredDimension[] = []
  let periodDays: Uint8Array | null = null
  let narrows = false
  const tableOf = (dim: Dimension): Uint8Array => {
    const known = tables.get(dim.base)
    if (known) return known
    const table = new Uint8Array(dim.domain).fill(1)
    tables.set(dim.base, table)
    if (dim.column) keeps.push({ column: dim.column, table })
    return table
  }
  for (const [name, ofDimension] of filtersByDimension(filters)) {
    const own = dimensions.get(name)
    if (!own) return absentDimension(dimensions, name)
    const dim = dimensions.moved(own, shift)
    const kept = keptMembers(dimensions, dim, ofDimension)
    narrow(tableOf(dim), dim, kept)
    filtered.push({ dim, kept })
    if (dim.period !== null) {
      periodDays ??= new Uint8Array(dim.domain).fill(1)
      narrow(periodDays, dim, kept)
    } else if (dim.base !== 'product') narrows = true
  }
  const key = (shift?.key ?? '') + keyOf(filters)
  const [days, products] = [tables.get('day') ?? null, tables.get('product') ?? null]
  return success({ key, filtered, keeps, days, periodDays, products, narrows, shift })
}
