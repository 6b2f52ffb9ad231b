import { formatDay, type Day } from '../../../shared/dates'
import { PROFIT_MEASURES, marginFrom } from '../../../shared/margin'
import type { MeasureName, Member, Query, QueryRow, Selection } from '../../../shared/query'
import { querySchema } from '../../../shared/query'
import type {
  CurveDay,
  MethodImpact,
  PromotionCurve,
  PromotionRow,
  PromotionsAnswer,
  PromotionSales,
} from '../../../shared/promotions'
import { phrase } from '../../../shared/phrase'
import { failure, success, type Result } from '../../../shared/result'
import { memberOf, type Dimension } from '../dimensions'
import { runQuery, type CubeParts } from '../runQuery'
import { isJudged, pooledImpact } from './impact'
import { judgements, PromotionRuns, type Judgement } from './runs'
import { Terms } from './terms'
import { promotionView } from './view'

const DAYS_AFTER = 14
const NO_MEMBER: Member = { id: null, name: '' }
const NO_SALES: PromotionSales = {
  netCents: 0,
  orders: 0,
  aovCents: null,
  discountRate: null,
  margin: { cents: null, rate: null, coverage: null },
}
const SALES_MEASURES = [
  'net_sales_cents',
  'orders',
  'aov_cents',
  'discount_rate',
  ...PROFIT_MEASURES,
] as const satisfies readonly MeasureName[]

const salesQuery = (selection: Selection): Query =>
  querySchema.parse({
    selection,
    by: ['promotion'],
    measures: SALES_MEASURES,
    ignoreFilters: ['promotion', 'promotion_method'],
  })

function salesOf({ values }: QueryRow): PromotionSales {
  const read = (measure: MeasureName): number | null =>
    values[SALES_MEASURES.findIndex((name) => name === measure)] ?? null
  return {
    netCents: read('net_sales_cents') ?? 0,
    orders: read('orders') ?? 0,
    aovCents: read('aov_cents'),
    discountRate: read('discount_rate'),
    margin: marginFrom(read),
  }
}

function methodCode(parts: CubeParts, code: number): number {
  return parts.dimensions.get('promotion_method')?.table?.[code] ?? 0
}

function methodOf(parts: CubeParts, code: number): Member {
  const dim = parts.dimensions.get('promotion_method')
  return dim ? memberOf(dim, methodCode(parts, code)) : NO_MEMBER
}

function rowOf(
  parts: CubeParts,
  terms: Terms,
  dim: Dimension,
  code: number,
  sales: PromotionSales,
  judged: Judgement,
): PromotionRow {
  const { product } = parts.facts.data.keys
  const named = terms.product(code)
  const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day))
  return {
    promotion: memberOf(dim, code),
    method: methodOf(parts, code),
    product: named === 0 ? null : { id: product.ids.at(named), name: product.names.at(named) },
    percent: terms.percent(code),
    start: dayText(terms.start(code)),
    end: dayText(terms.end(code)),
    ...sales,
    ...judged,
  }
}

/** Every promotion that runs or sells in the selection, and their methods; filters on promotions are left out. */
export function promotionsOf(parts: CubeParts, selection: Selection): Result<PromotionsAnswer> {
  const dim = parts.dimensions.get('promotion')
  if (!dim) return success({ methods: [], promotions: [] })
  const terms = new Terms(parts.facts)
  const view = promotionView(parts, terms, selection)
  if (!view.ok) return view
  const sold = runQuery(parts, salesQuery(selection))
  if (!sold.ok) return sold
  const judged = judgements(parts.facts, view.value.whole)
  const salesById = new Map(sold.value.rows.map((row) => [row.members[0]?.id ?? null, salesOf(row)]))
  const promotions: PromotionRow[] = []
  const byMethod = new Map<number, PromotionRow[]>()
  for (let code = dim.firstMember; code < dim.ids.length; code++) {
    const sales = salesById.get(dim.ids.at(code))
    if (!sales && !view.value.isMeant(code)) continue
    const row = rowOf(parts, terms, dim, code, sales ?? NO_SALES, judged[code]!)
    promotions.push(row)
    const method = methodCode(parts, code)
    byMethod.set(method, [...(byMethod.get(method) ?? []), row])
  }
  const methods = [...byMethod.values()].map((rows): MethodImpact => ({
    method: rows[0]?.method ?? NO_MEMBER,
    promotions: rows.length,
    judged: rows.filter(({ impact }) => impact.isJudged).length,
    impact: pooledImpact(rows.map(({ impact }) => impact)),
  }))
  return success({ methods, promotions: promotions.sort((a, b) => b.netCents - a.netCents) })
}

/** One promotion day by day under the selection's other filters; `usage` where there is no such promotion. */
export function promotionCurveOf(parts: CubeParts, id: string, selection: Selection): Result<PromotionCurve> {
  const dim = parts.dimensions.get('promotion')
  const code = dim ? (parts.dimensions.codesOf(dim, id)[0] ?? 0) : 0
  if (!dim || code < dim.firstMember) return failure('usage', phrase`The data have no promotion ${id}.`)
  const terms = new Terms(parts.facts)
  const view = promotionView(parts, terms, selection)
  if (!view.ok) return view
  const sold = runQuery(parts, salesQuery(selection))
  if (!sold.ok) return sold
  const runs = new PromotionRuns(parts.facts, view.value.whole)
  const found = sold.value.rows.find((each) => each.members[0]?.id === dim.ids.at(code))
  const sales = found ? salesOf(found) : NO_SALES
  return success({ row: rowOf(parts, terms, dim, code, sales, runs.judge(code)), ...daysOfCurve(runs, code) })
}

function daysOfCurve(all: PromotionRuns, code: number): Omit<PromotionCurve, 'row'> {
  const { facts, terms, lines, isSeen } = all
  const runs = terms.runOf(code)
  if (runs === null) return { days: [], baselineUnits: null, baselineNetCents: null }
  const products = all.productRuns(code)
  const judged = products.filter(isJudged)
  const shown = judged.length > 0 ? judged : products
  const first = Math.min(runs.before.first, runs.run.first)
  const last = Math.min(facts.lastDay ?? runs.run.last, runs.run.last + DAYS_AFTER)
  const units = new Float64Array(last - first + 1)
  const net = new Float64Array(last - first + 1)
  for (const { product } of shown)
    lines.each(product, first, last, (line, day) => {
      units[day - first]! += facts.data.units[line]!
      net[day - first]! += facts.net[line]!
    })
  const days: CurveDay[] = []
  for (let day = first; day <= last; day++) {
    if (!isSeen(day)) continue
    days.push({
      date: formatDay(day),
      units: units[day - first]!,
      netCents: net[day - first]!,
      isRunning: runs.run.first <= day && day <= runs.run.last,
      isBaseline: day <= runs.before.last && shown.some(({ product }) => !terms.covers(product, day)),
    })
  }
  const runDays = days.filter(({ isRunning }) => isRunning).length
  const mean = (total: (run: (typeof judged)[number]) => number): number | null =>
    judged.length === 0 || runDays === 0 ? null : judged.reduce((sum, each) => sum + total(each), 0) / runDays
  return {
    days,
    baselineUnits: mean(({ expectedUnits }) => expectedUnits),
    baselineNetCents: mean(({ expectedNet }) => expectedNet),
  }
}
