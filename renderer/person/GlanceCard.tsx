import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../shared/query'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { FactList } from '../components/FactList'
import type { CardDrill } from '../drill/useDrill'
import { useChurn } from '../churn/useChurn'
import { setFilter } from '../store/selectionOps'
import type { PersonProps } from './PersonPage'
import { usePersonFacts } from './usePersonFacts'

interface GlanceProps extends PersonProps {
  readonly id: string
  readonly name: string
  readonly selection: Selection
  readonly drill: CardDrill | undefined
}

/** The customer in numbers: value, rank, habits, scores, and how likely another order is. */
export function GlanceCard({ person, stale, id, name, selection, drill }: GlanceProps): React.JSX.Element {
  const { t } = useTranslation()
  const others = useMemo(() => setFilter(selection, 'customer', []), [selection])
  const { answer: churn } = useChurn(others, 'all', 1, id)
  const own = churn?.asked.customer === id ? churn.value.rows[0] : undefined
  const facts = usePersonFacts(person, own ?? null, churn?.value.noModel ?? null)
  const row = person?.row ?? null
  return (
    <ChartCard
      id="person"
      title={name === id ? name : `${name} (${id})`}
      definition={t('person.summaryDefinition')}
      scope={{
        selection,
        own: [],
        values: row ? { net_sales_cents: row.netCents, orders: row.orders } : {},
      }}
      drill={drill}
      loading={person === null}
      stale={stale}
      blank={person !== null && row === null ? <EmptyState reason={t('person.none')} /> : undefined}
      chart={<FactList facts={facts} />}
      table={null}
    />
  )
}
