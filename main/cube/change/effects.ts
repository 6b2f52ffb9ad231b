import type { ChangeEffect, ChangeMeasure } from '../../../shared/change'

/** The measure, or of a ratio its numerator and denominator, in both periods. */
export interface Sides {
  readonly value: readonly [before: number, now: number]
  /** Orders of the same lines; of measures that are no ratio 0. */
  readonly weight: readonly [before: number, now: number]
}

/** One member's part of the change, with its size: the share that it would have if all grew alike. */
export interface Effect extends ChangeEffect {
  readonly size: number
}

/** True where the whole's orders are those of its members added up, in both periods. */
function addsUp(members: readonly Sides[], whole: Sides, side: 'value' | 'weight'): boolean {
  return ([0, 1] as const).every(
    (at) => members.reduce((sum, each) => sum + each[side][at], 0) === whole[side][at],
  )
}

/** Null where there is nothing to divide by. */
export const ratio = (value: number, weight: number): number | null => (weight === 0 ? null : value / weight)

const plainEffect = ({ value: [before, now] }: Sides): Effect => ({
  before,
  now,
  delta: now - before,
  mix: null,
  rate: null,
  size: Math.abs(before) + Math.abs(now),
})

/**
 * With share p = orders of the member / orders of the whole and rate r = value / orders, the whole is Σ p·r. A part is
 * Δ(p·r) − Δp·reference; its rate effect is Δr · mean p, its mix effect the rest, which is Δp · (mean r − reference).
 * A member without orders on one side has no rate there: all of its part is mix.
 */
function ratioEffect({ value, weight }: Sides, whole: Sides, reference: number): Effect {
  const [p0, p1] = [weight[0] / whole.weight[0], weight[1] / whole.weight[1]]
  const [before, now] = [ratio(value[0], weight[0]), ratio(value[1], weight[1])]
  const delta = value[1] / whole.weight[1] - value[0] / whole.weight[0] - (p1 - p0) * reference
  const rate = before === null || now === null ? 0 : ((now - before) * (p0 + p1)) / 2
  return { before, now, delta, mix: delta - rate, rate, size: p0 + p1 }
}

/**
 * The members' parts of the change; null where the whole is undefined on one side, or where orders were counted in
 * several members, so that their changes would not add up.
 */
export function effectsOf(
  measure: ChangeMeasure,
  members: readonly Sides[],
  whole: Sides,
): readonly Effect[] | null {
  if (measure === 'orders' && !addsUp(members, whole, 'value')) return null
  if (measure !== 'aov_cents') return members.map(plainEffect)
  if (whole.weight[0] === 0 || whole.weight[1] === 0) return null
  const mean = (whole.value[0] / whole.weight[0] + whole.value[1] / whole.weight[1]) / 2
  const reference = addsUp(members, whole, 'weight') ? mean : 0
  return members.map((sides) => ratioEffect(sides, whole, reference))
}

const LEADING = 5

/**
 * What the five members with the largest parts carry beyond their size, in the measure's unit: Σ of the positive
 * differences between |Δ| of a member and what its size would make of all |Δ|. 0 where all changed alike.
 */
export function excessOf(effects: readonly Effect[]): number {
  const changes = effects.reduce((sum, { delta }) => sum + Math.abs(delta), 0)
  const sizes = effects.reduce((sum, { size }) => sum + size, 0)
  if (changes === 0 || sizes === 0) return 0
  return effects
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .slice(0, LEADING)
    .reduce((sum, { delta, size }) => sum + Math.max(0, Math.abs(delta) - (changes * size) / sizes), 0)
}

/** Several members as one; their own value is that of all of them together. */
export function together(
  measure: ChangeMeasure,
  members: readonly Sides[],
  effects: readonly Effect[],
): ChangeEffect {
  const sum = (of: (effect: Effect) => number): number => effects.reduce((total, each) => total + of(each), 0)
  const side = (at: 0 | 1): number | null => {
    const value = members.reduce((total, each) => total + each.value[at], 0)
    return measure === 'aov_cents'
      ? ratio(
          value,
          members.reduce((total, each) => total + each.weight[at], 0),
        )
      : value
  }
  const isRatio = effects.some(({ mix }) => mix !== null)
  return {
    before: side(0),
    now: side(1),
    delta: sum(({ delta }) => delta),
    mix: isRatio ? sum(({ mix }) => mix ?? 0) : null,
    rate: isRatio ? sum(({ rate }) => rate ?? 0) : null,
  }
}
