import { SegmentedControl, Select } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { useMemberPanels } from '../components/useMemberPanels'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { inSentence } from '../i18n'
import { coversRange } from '../overview/queries'
import { memberRows } from '../overview/rows'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn } from '../store/selectionOps'
import { useScheme } from '../theme/useScheme'
import type { CardProps } from './ProductsPage'
import { panelMeasures, RANK_MEASURES, scopeOf, TOP_COUNTS } from './queries'
import { useProductsChoice } from './useProductsChoice'

/** The leading products by a chosen measure, with a second one beside it, and all others last. */
export function TopCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const nameOf = useMemberName()
  const setOption = useApp((app) => app.setOption)
  const wanted = useProductsChoice()
  const { rank, count } = answer?.request.choice ?? wanted
  const top = answer?.top ?? null
  const rows = useMemo(
    () =>
      answer
        ? memberRows(
            answer.top,
            answer,
            'product',
            (member) => nameOf('product', member),
            t('common.allOthers'),
          )
        : [],
    [answer, nameOf, t],
  )
  const measureName = inSentence(t(`measures.names.${rank}`))
  const title = t('products.top.title', { count, measure: measureName })
  const first = rows[0]
  const colour = useCallback(() => colours.accent, [colours])
  const panels = useMemberPanels({
    id: 'top',
    title,
    description: t('products.top.aria', {
      measure: measureName,
      first: first?.name ?? '',
      value: numbers.full(kindOf(rank), first?.value(rank) ?? null),
    }),
    dimension: 'product',
    rows,
    result: top,
    step: answer?.request.step,
    measures: panelMeasures(rank),
    isCompared: top?.comparedRange != null && coversRange(top.comparedRange, profile),
    hasFilter: answer !== null && filterOn(answer.request.step.selection, 'product') !== null,
    colourOf: colour,
  })
  return (
    <ChartCard
      id="top"
      title={title}
      definition={t('products.top.definition')}
      scope={answer ? scopeOf(answer, ['product']) : undefined}
      loading={answer === null}
      stale={stale}
      blank={answer !== null && rows.length === 0 ? <EmptyState /> : undefined}
      tools={
        <ScreenOnly>
          <Select
            size="xs"
            w="11rem"
            aria-label={t('products.top.rank')}
            data-testid="top-rank"
            allowDeselect={false}
            data={RANK_MEASURES.filter((name) => name !== 'margin_cents' || profile.hasCosts).map((name) => ({
              value: name,
              label: t(`measures.names.${name}`),
            }))}
            value={wanted.rank}
            onChange={(value) => value !== null && setOption('top.rank', value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('products.top.count')}
            data-testid="top-count"
            data={TOP_COUNTS.map((known) => ({ value: String(known), label: numbers.count(known) }))}
            value={String(wanted.count)}
            onChange={(value) => setOption('top.count', Number(value))}
          />
        </ScreenOnly>
      }
      {...panels}
    />
  )
}
