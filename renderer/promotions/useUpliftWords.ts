import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Impact, PromotionRow } from '../../shared/promotions'
import { useFormats } from '../format/useFormats'

const MOST_NAMED = 3

export interface NamedImpact {
  readonly name: string
  readonly impact: Impact
}

export interface UpliftWords {
  /** +34.0 %, or why there is none. */
  short(impact: Impact): string
  /** +34.0 % against 26 baseline days; of a method with the number of its promotions. */
  full(impact: Impact, promotions?: number): string
  /** Discount given against extra net sales; empty where that cannot be said. */
  money(impact: Impact): string
  /** Extra net sales with their sign. */
  extra(impact: Impact): string
  /** Which of them brought no extra net sales; undefined where none can be judged. */
  verdict(named: readonly NamedImpact[]): string | undefined
  /** Name and product. */
  name(row: PromotionRow): string
  /** Percent and dates. */
  terms(row: PromotionRow): string
}

export function useUpliftWords(): UpliftWords {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  return useMemo(() => {
    const signed = (cents: number): string =>
      cents > 0 ? `+${numbers.full('money', cents)}` : numbers.full('money', cents)
    const short = ({ uplift, isJudged }: Impact): string => {
      if (uplift !== null) return numbers.change(uplift)
      return t(isJudged ? 'promotions.noSales' : 'promotions.fewDays')
    }
    const when = ({ start, end }: PromotionRow): string => {
      if (start !== null && end !== null) return dates.range({ from: start, to: end })
      if (start !== null) return t('promotions.since', { date: dates.day(start) })
      return end === null ? t('promotions.always') : t('promotions.until', { date: dates.day(end) })
    }
    return {
      short,
      full: (impact, promotions) => {
        const days = impact.baselineDays
        if (!impact.isJudged) return `${short(impact)}. ${t('promotions.fewDaysHint', { days })}`
        if (impact.uplift === null) return `${short(impact)}. ${t('promotions.noSalesHint', { days })}`
        const uplift = short(impact)
        return promotions === undefined
          ? t('promotions.against', { uplift, days })
          : t('promotions.againstOf', { uplift, days, count: promotions })
      },
      money: ({ discountCents, extraNetCents }) =>
        extraNetCents === null
          ? ''
          : t('promotions.money', {
              discount: numbers.full('money', discountCents),
              extra: signed(extraNetCents),
            }),
      extra: ({ extraNetCents }) =>
        extraNetCents === null ? numbers.full('money', null) : signed(extraNetCents),
      verdict: (named) => {
        const judged = named.filter(({ impact }) => impact.extraNetCents !== null)
        const without = judged.filter(
          ({ impact }) => (impact.extraNetCents ?? 0) <= 0 && impact.uplift !== null,
        )
        if (judged.length === 0) return undefined
        if (without.length === 0) return t('promotions.allBroughtExtra')
        const names = without
          .toSorted((a, b) => b.impact.discountCents - a.impact.discountCents)
          .map(({ name, impact }) => t('promotions.withUplift', { name, uplift: short(impact) }))
        const rest = names.length - MOST_NAMED
        const listed =
          rest > 0 ? [...names.slice(0, MOST_NAMED), t('promotions.more', { count: rest })] : names
        return t('promotions.noExtra', { names: new Intl.ListFormat(numbers.locale).format(listed) })
      },
      name: ({ promotion, product }) =>
        [promotion.name === '' ? promotion.id : promotion.name, product?.name].filter(Boolean).join(' · '),
      terms: (row) =>
        [
          row.method.id === null ? null : row.method.name,
          row.percent === null
            ? null
            : t('promotions.percentOff', { percent: numbers.percent(row.percent / 100) }),
          when(row),
        ]
          .filter((part) => part !== null)
          .join(' · '),
    }
  }, [t, numbers, dates])
}
