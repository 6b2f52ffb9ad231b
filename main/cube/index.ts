import type { BasketAnswer, BasketQuery } from '../../shared/basket'
import { ISO_CALENDAR, type Calendar } from '../../shared/calendar'
import type { ChangeAnswer, ChangeQuery } from '../../shared/change'
import type { CohortQuery, Cohorts } from '../../shared/cohorts'
import type { CustomerAnalysis, CustomersPage } from '../../shared/customers'
import type { LinesPage, LineView } from '../../shared/lines'
import { EMPTY_SELECTION, NONE_MEMBER } from '../../shared/query'
import type {
  Comparison,
  CubeProfile,
  DimensionName,
  Query,
  QueryResult,
  RfmRow,
  Selection,
  StorePlace,
} from '../../shared/query'
import type { ForecastQuery } from '../../shared/forecast'
import type { Person, PersonQuery } from '../../shared/person'
import type { PromotionCurve, PromotionsAnswer } from '../../shared/promotions'
import type { Totals } from '../../shared/report'
import type {
  Dismissal,
  SuspectRule,
  SuspectSettings,
  SuspectsAnswer,
  SuspectsQuery,
} from '../../shared/suspects'
import { phrase } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import { basketOf } from './basket'
import { membersOf, type MemberCount } from './browse'
import { Buffers } from './buffers'
import { changeOf } from './change'
import { churnSteps, type ChurnSteps } from './churn'
import { cohortCustomersOf, cohortsOf } from './cohorts'
import { customerAnalysisOf } from './customerAnalysis'
import { CustomerList, type CustomerListQuery } from './customerList'
import { RunTables } from './customerRuns'
import { customerSums } from './customerSums'
import { Dimensions } from './dimensions'
import { Evaluator } from './evaluate'
import { deriveFacts } from './facts'
import { absentDimension } from './conditions'
import { LineBrowser } from './lineBrowser'
import { LineSets, type LineSet } from './lineSets'
import { personOf } from './person'
import { profileOf, totalsOf } from './profile'
import { promotionCurveOf, promotionsOf } from './promotions'
import { asOfDay } from './reviews'
import { rfmRows, scoresOf } from './rfm'
import { runQuery, select, type CubeParts } from './runQuery'
import { MemberSearch, type MemberGroup } from './search'
import { seriesOf, type Series } from './series'
import { storePlaces } from './storePlaces'
import { Suspects } from './suspects'
import type { CubeData } from './types'

export { deserializeCube, serializeCube } from './serialize'
export { measureOf } from './measures'
export { narrowCodes } from './narrowCodes'
export { narrowCosts } from './narrowCosts'
export { PackedStrings } from './packedStrings'
export { FLAG_HIGH_VALUE, FLAG_RETURN, NO_DAY } from './types'
export type * from './types'
export type { MemberCount } from './browse'
export type { CustomerListQuery } from './customerList'
export type { MemberGroup } from './search'

export interface CubeOptions {
  /** Of tables that answer a changed filter without the lines; 0 for none, else as fits the data. */
  readonly mostCells?: number
  readonly calendar?: Calendar
}

/** Answers every question about the sales from columns in memory. Not for use from two callers at once. */
export class Cube {
  readonly calendar: Calendar
  private readonly parts: CubeParts
  private readonly browser: LineBrowser
  private segmentCodes: Uint32Array | null = null
  private customerList: { readonly set: LineSet; readonly list: CustomerList } | null = null
  private readonly memberSearch: MemberSearch
  private readonly suspectFinder: Suspects

  constructor(
    readonly data: CubeData,
    { mostCells, calendar = ISO_CALENDAR }: CubeOptions = {},
  ) {
    this.calendar = calendar
    const facts = deriveFacts(data)
    const dimensions = new Dimensions(facts, () => this.segments(), calendar)
    const buffers = new Buffers(facts.lines)
    const sets = new LineSets(facts, buffers.spare)
    const evaluator = new Evaluator(facts, buffers, sets, mostCells)
    const runs = new RunTables(facts, buffers, sets, mostCells !== 0)
    this.parts = { facts, dimensions, sets, evaluator, runs }
    this.memberSearch = new MemberSearch(this.parts)
    this.browser = new LineBrowser(this.parts)
    this.suspectFinder = new Suspects(this.parts)
  }

  profile(): CubeProfile {
    return { ...profileOf(this.parts), calendar: this.calendar }
  }

  totals(): Totals {
    return totalsOf(this.parts)
  }

  /** `usage` where a dimension asked for or filtered by is not in the data. */
  query(q: Query): Result<QueryResult> {
    return runQuery(this.parts, q)
  }

  /**
   * The answers in the order of the questions; a failure, if any fails. Charts under the same filters share one pass
   * of them, and sums over groups give the sums of the whole.
   */
  queryPage(qs: readonly Query[]): Result<QueryResult[]> {
    const steps = this.pageSteps(qs)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /** The same with a pause after each question, where the caller may do other work or let it be. */
  *pageSteps(qs: readonly Query[]): Generator<undefined, Result<QueryResult[]>, undefined> {
    const results = new Map<Query, QueryResult>()
    const groupedFirst = qs.toSorted((a, b) => Number(b.by.length > 0) - Number(a.by.length > 0))
    for (const q of groupedFirst) {
      const result = this.query(q)
      if (!result.ok) return result
      results.set(q, result.value)
      yield
    }
    return success(qs.map((q) => results.get(q)!))
  }

  /** Customers with a sale in the selection by net sales, largest first; as of the selection's last date. */
  rfm(selection: Selection, limit = Infinity): Result<RfmRow[]> {
    const selected = select(this.parts, selection)
    if (!selected.ok) return selected
    const { set } = selected.value
    const asOf = asOfDay(this.parts.facts, set)
    if (asOf === null) return success([])
    const { facts } = this.parts
    return success(rfmRows(facts, scoresOf(facts, customerSums(this.parts, set)), asOf, limit))
  }

  /** The same counted by score cell and segment, over all segments, and the days between orders beside those before. */
  customerAnalysis(selection: Selection, compare: Comparison | null = null): Result<CustomerAnalysis> {
    return customerAnalysisOf(this.parts, selection, compare)
  }

  /** One page of the known customers with a line in the selection. `usage` where the data have no customers. */
  customers(selection: Selection, query: CustomerListQuery): Result<CustomersPage> {
    const list = this.listOf(selection)
    return list.ok ? success(list.value.page(query)) : list
  }

  /** One customer among the others of the selection. `usage` where there is no such customer. */
  person({ selection, customer: id }: PersonQuery): Result<Person> {
    const { facts, dimensions } = this.parts
    const customer = dimensions.get('customer')
    if (!customer) return absentDimension(dimensions, 'customer')
    const code = dimensions.codesOf(customer, id)[0]
    if (code === undefined || code === 0) return failure('usage', phrase`There is no customer "${id}".`)
    const filters = selection.filters.filter(({ dimension }) => dimension !== 'customer')
    const list = this.listOf({ ...selection, filters })
    if (!list.ok) return list
    const selected = select(this.parts, {
      ...selection,
      filters: [...filters, { dimension: 'customer', values: [id], exclude: false }],
    })
    if (!selected.ok) return selected
    return success({
      row: list.value.rowOf(code),
      customers: list.value.count,
      ...personOf(facts, selected.value.set),
    })
  }

  private listOf(selection: Selection): Result<CustomerList> {
    const { facts, dimensions, evaluator } = this.parts
    const customer = dimensions.get('customer')
    if (!customer) return absentDimension(dimensions, 'customer')
    const selected = select(this.parts, selection)
    if (!selected.ok) return selected
    const { set } = selected.value
    if (this.customerList?.set !== set) {
      const sums = customerSums(this.parts, set)
      const country = facts.data.attributes.customer_country
      const guests = select(this.parts, {
        ...selection,
        filters: [...selection.filters, { dimension: 'customer', values: [NONE_MEMBER], exclude: false }],
      })
      const list = new CustomerList({
        customer,
        country: country ? { codes: country.codes, names: country.names } : null,
        sums,
        scores: scoresOf(facts, sums),
        asOf: asOfDay(facts, set) ?? 0,
        guestOrders: guests.ok ? evaluator.total(guests.value.set, ['orders'])[0]! : 0,
      })
      this.customerList = { set, list }
    }
    return success(this.customerList.list)
  }

  /** Customers by the month of their first order. `usage` where the data have no customers. */
  cohorts(selection: Selection): Result<Cohorts> {
    return cohortsOf(this.parts, selection)
  }

  /** Ids of the customers of one cohort. `usage` where there are more than a filter takes. */
  cohortCustomers(query: CohortQuery): Result<string[]> {
    return cohortCustomersOf(this.parts, query)
  }

  /** How likely each customer is to order again, in steps that tell the share done. `usage` where there are no customers. */
  churnSteps(selection: Selection): ChurnSteps {
    return churnSteps(this.parts, selection)
  }

  /** A measure over the whole periods of a selection, to be foretold. */
  series({ selection, measure, grain }: ForecastQuery): Result<Series> {
    return seriesOf(this.parts, selection, measure, grain)
  }

  /** Per customer code the segment by all dates, before any filter: 0 = none, else 1 + its index in SEGMENTS. */
  segments(): Uint32Array {
    if (this.segmentCodes) return this.segmentCodes
    const codes = new Uint32Array(this.parts.facts.customers)
    const whole = select(this.parts, EMPTY_SELECTION)
    if (whole.ok) {
      const { customer, segment } = scoresOf(this.parts.facts, customerSums(this.parts, whole.value.set))
      customer.forEach((code, i) => (codes[code] = segment[i]! + 1))
    }
    this.segmentCodes = codes
    return codes
  }

  members(dimension: DimensionName, selection: Selection, search = '', limit = 200): Result<MemberCount[]> {
    return membersOf(this.parts, dimension, selection, search, limit)
  }

  /** Promotions and methods with what their runs did, over their whole runs; see docs/definitions.md. */
  promotions(selection: Selection): Result<PromotionsAnswer> {
    return promotionsOf(this.parts, selection)
  }

  /** `usage` where there is no promotion of this id. */
  promotionCurve(promotion: string, selection: Selection): Result<PromotionCurve> {
    return promotionCurveOf(this.parts, promotion, selection)
  }

  /** The members that explain the change of a measure; their parts add up to it. See docs/definitions.md. */
  change(q: ChangeQuery): Result<ChangeAnswer> {
    return changeOf(this.parts, q)
  }

  /** Products in the same orders; see docs/definitions.md. `usage` where there is no product of this id. */
  basket(q: BasketQuery): Result<BasketAnswer> {
    return basketOf(this.parts, q)
  }

  /** Lines, visits and orders that deserve a look; see docs/definitions.md. */
  suspects(
    q: SuspectsQuery,
    settings: SuspectSettings,
    dismissals: readonly Dismissal[] = [],
  ): Result<SuspectsAnswer> {
    return this.suspectFinder.page(q, settings, dismissals)
  }

  /** The findings of one rule over all the data: how many, and the sum of their line numbers (from 1). */
  suspectSums(rule: SuspectRule, setting: SuspectSettings[SuspectRule]): { count: number; lines: number } {
    const found = this.suspectFinder.ofRule(rule, setting)
    return { count: found.length, lines: found.reduce((sum, { line }) => sum + line + 1, 0) }
  }

  stores(): StorePlace[] {
    return storePlaces(this.parts.facts)
  }

  /** Members of all dimensions by words of their names and ids, at most `limit` of each, the best first. */
  search(text: string, limit: number): MemberGroup[] {
    return this.memberSearch.search(text, limit)
  }

  /** The sales lines of a selection: what they add up to, and `limit` of them from `offset` on. */
  lines(
    selection: Selection,
    offset: number,
    limit: number,
    view: LineView = { sort: null, search: '' },
  ): Result<LinesPage> {
    return this.browser.page(selection, offset, limit, view)
  }
}

/** The engine of every answer over these columns, which it shares and never changes. */
export const makeCube = (data: CubeData, options?: CubeOptions): Cube => new Cube(data, options)
