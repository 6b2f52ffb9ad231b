import type { Day } from '../../../shared/dates'
import { MIN_BASELINE_DAYS, type Impact } from '../../../shared/promotions'
import type { Facts } from '../facts'
import type { ProductLines } from './productLines'
import type { Run, Span, Terms } from './terms'

/**
 * One promoted product while the promotion runs, and what its mean day before would have given; all of it nought where
 * it cannot be judged.
 */
export interface ProductRun {
  readonly product: number
  readonly baselineDays: number
  readonly runUnits: number
  readonly runNet: number
  readonly expectedUnits: number
  readonly expectedNet: number
}

const NOUGHT = { runUnits: 0, runNet: 0, expectedUnits: 0, expectedNet: 0 } as const

export interface Sight {
  readonly facts: Facts
  readonly terms: Terms
  readonly lines: ProductLines
  /** Whether a day is one of those looked at (a weekday that is filtered out is not). */
  readonly isSeen: (day: Day) => boolean
}

/** Days of the span that count. */
export function daysOf({ first, last }: Span, counts: (day: Day) => boolean): number {
  let days = 0
  for (let day = first; day <= last; day++) if (counts(day)) days++
  return days
}

/** One product in one run: what it sold then and on its baseline days before; nought where those are too few. */
export function productRun(sight: Sight, product: number, runs: Run, runDays: number): ProductRun {
  const { facts, terms, lines, isSeen } = sight
  const { run, before } = runs
  const { units } = facts.data
  const isBaseline = (day: Day): boolean => isSeen(day) && !terms.covers(product, day)
  const baselineDays = daysOf(before, isBaseline)
  if (baselineDays < MIN_BASELINE_DAYS) return { product, baselineDays, ...NOUGHT }
  const sums = { runUnits: 0, runNet: 0, units: 0, net: 0 }
  lines.each(product, run.first, run.last, (line) => {
    sums.runUnits += units[line]!
    sums.runNet += facts.net[line]!
  })
  lines.each(product, before.first, before.last, (line, day) => {
    if (!isBaseline(day)) return
    sums.units += units[line]!
    sums.net += facts.net[line]!
  })
  return {
    product,
    baselineDays,
    runUnits: sums.runUnits,
    runNet: sums.runNet,
    expectedUnits: (runDays * sums.units) / baselineDays,
    expectedNet: (runDays * sums.net) / baselineDays,
  }
}

/** Whether there are enough baseline days to speak of an uplift. */
export const isJudged = ({ baselineDays }: ProductRun): boolean => baselineDays >= MIN_BASELINE_DAYS

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0)

/** Products with too few baseline days are left out of both sides. */
export function impactOf(products: readonly ProductRun[], discountCents: number): Impact {
  const judged = products.filter(isJudged)
  if (judged.length === 0)
    return unjudged(Math.max(0, ...products.map(({ baselineDays }) => baselineDays)), discountCents)
  return judgedImpact({
    baselineDays: Math.min(...judged.map(({ baselineDays }) => baselineDays)),
    runUnits: sum(judged, ({ runUnits }) => runUnits),
    expectedUnits: sum(judged, ({ expectedUnits }) => expectedUnits),
    extraNetCents: sum(judged, ({ runNet }) => runNet) - sum(judged, ({ expectedNet }) => expectedNet),
    discountCents,
  })
}

/** Promotions pooled: Σ units against Σ expected units of those that can be judged; discounts of the same. */
export function pooledImpact(impacts: readonly Impact[]): Impact {
  const judged = impacts.filter((impact) => impact.isJudged)
  if (judged.length === 0)
    return unjudged(
      Math.max(0, ...impacts.map(({ baselineDays }) => baselineDays)),
      sum(impacts, ({ discountCents }) => discountCents),
    )
  return judgedImpact({
    baselineDays: sum(judged, ({ baselineDays }) => baselineDays),
    runUnits: sum(judged, ({ runUnits }) => runUnits ?? 0),
    expectedUnits: sum(judged, ({ expectedUnits }) => expectedUnits ?? 0),
    extraNetCents: sum(judged, ({ extraNetCents }) => extraNetCents ?? 0),
    discountCents: sum(judged, ({ discountCents }) => discountCents),
  })
}

interface JudgedSums {
  readonly baselineDays: number
  readonly runUnits: number
  readonly expectedUnits: number
  readonly extraNetCents: number
  readonly discountCents: number
}

const judgedImpact = (sums: JudgedSums): Impact => ({
  ...sums,
  isJudged: true,
  uplift: sums.expectedUnits > 0 ? sums.runUnits / sums.expectedUnits - 1 : null,
})

const unjudged = (baselineDays: number, discountCents: number): Impact => ({
  uplift: null,
  baselineDays,
  isJudged: false,
  runUnits: null,
  expectedUnits: null,
  extraNetCents: null,
  discountCents,
})
