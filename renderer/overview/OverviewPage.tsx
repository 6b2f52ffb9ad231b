import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CubeProfile } from '../../shared/query'
import { ChangeCard } from '../change/ChangeCard'
import { DashboardPage, TwoColumns } from '../components/DashboardPage'
import { usePaintMeasure } from '../components/paintMarks'
import { usePage } from '../components/usePage'
import { useApp } from '../store'
import { CardRow } from './CardRow'
import { CategoryCard } from './CategoryCard'
import { HeatCard } from './HeatCard'
import { PromotionCard } from './PromotionCard'
import { overviewAnswer, overviewRequest, type OverviewAnswer } from './queries'
import { TrendCard } from './TrendCard'
import { useAutomaticGrain } from './useAutomaticGrain'

/** What every card of the page gets: the last answer (null before the first), and whether a newer one is awaited. */
export interface CardProps {
  readonly answer: OverviewAnswer | null
  readonly profile: CubeProfile
  readonly stale: boolean
}

function Body({ profile }: { readonly profile: CubeProfile }): React.JSX.Element {
  const { t } = useTranslation()
  const step = useApp((app) => app.present)
  const version = useApp((app) => app.dataVersion)
  const wanted = useApp((app) => app.options['trend.grain'])
  const grain = typeof wanted === 'string' ? wanted : undefined
  useAutomaticGrain()
  const asked = useMemo(() => overviewRequest(step, profile, grain), [step, profile, grain])
  const page = usePage(asked, version)
  const answer = useMemo(
    () => (page.answer ? overviewAnswer(page.answer.asked, page.answer.value) : null),
    [page.answer],
  )
  const isCurrent = page.answer?.asked.queries === asked.queries && page.failure === null
  usePaintMeasure(isCurrent)
  const stale = page.slow && answer !== null
  // A changed filter reaches the cards with its answer, not before.
  const cards = useMemo(() => {
    const props = { answer, profile, stale }
    // With margins the promotions need the whole width, or their uplift would be out of sight.
    const Pair = profile.hasCosts ? Fragment : TwoColumns
    return (
      <>
        <CardRow {...props} />
        <TrendCard {...props} />
        <CategoryCard {...props} />
        <Pair>
          <PromotionCard {...props} />
          <HeatCard {...props} />
        </Pair>
        <ChangeCard {...props} />
      </>
    )
  }, [answer, profile, stale])
  return (
    <DashboardPage
      id="overview"
      title={t('overview.title')}
      profile={profile}
      comparedRange={answer?.cards.comparedRange ?? null}
      isCurrent={isCurrent}
      failure={page.failure}
    >
      {cards}
    </DashboardPage>
  )
}

export function OverviewPage(): React.JSX.Element | null {
  const profile = useApp((app) => app.project?.profile)
  return profile ? <Body profile={profile} /> : null
}
