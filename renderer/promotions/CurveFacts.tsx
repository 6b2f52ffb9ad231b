import { useTranslation } from 'react-i18next'
import { parseDay } from '../../shared/dates'
import type { PromotionRow } from '../../shared/promotions'
import { BASELINE_WINDOW_DAYS } from '../../shared/promotions'
import { FactList } from '../components/FactList'
import { useFormats } from '../format/useFormats'
import styles from './Promotions.module.css'
import { useUpliftWords } from './useUpliftWords'

/** From three times the baseline on, the time before says little about the time of the promotion. */
const LONG_DAYS = 3 * BASELINE_WINDOW_DAYS

/** What a promotion did, in words and numbers, and what to be careful about. */
export function CurveFacts({
  row,
  hasDates,
}: {
  readonly row: PromotionRow
  readonly hasDates: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const words = useUpliftWords()
  const { impact, product, products, start, end } = row
  const length = start === null || end === null ? Infinity : (parseDay(end) ?? 0) - (parseDay(start) ?? 0) + 1
  const cautions = [
    product === null && products > 0 ? t('promotions.caution.products', { count: products }) : null,
    impact.isJudged && length >= LONG_DAYS ? t('promotions.caution.long') : null,
    hasDates ? t('promotions.caution.selected') : null,
  ].filter((text) => text !== null)
  const facts = [
    { id: 'uplift', name: t('promotions.facts.uplift'), text: words.short(impact) },
    {
      id: 'units',
      name: t('promotions.facts.units'),
      text: t('promotions.facts.unitsOf', {
        sold: numbers.full('count', impact.runUnits),
        expected: numbers.full('decimal', impact.expectedUnits),
      }),
    },
    {
      id: 'discount',
      name: t('promotions.facts.discount'),
      text: numbers.full('money', impact.discountCents),
    },
    { id: 'extra', name: t('promotions.facts.extra'), text: words.extra(impact) },
  ]
  return (
    <div data-testid="promotion-facts" data-uplift={impact.uplift ?? ''} data-days={impact.baselineDays}>
      <p className={styles.terms}>{words.terms(row)}</p>
      <FactList facts={facts} />
      <p className={styles.says} data-testid="promotion-says">
        {[words.full(impact).replace(/\.?$/, '.'), words.money(impact)].filter(Boolean).join(' ')}
      </p>
      {cautions.map((text) => (
        <p key={text} className={styles.caution}>
          {text}
        </p>
      ))}
    </div>
  )
}
