import { useTranslation } from 'react-i18next'
import { KpiCard } from '../components/KpiCard'
import { kindOf } from '../format/numbers'
import { marginFrom } from '../../shared/margin'
import type { MeasureName } from '../../shared/query'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import type { CardProps } from './OverviewPage'
import styles from './Overview.module.css'
import {
  CARD_MEASURES,
  coversRange,
  scopeOf,
  valueOf,
  type CardMeasure,
  type OverviewAnswer,
} from './queries'
import { trendPoints } from './trendModel'

const MORE_IS_BETTER: Readonly<Record<CardMeasure, boolean | null>> = {
  net_sales_cents: true,
  units: true,
  discount_cents: null,
  aov_cents: true,
  avg_rating: true,
  orders: true,
}

function useDetail(): (measure: CardMeasure, { cards }: OverviewAnswer) => string | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const margins = useMarginWords()
  return (measure, { cards }) => {
    const total = cards.total.values
    const read = (name: MeasureName): number | null => valueOf(cards, total, name)
    if (measure === 'net_sales_cents' && read('margin_cents') !== null) return margins.full(marginFrom(read))
    if (measure === 'discount_cents') {
      const rate = valueOf(cards, total, 'discount_rate')
      return rate === null ? null : t('overview.discountRate', { rate: numbers.percent(rate) })
    }
    if (measure !== 'avg_rating') return null
    const count = valueOf(cards, total, 'reviews') ?? 0
    return t('overview.reviews', { count, formatted: numbers.count(count) })
  }
}

/** The six key figures. */
export function CardRow({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const detail = useDetail()
  const isAbsent = (measure: CardMeasure, value: number | null): string | null => {
    if (measure === 'avg_rating' && !profile.hasFeedback) return t('overview.absent.avg_rating')
    if (measure === 'discount_cents' && !profile.hasPromotions && (value ?? 0) === 0)
      return t('overview.absent.discount_cents')
    return null
  }
  return (
    <div className={styles.cards} data-figures="six" role="group" aria-label={t('overview.cards')}>
      {CARD_MEASURES.map((measure) => {
        const cards = answer?.cards
        const value = cards ? valueOf(cards, cards.total.values, measure) : null
        const range = cards?.comparedRange ?? null
        const isCompared = answer !== null && answer.request.step.compare !== null
        return (
          <KpiCard
            key={measure}
            id={measure}
            title={t(`measures.names.${measure}`)}
            kind={kindOf(measure)}
            definition={t(`measures.definitions.${measure}`)}
            entry={`measure-${measure}`}
            value={value}
            compared={isCompared && cards ? valueOf(cards, cards.total.compared, measure) : undefined}
            comparedWith={range ? dates.range(range) : null}
            partComparison={
              range && !coversRange(range, profile)
                ? t('overview.partComparisonHint', {
                    first: dates.day(profile.firstDate ?? ''),
                    range: dates.range(range),
                  })
                : null
            }
            moreIsBetter={MORE_IS_BETTER[measure]}
            detail={answer ? detail(measure, answer) : null}
            spark={
              answer ? trendPoints(answer.trend, answer.request, measure).map((point) => point.value) : []
            }
            scope={answer && measure !== 'avg_rating' ? scopeOf(answer, null) : undefined}
            absent={answer ? isAbsent(measure, value) : null}
            loading={answer === null}
            stale={stale}
          />
        )
      })}
    </div>
  )
}
