import type { CubeProfile, MeasureName } from '../../shared/query'

export type MeasureKind = 'money' | 'count' | 'rate' | 'rating' | 'decimal'

export function kindOf(measure: MeasureName): MeasureKind {
  if (measure.endsWith('_cents')) return 'money'
  if (measure.endsWith('_rate') || measure === 'cost_coverage') return 'rate'
  if (measure === 'avg_rating') return 'rating'
  return measure === 'units_per_order' ? 'decimal' : 'count'
}

/** Number formats of one locale and currency. Money comes in minor units, rates as fractions; null reads as a dash. */
export interface Formats {
  readonly locale: string
  readonly currency: string
  /** Minor units in one major unit of the currency. */
  readonly minorUnit: number
  full(kind: MeasureKind, value: number | null): string
  compact(kind: MeasureKind, value: number | null): string
  percent(ratio: number | null): string
  /** With its sign: +3.2 %. */
  change(ratio: number | null): string
  count(value: number): string
}

const DASH = '–'

export function createFormats(locale: string, currency: CubeProfile['currency']): Formats {
  const unit = 10 ** currency.minorDigits
  const style = { style: 'currency', currency: currency.code, currencyDisplay: 'narrowSymbol' } as const
  const digits = { minimumFractionDigits: currency.minorDigits, maximumFractionDigits: currency.minorDigits }
  const short = { notation: 'compact', maximumSignificantDigits: 3, useGrouping: 'always' } as const
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    // What rounds to zero has no sign: “−0.0 %” reads as a loss.
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
  const full = {
    money: make({ ...style, ...digits }),
    count: make({ maximumFractionDigits: 2 }),
    rate: make({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    rating: make({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    decimal: make({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  }
  const compact = { ...full, money: make({ ...style, ...short }), count: make(short) }
  const signed = make({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const scaled = (kind: MeasureKind, value: number): number => (kind === 'money' ? value / unit : value)
  return {
    locale,
    currency: currency.code,
    minorUnit: unit,
    full: (kind, value) => (value === null ? DASH : full[kind].format(scaled(kind, value))),
    compact: (kind, value) => (value === null ? DASH : compact[kind].format(scaled(kind, value))),
    percent: (ratio) => (ratio === null ? DASH : full.rate.format(ratio)),
    change: (ratio) => (ratio === null ? DASH : signed.format(ratio)),
    count: (value) => full.count.format(value),
  }
}

/** (now − before) / |before|; null where either side is missing or there is nothing to divide by. */
export function relativeChange(now: number | null, before: number | null | undefined): number | null {
  if (now === null || before === null || before === undefined || before === 0) return null
  return (now - before) / Math.abs(before)
}
