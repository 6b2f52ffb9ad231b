import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoldOut, HoldOutClass } from '../../shared/churn'
import { pairedColumns } from '../charts/pairedColumns'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { Legend, LegendKey, Swatch } from '../components/Legend'
import { numberColumn } from '../components/numberColumn'
import { termKey } from '../dictionary/termNames'
import { useFormats } from '../format/useFormats'
import { useScale, useScheme } from '../theme/useScheme'
import styles from './Churn.module.css'
import type { ChurnState } from './useChurn'

const HEIGHT_REM = 14
const NONE: readonly HoldOutClass[] = []

/** How well the model foretold the last part of the time, which it did not know. Nothing where there is no model. */
export function HoldOutCard({ state }: { readonly state: ChurnState }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const { answer } = state
  const churn = answer?.value ?? null
  const holdOut = churn?.holdOut ?? null
  const classes = holdOut?.classes ?? NONE
  const nameOf = useMemo(
    () =>
      ({ repeats, isOpen }: HoldOutClass): string =>
        isOpen ? t('churn.fit.more', { repeats }) : String(repeats),
    [t],
  )
  const orders = (value: number): string => numbers.count(Math.round(value))
  const option = useMemo(
    () =>
      pairedColumns(
        classes.map((of) => ({
          name: nameOf(of),
          title: `${t('churn.fit.repeats')}: ${nameOf(of)}`,
          first: of.customers === 0 ? 0 : of.predicted / of.customers,
          second: of.customers === 0 ? 0 : of.seen / of.customers,
          tooltip: () => [
            { label: t('churn.fit.predicted'), value: numbers.count(of.predicted), colour: colours.compare },
            { label: t('churn.fit.seen'), value: numbers.count(of.seen), colour: colours.accent },
            { label: t('churn.fit.customers'), value: numbers.count(of.customers) },
          ],
        })),
        { names: t('churn.fit.repeats'), format: (value) => numbers.compact('count', value) },
        { colours, scale },
      ),
    [classes, nameOf, numbers, colours, scale, t],
  )
  const columns = useMemo((): Column<HoldOutClass>[] => {
    const count = (value: number | null): string => numbers.full('count', value)
    return [
      { id: 'repeats', title: t('churn.fit.repeats'), value: ({ repeats }) => repeats, cell: nameOf },
      numberColumn<HoldOutClass>('customers', t('churn.fit.customers'), (of) => of.customers, count),
      numberColumn<HoldOutClass>('predicted', t('churn.fit.predicted'), (of) => of.predicted, count),
      numberColumn<HoldOutClass>('seen', t('churn.fit.seen'), (of) => of.seen, count),
    ]
  }, [nameOf, numbers, t])
  if (!answer || !churn?.model) return null
  const title = t('churn.fit.title')
  const words = (of: HoldOut): string =>
    t(`churn.fit.${of.verdict}`, {
      predicted: orders(of.predicted),
      seen: orders(of.seen),
      days: of.days,
      split: dates.day(of.split),
    })
  const { r, alphaDays, a, b } = churn.model
  const decimal = (value: number): string => numbers.full('decimal', value)
  const details = [
    holdOut?.error == null ? null : t('churn.fit.error', { error: numbers.percent(holdOut.error) }),
    t('churn.fit.parameters', { r: decimal(r), alpha: decimal(alphaDays), a: decimal(a), b: decimal(b) }),
  ].filter((text) => text !== null)
  const table = (
    <DataTable
      id="hold-out"
      label={title}
      columns={columns}
      rows={classes}
      rowKey={({ repeats }) => String(repeats)}
    />
  )
  return (
    <ChartCard
      id="hold-out"
      title={title}
      unit={t('churn.fit.unit')}
      definition={t('churn.fit.definition')}
      entry={termKey('holdOut')}
      scope={{ selection: answer.asked.selection, own: [], values: {} }}
      loading={false}
      stale={state.slow}
      blank={holdOut ? undefined : <EmptyState reason={t('churn.fit.unknown')} />}
      chart={
        holdOut ? (
          <>
            <p
              className={styles.verdict}
              data-testid="churn-verdict"
              data-verdict={holdOut.verdict}
              role="status"
            >
              {words(holdOut)}
            </p>
            <p className={`${styles.note} tabular`}>{details.join(' · ')}</p>
            <Legend>
              <LegendKey mark={<Swatch colour={colours.compare} />}>{t('churn.fit.predicted')}</LegendKey>
              <LegendKey mark={<Swatch colour={colours.accent} />}>{t('churn.fit.seen')}</LegendKey>
            </Legend>
            <Chart
              id="hold-out"
              description={t('churn.fit.aria', { verdict: words(holdOut) })}
              option={option}
              height={HEIGHT_REM}
            />
          </>
        ) : null
      }
      table={table}
    />
  )
}
