import { formatDay } from '../../../shared/dates'
import type { ChangeAnswer, ChangeMeasure, ChangePart, ChangeQuery } from '../../../shared/change'
import type { DimensionName, MeasureName } from '../../../shared/query'
import { phrase } from '../../../shared/phrase'
import { failure, success, type Result } from '../../../shared/result'
import { absentDimension } from '../conditions'
import { memberOf, type Dimension } from '../dimensions'
import type { Evaluated } from '../evaluate'
import { joinRows, type Rows } from '../rows'
import { select, type CubeParts, type Selected } from '../runQuery'
import { topRows } from '../topRows'
import { excessOf, effectsOf, ratio, together, type Effect, type Sides } from './effects'

/** Judged for the one that explains most, coarse before fine. */
const JUDGED = [
  'channel',
  'country',
  'region',
  'city',
  'store',
  'category',
  'subcategory',
  'brand',
  'supplier',
  'product',
  'promotion_method',
  'payment_method',
  'customer_country',
] as const satisfies readonly DimensionName[]
const CHOOSABLE: readonly DimensionName[] = [
  ...JUDGED,
  'promotion',
  'segment',
  'customer',
  'weekday',
  'hour',
  'is_return',
]

/** A finer dimension must carry so many times what a coarser one does to take its place. */
const MARGIN = 1.2

/** Numerator and, of a ratio, denominator. */
const MEASURES: Readonly<Record<ChangeMeasure, readonly [MeasureName, MeasureName?]>> = {
  net_sales_cents: ['net_sales_cents'],
  units: ['units'],
  orders: ['orders'],
  aov_cents: ['net_sales_cents', 'orders'],
}

interface Table {
  readonly dim: Dimension
  readonly rows: Rows
  readonly members: readonly Sides[]
  readonly whole: Sides
  readonly effects: readonly Effect[]
  readonly compared: NonNullable<Selected['compared']>
}

type Compared = Selected & { readonly compared: NonNullable<Selected['compared']> }
const isCompared = (selected: Selected): selected is Compared => selected.compared !== null

function wholeOf({ evaluator }: CubeParts, measure: ChangeMeasure, { set, compared }: Compared): Sides {
  const [value, weight] = MEASURES[measure]
  const names = weight ? [value, weight] : [value]
  const [before, now] = [evaluator.total(compared.set, names), evaluator.total(set, names)]
  return { value: [before[0]!, now[0]!], weight: [before[1] ?? 0, now[1] ?? 0] }
}

/** Null where the members' changes would not add up to the whole's. */
function tableOf(parts: CubeParts, measure: ChangeMeasure, selected: Compared, dim: Dimension): Table | null {
  const { set, compared } = selected
  const [value, weight] = MEASURES[measure]
  const names = weight ? [value, weight] : [value]
  const earlier = parts.evaluator.byGroup(compared.set, [dim], names)
  const current = parts.evaluator.byGroup(set, [dim], names)
  const rows = joinRows(current, earlier)
  const at = (of: Evaluated, m: number, index: number): number =>
    index < 0 ? 0 : (of.values[m]?.[index] ?? 0)
  const members = Array.from({ length: rows.count }, (_, row): Sides => {
    const pair = (m: number): [number, number] => [
      at(earlier, m, rows.compared[row]!),
      at(current, m, rows.current[row]!),
    ]
    return { value: pair(0), weight: pair(1) }
  })
  const whole = wholeOf(parts, measure, selected)
  const effects = effectsOf(measure, members, whole)
  return effects && { dim, rows, members, whole, effects, compared }
}

/** Under all filters but the dimension's own, as every chart. */
function tableUnder(parts: CubeParts, q: ChangeQuery, name: DimensionName): Result<Table | null> {
  const dim = parts.dimensions.get(name)
  if (!dim) return absentDimension(parts.dimensions, name)
  const selected = select(parts, q.selection, q.compare, [name])
  if (!selected.ok) return selected
  return success(isCompared(selected.value) ? tableOf(parts, q.measure, selected.value, dim) : null)
}

/** What explains the change of a measure against the comparison period; see docs/definitions.md. */
export function changeOf(parts: CubeParts, q: ChangeQuery): Result<ChangeAnswer> {
  const present = CHOOSABLE.filter((name) => parts.dimensions.get(name) !== null)
  if (q.dimension !== null && !present.includes(q.dimension))
    return parts.dimensions.get(q.dimension)
      ? failure(
          'usage',
          phrase`A change cannot be explained by ${q.dimension}. Choose one of ${present.join(', ')}.`,
        )
      : absentDimension(parts.dimensions, q.dimension)
  const selected = select(parts, q.selection, q.compare)
  if (!selected.ok) return selected
  if (!isCompared(selected.value)) return success(nothing)
  const whole = wholeOf(parts, q.measure, selected.value)
  const { first, last } = selected.value.compared.range.range
  const bare: ChangeAnswer = {
    ...nothing,
    ...changeIn(q.measure, whole),
    comparedRange: { from: formatDay(first), to: formatDay(last) },
  }
  const filtered = new Set(q.selection.filters.map(({ dimension }) => dimension))
  const dimensions: { name: DimensionName; excess: number }[] = []
  let best: { readonly name: DimensionName; readonly excess: number } | null = null
  for (const name of present) {
    const judged = JUDGED.some((known) => known === name)
    if (!judged && q.measure !== 'orders') {
      dimensions.push({ name, excess: 0 })
      continue
    }
    const table = tableUnder(parts, q, name)
    if (!table.ok) return table
    if (table.value === null) continue
    const one = { name, excess: judged ? excessOf(table.value.effects) : 0 }
    dimensions.push(one)
    const stands = judged && !filtered.has(name) && table.value.rows.count > 1
    if (stands && (best === null || one.excess > best.excess * MARGIN)) best = one
  }
  const asked = dimensions.find((each) => each.name === q.dimension)
  const name = (asked ?? best ?? dimensions[0])?.name ?? null
  if (name === null) return success({ ...bare, dimensions })
  const table = tableUnder(parts, q, name)
  if (!table.ok) return table
  if (table.value === null) return success({ ...bare, dimension: name, dimensions })
  return success({ ...bare, dimension: name, dimensions, ...partsOf(table.value, q) })
}

const nothing: ChangeAnswer = {
  dimension: null,
  dimensions: [],
  before: null,
  now: null,
  delta: null,
  parts: [],
  others: null,
  comparedRange: null,
}

function changeIn(
  measure: ChangeMeasure,
  { value, weight }: Sides,
): Pick<ChangeAnswer, 'before' | 'now' | 'delta'> {
  const side = (at: 0 | 1): number | null =>
    measure === 'aov_cents' ? ratio(value[at], weight[at]) : value[at]
  const [before, now] = [side(0), side(1)]
  return { before, now, delta: before === null || now === null ? null : now - before }
}

function partsOf(
  { dim, rows, members, whole, effects }: Table,
  { measure, limit }: ChangeQuery,
): Pick<ChangeAnswer, 'before' | 'now' | 'delta' | 'parts' | 'others'> {
  const order = topRows(rows.count, rows.count, (a, b) => {
    const byPart = Math.abs(effects[b]!.delta) - Math.abs(effects[a]!.delta)
    return byPart === 0 ? dim.ids.compare(rows.combinations[a]!, rows.combinations[b]!) : byPart
  })
  const shown = Array.from(order.subarray(0, limit))
  const rest = Array.from(order.subarray(limit))
  const parts = shown.map((row): ChangePart => {
    const { size: _, ...effect } = effects[row]!
    const presence = rows.compared[row]! < 0 ? 'new' : rows.current[row]! < 0 ? 'gone' : 'both'
    return { ...effect, member: memberOf(dim, rows.combinations[row]!), presence }
  })
  const others =
    rest.length === 0
      ? null
      : {
          ...together(
            measure,
            rest.map((row) => members[row]!),
            rest.map((row) => effects[row]!),
          ),
          members: rest.length,
        }
  return { ...changeIn(measure, whole), parts, others }
}
