import type { DimensionName, Filter } from '../../shared/query'
import { failure, success, type Result } from '../../shared/result'
import type { TimeShift } from './comparison'
import type { Base, Dimension, Dimensions } from './dimensions'
import type { Conditions, Keep } from './lineSets'

/** The dimension as the earlier period sees it: periods are those of the day it is compared with. */
export function shifted(dim: Dimension, shift: TimeShift | null): Dimension {
  if (!shift || dim.period === null || !dim.table) return dim
  const { table, shift: first, domain } = dim
  const moved = Uint32Array.from({ length: domain }, (_, i) => {
    const at = shift.forward(first + i) - first
    return table[Math.min(domain - 1, Math.max(0, at))]!
  })
  return { ...dim, table: moved }
}

/** An expected failure: the data lack these dimensions. */
export function absentDimension(dimensions: Dimensions, name: DimensionName) {
  const present = dimensions.present().join(', ')
  return failure('usage', `The data have no ${name}. Dimensions present: ${present}.`)
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
  const tables = new Map<Base, Keep>()
  let products: Uint8Array | null = null
  let days: Uint8Array | null = null
  let narrows = false
  const tableOf = (dim: Dimension): Uint8Array => {
    const known = tables.get(dim.base)
    if (known) return known.table
    const table = new Uint8Array(dim.domain).fill(1)
    tables.set(dim.base, { column: dim.column, shift: dim.shift, table })
    return table
  }
  for (const [name, ofDimension] of filtersByDimension(filters)) {
    const own = dimensions.get(name)
    if (!own) return absentDimension(dimensions, name)
    const dim = shifted(own, shift)
    const kept = keptMembers(dimensions, dim, ofDimension)
    narrow(tableOf(dim), dim, kept)
    if (dim.base === 'product') products = tableOf(dim)
    else if (dim.period !== null) {
      days ??= new Uint8Array(dim.domain).fill(1)
      narrow(days, dim, kept)
    } else narrows = true
  }
  const key = (shift?.key ?? '') + keyOf(filters)
  return success({ key, keeps: [...tables.values()], products, days, narrows, shift })
}
