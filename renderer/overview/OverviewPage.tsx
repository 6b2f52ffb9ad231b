import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CubeProfile } from '../../shared/query'
import { ChangeCard } from '../change/ChangeCard'
import { ErrorPanel } from '../components/ErrorPanel'
import { usePaintMeasure } from '../components/paintMarks'
import { usePage } from '../components/usePage'
import { FilterBar } from '../filters/FilterBar'
import { useApp } from '../store'
import { CardRow } from './CardRow'
import { CategoryCard } from './CategoryCard'
import { HeatCard } from './HeatCard'
import styles from './Overview.module.css'
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
  const props = { answer, profile, stale: page.slow && answer !== null }
  return (
    <>
      <FilterBar profile={profile} comparedRange={answer?.cards.comparedRange ?? null} />
      <div className={styles.page} data-testid="overview" data-current={isCurrent}>
        <h1 className="visually-hidden">{t('overview.title')}</h1>
        {page.failure ? <ErrorPanel failure={page.failure} /> : null}
        <CardRow {...props} />
        <TrendCard {...props} />
        <CategoryCard {...props} />
        <div className={styles.two}>
          <PromotionCard {...props} />
          <HeatCard {...props} />
        </div>
        <ChangeCard {...props} />
      </div>
    </>
  )
}

export function OverviewPage(): React.JSX.Element | null {
  const profile = useApp((app) => app.project?.profile)
  return profile ? <Body profile={profile} /> : null
}
