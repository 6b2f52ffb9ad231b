import { useTranslation } from 'react-i18next'
import { levelsFrom } from '../../shared/drill'
import type { CubeProfile, DimensionName } from '../../shared/query'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { levelShown, pathOf } from '../drill/model'
import { useDrill } from '../drill/useDrill'
import { CurveCard } from '../promotions/CurveCard'
import { MethodsCard } from '../promotions/MethodsCard'
import { PromotionsCard } from '../promotions/PromotionsCard'
import type { CardProps } from './OverviewPage'
import { coversRange, scopeOf } from './queries'

const CARD = 'promotion'

function levelsOf(profile: CubeProfile): readonly DimensionName[] {
  const has = (name: DimensionName): boolean => profile.dimensions.some((known) => known.name === name)
  if (has('promotion_method')) return levelsFrom('promotion_method', has)
  return has('promotion') ? ['promotion'] : []
}

/** Promotions in three levels: methods, the promotions of one, one day by day. */
export function PromotionCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const levels = levelsOf(profile)
  const step = answer?.request.step
  const drill = useDrill(CARD, levels, step)
  if (!answer || !step || levels.length === 0) {
    return (
      <ChartCard
        id={CARD}
        title={t('overview.promotion.title')}
        definition={t('overview.promotion.definition')}
        loading={answer === null}
        stale={stale}
        blank={answer ? <EmptyState reason={t('overview.promotion.absent')} /> : undefined}
        chart={null}
        table={null}
      />
    )
  }
  const path = pathOf(step, CARD)
  const level = levelShown(levels, path)
  const opened = path.at(-1)
  const { methods } = answer
  const scope = scopeOf(answer, methods)
  const shared = { step, drill, scope, stale }
  if (level === null && opened) return <CurveCard {...shared} promotion={opened.id} />
  if (level === 'promotion' || !methods) return <PromotionsCard {...shared} />
  const isCompared = methods.comparedRange !== null && coversRange(methods.comparedRange, profile)
  return <MethodsCard {...shared} methods={methods} isCompared={isCompared} />
}
