import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { useMemberPanels } from '../components/useMemberPanels'
import { useDrill } from '../drill/useDrill'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { inSentence } from '../i18n'
import { filterOn } from '../store/selectionOps'
import { colourOf } from '../theme/palette'
import { useMemberColours } from '../theme/useMemberColours'
import { useScheme } from '../theme/useScheme'
import type { CardProps } from './OverviewPage'
import { BAR_MEASURES, coversRange, scopeOf } from './queries'
import { memberRows, type MemberRow } from './rows'

/** Net sales and units of the categories in two aligned panels; products or countries where there are none. */
export function CategoryCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const nameOf = useMemberName()
  const dimension = answer?.request.barDimension ?? 'category'
  const places = useMemberColours(dimension)
  const drill = useDrill('category', answer?.request.barLevels ?? [], answer?.request.step)
  const bars = answer?.bars ?? null
  const dimensionName = inSentence(t(`filters.dimensions.${dimension}`))
  const title = t('overview.category.title', {
    measure: t('measures.names.net_sales_cents'),
    second: inSentence(t('measures.names.units')),
    dimension: dimensionName,
  })

  const rows = useMemo(
    () =>
      answer && bars
        ? memberRows(bars, answer, dimension, (member) => nameOf(dimension, member), t('common.allOthers'))
        : [],
    [answer, bars, dimension, nameOf, t],
  )
  const colour = useCallback(
    (row: MemberRow): string =>
      dimension === 'category' ? colourOf(places, row.memberId, colours) : colours.accent,
    [dimension, places, colours],
  )
  const first = rows[0]
  const panels = useMemberPanels({
    id: 'category',
    title,
    description: t('overview.category.aria', {
      dimension: dimensionName,
      first: first?.name ?? '',
      value: numbers.full('money', first?.value('net_sales_cents') ?? null),
    }),
    dimension,
    rows,
    result: bars,
    step: answer?.request.step,
    drill,
    measures: BAR_MEASURES,
    isCompared: bars?.comparedRange != null && coversRange(bars.comparedRange, profile),
    hasFilter: answer !== null && filterOn(answer.request.step.selection, dimension) !== null,
    colourOf: colour,
  })

  const blank =
    answer !== null && answer.request.barDimension === null ? (
      <EmptyState reason={t('overview.category.nothing')} />
    ) : answer !== null && rows.length === 0 ? (
      <EmptyState />
    ) : undefined
  return (
    <ChartCard
      id="category"
      title={title}
      definition={t('overview.category.definition')}
      scope={answer ? scopeOf(answer, bars) : undefined}
      drill={drill}
      note={
        answer === null || answer.request.barLevels[0] === 'category'
          ? undefined
          : t('overview.category.fallback', { dimension: dimensionName })
      }
      loading={answer === null}
      stale={stale}
      blank={blank}
      {...panels}
    />
  )
}
