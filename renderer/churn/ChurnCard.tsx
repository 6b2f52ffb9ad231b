import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  MIN_CUSTOMERS,
  MIN_DAYS,
  MIN_REPEATERS,
  type ChurnAnswer,
  type ChurnRow,
  type NoModel,
} from '../../shared/churn'
import { ChartCard } from '../components/ChartCard'
import { DataTable } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { FactList } from '../components/FactList'
import { termKey } from '../dictionary/termNames'
import { useFormats } from '../format/useFormats'
import { memberMark } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn, isMarked } from '../store/selectionOps'
import styles from './Churn.module.css'
import { useChurnColumns } from './useChurnColumns'
import type { ChurnState, Who } from './useChurn'
import { Waiting } from './Waiting'

const TABLE_REM = 24

const NEEDED: Readonly<Record<NoModel, number>> = {
  too_few_customers: MIN_CUSTOMERS,
  too_few_repeaters: MIN_REPEATERS,
  too_short: MIN_DAYS,
  not_converged: 0,
}

interface ChurnCardProps {
  readonly state: ChurnState
  readonly who: Who
  onWho(who: Who): void
}

/** Customers who are probably leaving, those first who take most with them. */
export function ChurnCard({ state, who, onWho }: ChurnCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const step = useApp((app) => app.present)
  const columns = useChurnColumns()
  const { answer, slow, failure } = state
  const churn = answer?.value ?? null
  const title = t(who === 'all' ? 'churn.titleAll' : 'churn.title')
  const marks = useMarks<ChurnRow>({
    step,
    own: ['customer'],
    markOf: (row) => memberMark('customer', row, row.name, {}, false),
  })
  const isOff = filterOn(step.selection, 'customer') !== null
  const waits = failure !== null || (churn === null && slow)
  const noModel = churn?.noModel ?? null
  return (
    <ChartCard
      id="churn"
      title={title}
      definition={t('churn.definition')}
      entry={termKey('alive')}
      scope={{ selection: step.selection, own: ['customer'], values: {} }}
      loading={churn === null && !waits}
      stale={slow && churn !== null && !waits}
      blank={
        waits ? (
          <Waiting state={state} />
        ) : noModel ? (
          <EmptyState
            reason={t(`churn.noModel.${noModel}`, {
              customers: churn?.customers,
              repeaters: churn?.repeaters,
              needed: NEEDED[noModel],
            })}
          />
        ) : undefined
      }
      tools={
        <>
          <ScreenOnly>
            <SegmentedControl
              size="xs"
              aria-label={t('churn.who')}
              data-testid="churn-who"
              data={(['at_risk', 'all'] as const).map((value) => ({
                value,
                label: t(`churn.whoNames.${value}`),
              }))}
              value={who}
              onChange={(value) => onWho(value === 'all' ? 'all' : 'at_risk')}
            />
          </ScreenOnly>
          <span className={styles.asOf}>
            {churn?.asOf ? t('churn.asOf', { date: dates.day(churn.asOf) }) : null}
          </span>
        </>
      }
      chart={
        churn ? (
          <>
            <Facts churn={churn} />
            {churn.holdOut?.verdict === 'poor' ? (
              <p className={styles.verdict} role="status">
                {t('churn.poor')}
              </p>
            ) : null}
            {churn.rows.length === 0 ? (
              <EmptyState reason={t('churn.nobody')} />
            ) : (
              <DataTable
                id="churn"
                label={title}
                columns={columns}
                rows={churn.rows}
                rowKey={({ id }) => id}
                maxHeight={TABLE_REM}
                onPick={marks.act}
                isDimmed={({ id }) => isOff && !isMarked(step.selection, 'customer', id)}
              />
            )}
            <Shown churn={churn} who={who} count={numbers.count} />
          </>
        ) : null
      }
      table={null}
    />
  )
}

function Facts({ churn }: { readonly churn: ChurnAnswer }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { total, customers } = churn
  if (!total) return null
  return (
    <FactList
      facts={[
        {
          id: 'alive',
          name: t('churn.facts.alive'),
          text: t('churn.facts.aliveOf', {
            alive: numbers.count(Math.round(total.alive)),
            customers: numbers.count(customers),
          }),
          hint: t('churn.hints.alive'),
        },
        {
          id: 'expected-orders',
          name: t('churn.facts.orders'),
          text: numbers.count(Math.round(total.expectedOrders)),
        },
        {
          id: 'expected-net',
          name: t('churn.facts.net'),
          text: numbers.full('money', Math.round(total.expectedNetCents)),
        },
        { id: 'at-risk', name: t('churn.facts.atRisk'), text: numbers.count(total.atRisk) },
        {
          id: 'value-at-risk',
          name: t('churn.facts.valueAtRisk'),
          text: numbers.full('money', Math.round(total.valueAtRiskCents)),
          hint: t('churn.hints.valueAtRisk'),
        },
      ]}
    />
  )
}

interface ShownProps {
  readonly churn: ChurnAnswer
  readonly who: Who
  count(value: number): string
}

function Shown({ churn, who, count }: ShownProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const all = who === 'all' ? churn.customers : (churn.total?.atRisk ?? 0)
  if (churn.rows.length >= all) return null
  return (
    <p className={styles.note}>{t('churn.shown', { shown: count(churn.rows.length), all: count(all) })}</p>
  )
}
