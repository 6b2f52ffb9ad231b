import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../components/DataTable'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'
import type { CohortPlace } from './cohortModel'
import type { CohortWords } from './useCohortWords'

/** The columns of the table form: those of `gold_cohorts`. */
export function useCohortColumns(words: CohortWords): readonly Column<CohortPlace>[] {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return useMemo(() => {
    const count = (value: number | null): string => numbers.full('count', value)
    return [
      {
        id: 'cohort_month',
        title: t('cohorts.month'),
        value: ({ month }) => month,
        cell: ({ month }) => words.month(month),
      },
      numberColumn('months_since', t('cohorts.since'), ({ monthsSince }) => monthsSince, count),
      numberColumn('cohort_customers', t('cohorts.size'), ({ size }) => size, count),
      numberColumn('customers', t('cohorts.customers'), ({ customers }) => customers, count),
      numberColumn('retention', t('cohorts.retention'), ({ retention }) => retention, numbers.percent),
      numberColumn('orders', t('cohorts.orders'), ({ orders }) => orders, count),
      numberColumn(
        'net_cents',
        t('cohorts.net'),
        ({ netCents }) => netCents,
        (value) => numbers.full('money', value),
        true,
      ),
    ]
  }, [words, numbers, t])
}
