import { CUSTOMER_NUMBERS, type CustomerNumber, type CustomerRow } from '../../shared/customers'
import type { OptionValue } from '../store/viewSlice'

export const SCALES = ['colours', 'bars', 'icons', 'none'] as const
export type Scale = (typeof SCALES)[number]
export const BOUND_KINDS = ['percentile', 'value'] as const
export type BoundKind = (typeof BOUND_KINDS)[number]

/** Conditional formatting of one column. Bounds are percents, or values (money in major units) from low to high. */
export interface Formatting {
  readonly column: CustomerNumber
  readonly scale: Scale
  readonly kind: BoundKind
  readonly bounds: readonly [number, number, number]
}

export const DEFAULT_FORMATTING: Formatting = {
  column: 'net_sales_cents',
  scale: 'colours',
  kind: 'percentile',
  bounds: [10, 50, 90],
}

/** From the chart options of the view; whatever they lack or have wrong is the default. */
export function readFormatting(options: Readonly<Record<string, OptionValue>>): Formatting {
  const choice = <T extends string>(name: string, known: readonly T[], other: T): T =>
    known.find((value) => value === options[`customers.format.${name}`]) ?? other
  const bound = (at: 0 | 1 | 2): number => {
    const value = options[`customers.format.bound${at}`]
    return typeof value === 'number' ? value : DEFAULT_FORMATTING.bounds[at]
  }
  return {
    column: choice('column', CUSTOMER_NUMBERS, DEFAULT_FORMATTING.column),
    scale: choice('scale', SCALES, DEFAULT_FORMATTING.scale),
    kind: choice('kind', BOUND_KINDS, DEFAULT_FORMATTING.kind),
    bounds: [bound(0), bound(1), bound(2)],
  }
}

export const numberIn = (row: CustomerRow, column: CustomerNumber): number | null =>
  ({
    net_sales_cents: row.netCents,
    orders: row.orders,
    aov_cents: row.aovCents,
    recency_days: row.recencyDays,
  })[column]

/** Fewer days since the last purchase are better. */
const isLessBetter = (column: CustomerNumber): boolean => column === 'recency_days'

/** The three bounds as values of the column; null where there is nothing to format, or all values are one. */
export function boundValues(
  { column, kind, bounds }: Formatting,
  quantiles: readonly number[],
  minorUnit: number,
): readonly [number, number, number] | null {
  const at = (bound: number): number | null => {
    if (kind === 'value') return column.endsWith('_cents') ? bound * minorUnit : bound
    return quantiles[Math.round(Math.min(100, Math.max(0, bound)))] ?? null
  }
  const [low, mid, high] = [at(bounds[0]), at(bounds[1]), at(bounds[2])]
  if (low === null || mid === null || high === null || quantiles.at(0) === quantiles.at(-1)) return null
  return [low, mid, high]
}

/** 0 = worst, 0.5 = the middle bound, 1 = best. */
export function goodness(
  value: number,
  [low, mid, high]: readonly [number, number, number],
  column: CustomerNumber,
): number {
  const part = (from: number, to: number): number =>
    to === from ? 1 : Math.min(1, Math.max(0, (value - from) / (to - from)))
  const level = value < mid ? part(low, mid) / 2 : 0.5 + part(mid, high) / 2
  return isLessBetter(column) ? 1 - level : level
}

/** A colour between red, amber and green, laid thinly over the table's own. */
export function scaleColour(level: number): string {
  const [from, to, share] =
    level < 0.5
      ? ['var(--rl-bad)', 'var(--rl-amber)', level * 2]
      : ['var(--rl-amber)', 'var(--rl-good)', level * 2 - 1]
  const mixed = `color-mix(in oklab, ${to} ${Math.round(share * 100)}%, ${from})`
  return `color-mix(in srgb, ${mixed} 28%, transparent)`
}

export type Icon = 'low' | 'mid' | 'high'
export const iconOf = (level: number): Icon => (level < 1 / 3 ? 'low' : level < 2 / 3 ? 'mid' : 'high')
