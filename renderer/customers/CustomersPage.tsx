import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerAnalysis } from '../../shared/customers'
import type { CubeProfile, Selection } from '../../shared/query'
import { request } from '../api'
import { ChurnSection } from '../churn/ChurnSection'
import { CohortCard } from '../cohorts/CohortCard'
import { DashboardPage, TwoColumns } from '../components/DashboardPage'
import { EmptyState } from '../components/EmptyState'
import { useAnswer } from '../components/useAnswer'
import { usePage } from '../components/usePage'
import { pathOf } from '../drill/model'
import { useDrill } from '../drill/useDrill'
import { PERSON } from '../person/openPerson'
import { PersonPage } from '../person/PersonPage'
import { FindingsCard } from '../findings/FindingsCard'
import { useApp } from '../store'
import type { Step } from '../store/selectionSlice'
import { FigureRow } from './FigureRow'
import { customersAnswer, customersRequest, type CustomersAnswer } from './queries'
import { ScoreCard } from './ScoreCard'
import { SegmentCard } from './SegmentCard'
import { SegmentTableCard } from './SegmentTableCard'
import { TopCustomersCard } from './TopCustomersCard'

/** What the cards about scores get; `analysis` is null before the first answer. */
export interface AnalysisProps {
  readonly analysis: CustomerAnalysis | null
  readonly selection: Selection
  readonly stale: boolean
}

export interface FigureProps {
  readonly answer: CustomersAnswer | null
  readonly analysis: CustomerAnalysis | null
  readonly profile: CubeProfile
  readonly stale: boolean
}

const PERSON_LEVELS = ['customer'] as const

const askAnalysis = ({ selection, compare }: Step) => request('customers.analysis', { selection, compare })

function Body({ profile }: { readonly profile: CubeProfile }): React.JSX.Element {
  const { t } = useTranslation()
  const step = useApp((app) => app.present)
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => customersRequest(step, profile), [step, profile])
  const page = usePage(asked, version)
  const answer = useMemo(
    () => (page.answer ? customersAnswer(page.answer.asked, page.answer.value) : null),
    [page.answer],
  )
  const scores = useAnswer(step, version, askAnalysis)
  const analysis = scores.answer?.value ?? null
  const isCurrent =
    page.answer?.asked === asked && scores.answer?.asked === step && !page.failure && !scores.failure
  const cards = { analysis, selection: step.selection, stale: scores.slow && analysis !== null }
  return (
    <DashboardPage
      id="customers"
      title={t('customers.title')}
      profile={profile}
      comparedRange={answer?.all.comparedRange ?? null}
      isCurrent={isCurrent}
      failure={page.failure ?? scores.failure}
    >
      <FigureRow answer={answer} analysis={analysis} profile={profile} stale={page.slow && answer !== null} />
      <TwoColumns>
        <ScoreCard {...cards} />
        <SegmentCard {...cards} />
      </TwoColumns>
      <SegmentTableCard {...cards} />
      <TopCustomersCard key={version} />
      <ChurnSection key={`churn ${version}`} />
      <CohortCard />
      <FindingsCard key={`findings ${version}`} />
    </DashboardPage>
  )
}

function NoCustomers({ profile }: { readonly profile: CubeProfile }): React.JSX.Element {
  const { t } = useTranslation()
  const version = useApp((app) => app.dataVersion)
  return (
    <DashboardPage
      id="customers"
      title={t('customers.title')}
      profile={profile}
      comparedRange={null}
      isCurrent
      failure={null}
    >
      <EmptyState reason={t('customers.none')} />
      <FindingsCard key={version} />
    </DashboardPage>
  )
}

export function CustomersPage(): React.JSX.Element | null {
  const profile = useApp((app) => app.project?.profile)
  const step = useApp((app) => app.present)
  const drill = useDrill(PERSON, PERSON_LEVELS, step)
  if (!profile) return null
  if (!profile.hasCustomers) return <NoCustomers profile={profile} />
  const opened = pathOf(step, PERSON)[0]
  if (!opened) return <Body profile={profile} />
  return <PersonPage key={opened.id} id={opened.id} name={opened.name} profile={profile} drill={drill} />
}
