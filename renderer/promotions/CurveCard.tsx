import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../shared/dates'
import type { CurveDay, PromotionCurve } from '../../shared/promotions'
import { promotionCurve, type CurvePoint } from '../charts/promotionCurve'
import { Chart } from '../components/Chart'
import type { CardScope } from '../components/cardParts'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { ErrorPanel } from '../components/ErrorPanel'
import { Legend, LegendKey, Stroke, Swatch } from '../components/Legend'
import { termKey } from '../dictionary/termNames'
import type { CardDrill } from '../drill/useDrill'
import { useFormats } from '../format/useFormats'
import type { Step } from '../store/step'
import { useScale, useScheme } from '../theme/useScheme'
import { CurveFacts } from './CurveFacts'
import { Level } from './Level'
import { usePromotionCurve } from './useAnswers'
import { useUpliftWords } from './useUpliftWords'

interface CurveCardProps {
  readonly promotion: string
  readonly step: Step
  readonly drill: CardDrill | undefined
  readonly scope: CardScope | undefined
  readonly stale: boolean
}

const NONE: readonly CurveDay[] = []

function phaseOf(
  { row }: PromotionCurve,
  { date, isRunning, isBaseline }: CurveDay,
): 'isRunning' | 'isBaseline' | 'isCovered' | 'isAfter' {
  if (isRunning) return 'isRunning'
  if (isBaseline) return 'isBaseline'
  return row.start !== null && date < row.start ? 'isCovered' : 'isAfter'
}

/** One promotion: what it did in words, and its days as a line with the window shaded. */
export function CurveCard({ promotion, step, drill, scope, stale }: CurveCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const words = useUpliftWords()
  const { answer, failure, slow } = usePromotionCurve(promotion, step.selection)
  const curve = answer?.value ?? null
  const points = useMemo(
    (): CurvePoint[] =>
      (curve?.days ?? NONE).map((day) => {
        const at = parseDay(day.date) ?? 0
        const span = { id: day.date, from: at, to: at, hour: null, partial: false }
        return {
          ...day,
          label: dates.period('date', span, 'short'),
          title: dates.period('date', span, 'long'),
          phase: curve ? t(`promotions.curve.${phaseOf(curve, day)}`) : '',
        }
      }),
    [curve, dates, t],
  )
  const option = useMemo(
    () =>
      promotionCurve(
        {
          points,
          baseline: curve?.baselineUnits ?? null,
          numbers,
          words: {
            units: t('promotions.curve.units'),
            net: t('promotions.curve.net'),
            baseline: t('promotions.curve.baseline'),
          },
        },
        { colours, scale },
      ),
    [points, curve, numbers, colours, scale, t],
  )
  const columns = useMemo(
    (): Column<CurvePoint>[] => [
      {
        id: 'date',
        title: t('promotions.curve.day'),
        value: (point) => points.indexOf(point),
        cell: ({ title }) => title,
      },
      {
        id: 'units',
        title: t('promotions.curve.units'),
        align: 'right',
        value: ({ units }) => units,
        cell: ({ units }) => numbers.count(units),
      },
      {
        id: 'net_sales_cents',
        title: t('promotions.curve.net'),
        align: 'right',
        value: ({ netCents }) => netCents,
        cell: ({ netCents }) => numbers.full('money', netCents),
      },
      { id: 'phase', title: t('promotions.curve.phase'), value: ({ phase }) => phase },
    ],
    [points, numbers, t],
  )
  const title = t('promotions.titleCurve', { promotion: curve ? words.name(curve.row) : promotion })
  const [first, last] = [points[0], points.at(-1)]
  return (
    <ChartCard
      id="promotion"
      title={title}
      definition={t('promotions.definitionCurve')}
      entry={termKey('uplift')}
      scope={scope}
      drill={drill}
      loading={curve === null && failure === null}
      stale={stale || (slow && curve !== null)}
      blank={failure ? <ErrorPanel failure={failure} /> : undefined}
      chart={
        <Level drill={drill}>
          {curve ? (
            <>
              <CurveFacts
                row={curve.row}
                hasDates={step.selection.from !== null || step.selection.to !== null}
              />
              {first && last ? (
                <>
                  <Chart
                    id="promotion"
                    description={t('promotions.curve.aria', {
                      promotion: words.name(curve.row),
                      range: `${first.title} – ${last.title}`,
                      uplift: words.full(curve.row.impact),
                    })}
                    option={option}
                    height={12}
                  />
                  <CurveLegend hasBaseline={curve.baselineUnits !== null} average={colours.average} />
                </>
              ) : (
                <EmptyState reason={t('promotions.notRunning')} />
              )}
            </>
          ) : null}
        </Level>
      }
      table={
        <Level drill={drill}>
          <DataTable
            id="promotion-days"
            label={title}
            columns={columns}
            rows={points}
            rowKey={({ title: day }) => day}
            maxHeight={20}
          />
        </Level>
      }
    />
  )
}

const WINDOW = 'color-mix(in srgb, var(--rl-accent) 14%, transparent)'

function CurveLegend({
  hasBaseline,
  average,
}: {
  readonly hasBaseline: boolean
  readonly average: string
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Legend aria-hidden>
      <LegendKey mark={<Stroke colour="var(--rl-accent)" />}>{t('promotions.curve.units')}</LegendKey>
      <LegendKey mark={<Swatch colour={WINDOW} />}>{t('promotions.curve.window')}</LegendKey>
      {hasBaseline ? (
        <LegendKey mark={<Stroke colour={average} pattern="dashed" />}>
          {t('promotions.curve.baseline')}
        </LegendKey>
      ) : null}
    </Legend>
  )
}
