import type { Margin } from './margin'
import type { Member } from './query'

/** Days before a promotion's start that can serve as its baseline, and how few are too few to say anything. */
export const BASELINE_WINDOW_DAYS = 28
export const MIN_BASELINE_DAYS = 7

/** What a promotion's run did, against the days before it. Amounts in minor units. */
export interface Impact {
  /** Units while it ran / units expected − 1; null where nothing is expected or too few days are known. */
  readonly uplift: number | null
  /** Of several products the fewest that one of those counted has; of a method the sum of its promotions. */
  readonly baselineDays: number
  /** False: fewer than `MIN_BASELINE_DAYS`, or it runs on no day of the data, or promotes nothing that is known. */
  readonly isJudged: boolean
  readonly runUnits: number | null
  readonly expectedUnits: number | null
  readonly extraNetCents: number | null
  /** Given on the lines that carry it, over its whole run. */
  readonly discountCents: number
}

/** Sales of the lines under a promotion or method in the selection; all 0 or null where there are none. */
export interface PromotionSales {
  readonly netCents: number
  readonly orders: number
  readonly aovCents: number | null
  readonly discountRate: number | null
  readonly margin: Margin
}

export interface PromotionRow extends PromotionSales {
  readonly promotion: Member
  readonly method: Member
  /** The product it names; null where it names none. */
  readonly product: Member | null
  /** Products whose sales are looked at: the one it names, else those on its lines. */
  readonly products: number
  /** 0–100. */
  readonly percent: number | null
  /** As given; null = open. */
  readonly start: string | null
  readonly end: string | null
  readonly impact: Impact
}

/** The promotions of one method; judged are those with a baseline. */
export interface MethodImpact {
  readonly method: Member
  readonly promotions: number
  readonly judged: number
  readonly impact: Impact
}

export interface PromotionsAnswer {
  readonly methods: readonly MethodImpact[]
  /** By net sales in the selection, largest first. */
  readonly promotions: readonly PromotionRow[]
}

export interface CurveDay {
  readonly date: string
  readonly units: number
  readonly netCents: number
  readonly isRunning: boolean
  readonly isBaseline: boolean
}

/** A promotion day by day, from 28 days before its start to 14 after its end, as far as the data reaches. */
export interface PromotionCurve {
  readonly row: PromotionRow
  readonly days: readonly CurveDay[]
  /** Mean units and net sales of a baseline day; null where the promotion cannot be judged. */
  readonly baselineUnits: number | null
  readonly baselineNetCents: number | null
}
