import { formatDay } from '../../shared/dates'
import { DIMENSIONS, type DimensionName, type MeasureName, type Query } from '../../shared/query'
import type { Comparison, Filter, QueryResult, QueryRow, Selection } from '../../shared/query'
import { phrase } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import { comparedRange, dayRange, resolved, type ComparedRange, type DayRange } from './comparison'
import { absentDimension, conditionsOf } from './conditions'
import { memberOf, type Dimension, type Dimensions } from './dimensions'
import type { RunTables } from './customerRuns'
import { ofNothing, type Evaluated, type Evaluator } from './evaluate'
import type { Facts } from './facts'
import { codesOfCombination, combinationsOf, groupCodes } from './grouping'
import type { LineSet, LineSets } from './lineSets'
import { hasEarlierData, joinRows, orderRows, type Rows } from './rows'

export interface CubeParts {
  readonly facts: Facts
  readonly dimensions: Dimensions
  readonly sets: LineSets
  readonly evaluator: Evaluator
  readonly runs: RunTables
}

/** The lines of a selection, and those of its comparison period. */
export interface Selected {
  readonly set: LineSet
  readonly range: DayRange | null
  readonly compared: { readonly set: LineSet; readonly range: ComparedRange } | null
}

/** `usage` where a filter names a dimension that the data lack. */
export function select(
  parts: CubeParts,
  selection: Selection,
  comparison: Comparison | null = null,
  ignore: readonly string[] = [],
): Result<Selected> {
  const { facts, dimensions, sets } = parts
  const filters: readonly Filter[] = selection.filters.filter((filter) => !ignore.includes(filter.dimension))
  const dates = ignore.includes('date_range') ? { from: null, to: null, filters: [] } : selection
  const range = dayRange(facts, dates)
  const conditions = conditionsOf(dimensions, filters, null)
  if (!conditions.ok) return conditions
  const set = sets.get(range, conditions.value)
  const earlier = range && comparison ? comparedRange(facts, range, comparison) : null
  if (!earlier) return success({ set, range, compared: null })
  const moved = conditionsOf(dimensions, filters, earlier.shift)
  if (!moved.ok) return moved
  return success({ set, range, compared: { set: sets.get(earlier.range, moved.value), range: earlier } })
}

const LARGEST_COMBINATION = Number.MAX_SAFE_INTEGER

function dimsOf(parts: CubeParts, names: readonly DimensionName[]): Result<Dimension[]> {
  const dims: Dimension[] = []
  for (const name of names) {
    const dim = parts.dimensions.get(name)
    if (!dim) return absentDimension(parts.dimensions, name)
    dims.push(dim)
  }
  return combinationsOf(dims) > LARGEST_COMBINATION
    ? failure('usage', phrase`Too many combinations of ${names.join(', ')}.`)
    : success(dims)
}

const isDimension = (key: string): key is DimensionName => DIMENSIONS.some((name) => name === key)
const isNumber = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Measures by row; where a group does not occur, the measure of nothing. */
function column(evaluated: Evaluated | null, at: Int32Array, measure: MeasureName, m: number): Float64Array {
  const values = evaluated?.values[m]
  const nothing = ofNothing(measure)
  const filled = new Float64Array(at.length).fill(nothing)
  if (values) for (let row = 0; row < at.length; row++) if (at[row]! >= 0) filled[row] = values[at[row]!]!
  return filled
}

/** Answers a query. `usage` names a dimension that the data lack, or an order that cannot be. */
export function runQuery(parts: CubeParts, q: Query): Result<QueryResult> {
  const dims = dimsOf(parts, q.by)
  if (!dims.ok) return dims
  const orderKey = q.order?.key
  if (orderKey !== undefined && isDimension(orderKey) && !q.by.includes(orderKey))
    return failure('usage', phrase`Cannot order by ${orderKey}: it is not among the dimensions asked for.`)
  const selected = select(parts, q.selection, q.compare, q.ignoreFilters)
  if (!selected.ok) return selected
  const measures: MeasureName[] = [...q.measures]
  if (orderKey !== undefined && !isDimension(orderKey) && !measures.includes(orderKey))
    measures.push(orderKey)
  return success(answer(parts, q, dims.value, selected.value, measures))
}

function answer(
  parts: CubeParts,
  q: Query,
  dims: readonly Dimension[],
  selected: Selected,
  measures: readonly MeasureName[],
): QueryResult {
  const { set, compared } = selected
  const total = rowOfWhole(parts, q, set, compared?.set ?? null)
  const { rows, others } =
    dims.length === 0 ? { rows: [total], others: null } : rowsOf(parts, q, dims, selected, measures)
  return {
    selection: resolved(parts.facts, q.selection),
    by: q.by,
    measures: q.measures,
    rows,
    others,
    total,
    comparedRange: compared && {
      from: formatDay(compared.range.range.first),
      to: formatDay(compared.range.range.last),
    },
  }
}

/** The measures of whole line sets. `onlySold`: reviews of the products sold in them alone. */
function rowOfWhole(
  { evaluator }: CubeParts,
  q: Query,
  set: LineSet,
  compared: LineSet | null,
  onlySold = false,
): QueryRow {
  return {
    members: [],
    values: evaluator.total(set, q.measures, onlySold).map(isNumber),
    compared: compared && evaluator.total(compared, q.measures, onlySold).map(isNumber),
  }
}

function rowsOf(
  parts: CubeParts,
  q: Query,
  dims: readonly Dimension[],
  { set, range, compared }: Selected,
  measures: readonly MeasureName[],
): { rows: QueryRow[]; others: QueryRow | null } {
  const { evaluator, facts } = parts
  const earlierDims = compared ? dims.map((dim) => parts.dimensions.moved(dim, compared.range.shift)) : dims
  const earlier = compared && evaluator.byGroup(compared.set, earlierDims, measures)
  const current = evaluator.byGroup(set, dims, measures)
  const joined = joinRows(current, earlier)
  const columns = measures.map((name, m) => column(current, joined.current, name, m))
  const earlierColumns = measures.map((name, m) => column(earlier, joined.compared, name, m))
  const order = orderRows(q, dims, joined, (key) => columns[measures.findIndex((name) => name === key)]!)
  const asked = (all: readonly Float64Array[], row: number): (number | null)[] =>
    all.slice(0, q.measures.length).map((values) => isNumber(values[row]!))
  const rowOf = (row: number): QueryRow => {
    const combination = joined.combinations[row]!
    const codes = codesOfCombination(dims, combination)
    const known =
      compared && range && hasEarlierData(dims, combination, range, compared.range, facts.firstDay ?? 0)
    return {
      members: dims.map((dim, d) => memberOf(dim, codes[d]!)),
      values: asked(columns, row),
      compared: known ? asked(earlierColumns, row) : null,
    }
  }
  const rows = Array.from(order, rowOf)
  if (!q.others || order.length === joined.count) return { rows, others: null }
  const inRest = restOf(joined, order)
  const rest = (of: LineSet, byDims: readonly Dimension[]): LineSet => {
    const grouping = evaluator.grouping(of, byDims)
    const codes = groupCodes(grouping, of.count)
    const groupInRest = Uint8Array.from({ length: grouping.groups }, (_, group) =>
      Number(inRest.has(grouping.combinations?.[group] ?? group)),
    )
    return parts.sets.part(of, (k) => groupInRest[codes[k]!] === 1)
  }
  const restOfSet = rest(set, dims)
  const restOfCompared = compared && rest(compared.set, earlierDims)
  return { rows, others: rowOfWhole(parts, q, restOfSet, restOfCompared, true) }
}

function restOf(rows: Rows, order: Uint32Array): ReadonlySet<number> {
  const rest = new Set(rows.combinations)
  for (const row of order) rest.delete(rows.combinations[row]!)
  return rest
}
