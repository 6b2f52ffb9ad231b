import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../shared/dates'
import type { TooltipRow } from '../charts/tooltip'
import { useFormats } from '../format/useFormats'
import type { CohortMeasure, CohortPlace } from './cohortModel'

export interface CohortWords {
  month(id: string): string
  head(month: string, size: number): string
  title(place: CohortPlace): string
  short(value: number): string
  full(value: number): string
  tooltip(place: CohortPlace): readonly TooltipRow[]
}

/** Months, values and tooltips of cohorts in the locale's words. */
export function useCohortWords(measure: CohortMeasure): CohortWords {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  return useMemo(() => {
    const month = (id: string): string => {
      const day = parseDay(`${id}-01`) ?? 0
      return dates.period('month', { id, from: day, to: day, partial: false, hour: null }, 'short')
    }
    const full = (value: number): string =>
      measure === 'customers'
        ? numbers.percent(value)
        : numbers.full(measure === 'net' ? 'money' : 'count', value)
    return {
      month,
      full,
      head: (id, size) => t('cohorts.head', { month: month(id), size: numbers.count(size) }),
      title: (place) => t('cohorts.cell', { month: month(place.month), since: place.monthsSince }),
      short: (value) =>
        measure === 'customers'
          ? new Intl.NumberFormat(numbers.locale, { style: 'percent', maximumFractionDigits: 0 }).format(
              value,
            )
          : numbers.compact(measure === 'net' ? 'money' : 'count', value),
      tooltip: ({ size, customers, retention, orders, netCents }) => [
        { label: t('cohorts.size'), value: numbers.count(size) },
        { label: t('cohorts.customers'), value: numbers.count(customers) },
        { label: t('cohorts.retention'), value: numbers.percent(retention) },
        { label: t('cohorts.orders'), value: numbers.count(orders) },
        { label: t('cohorts.net'), value: numbers.full('money', netCents) },
        { label: t('cohorts.perCustomer'), value: numbers.full('money', netCents / size) },
      ],
    }
  }, [measure, numbers, dates, t])
}
