import { useTranslation } from 'react-i18next'
import { KpiCard } from '../components/KpiCard'
import type { MeasureKind } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { coversRange } from '../overview/queries'
import styles from './Customers.module.css'
import type { FigureProps } from './CustomersPage'
import { FIGURES, figureOf, type CustomersAnswer, type Figure } from './queries'

const KINDS: Readonly<Record<Figure, MeasureKind>> = {
  customers: 'count',
  new_customers: 'count',
  returning: 'count',
  repeat_rate: 'rate',
  net_per_customer: 'money',
  days_between: 'decimal',
  guest_share: 'rate',
}

const MORE_IS_BETTER: Readonly<Record<Figure, boolean | null>> = {
  customers: true,
  new_customers: true,
  returning: true,
  repeat_rate: true,
  net_per_customer: true,
  days_between: null,
  guest_share: null,
}

function sparkOf(figure: Exclude<Figure, 'days_between'>, answer: CustomersAnswer): (number | null)[] {
  const { trend, knownTrend } = answer
  const known = new Map(knownTrend.rows.map((row) => [row.members[0]?.id, row.values]))
  return trend.rows.map((row) =>
    figureOf(figure, trend, row.values, knownTrend, known.get(row.members[0]?.id) ?? null),
  )
}

/** Seven figures about customers. */
export function FigureRow({ answer, analysis, profile, stale }: FigureProps): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const range = answer?.all.comparedRange ?? null
  const isCompared = answer !== null && answer.request.step.compare !== null
  const valueOf = (figure: Figure): number | null => {
    if (figure === 'days_between') return analysis?.daysBetweenOrders ?? null
    return answer
      ? figureOf(figure, answer.all, answer.all.total.values, answer.known, answer.known.total.values)
      : null
  }
  const comparedOf = (figure: Figure): number | null | undefined =>
    !isCompared
      ? undefined
      : figure === 'days_between'
        ? (analysis?.comparedDaysBetweenOrders ?? null)
        : figureOf(figure, answer.all, answer.all.total.compared, answer.known, answer.known.total.compared)
  return (
    <div className={styles.figures} data-figures="seven" role="group" aria-label={t('customers.figures')}>
      {FIGURES.map((figure) => (
        <KpiCard
          key={figure}
          id={figure}
          title={t(`customers.names.${figure}`)}
          kind={KINDS[figure]}
          definition={t(`customers.definitions.${figure}`)}
          value={valueOf(figure)}
          compared={comparedOf(figure)}
          comparedWith={range ? dates.range(range) : null}
          partComparison={
            range && !coversRange(range, profile)
              ? t('overview.partComparisonHint', {
                  first: dates.day(profile.firstDate ?? ''),
                  range: dates.range(range),
                })
              : null
          }
          moreIsBetter={MORE_IS_BETTER[figure]}
          detail={null}
          spark={answer && figure !== 'days_between' ? sparkOf(figure, answer) : []}
          absent={null}
          loading={answer === null || (figure === 'days_between' && analysis === null)}
          stale={stale}
        />
      ))}
    </div>
  )
}
