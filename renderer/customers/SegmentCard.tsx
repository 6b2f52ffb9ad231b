import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../shared/segments'
import { treemap, type TreemapNode } from '../charts/treemap'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { shareOf } from '../overview/rows'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { useScale, useScheme } from '../theme/useScheme'
import type { AnalysisProps } from './CustomersPage'
import { MeasureSwitch } from './MeasureSwitch'
import { SegmentGrid } from './SegmentGrid'
import { useSegmentColours } from './segmentColours'
import { gridCells, scoreTree, type TreeNode } from './scores'
import { useCustomerMeasure } from './useCustomerMeasure'
import { useSegmentPick } from './useSegmentPick'

const HEIGHT_REM = 22

/** The segments over recency and value, as a grid or as a treemap R → F → M. */
export function SegmentCard({ analysis, selection, stale }: AnalysisProps): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const measure = useCustomerMeasure()
  const view = useApp((app) => (app.options['segments.view'] === 'treemap' ? 'treemap' : 'grid'))
  const setOption = useApp((app) => app.setOption)
  const { marks, isDimmed } = useSegmentPick()
  const cells = useMemo(() => (analysis ? gridCells(analysis) : []), [analysis])
  return (
    <ChartCard
      id="segments"
      title={t('customers.segments.title')}
      definition={t('customers.segments.definition')}
      entry="segments"
      scope={{ selection, own: ['segment'], values: {} }}
      loading={analysis === null}
      stale={stale}
      blank={analysis !== null && analysis.customers === 0 ? <EmptyState /> : undefined}
      tools={
        <ScreenOnly>
          <MeasureSwitch />
          <SegmentedControl
            size="xs"
            aria-label={t('customers.segments.view')}
            data-testid="segments-view"
            data={[
              { value: 'grid', label: t('customers.segments.grid') },
              { value: 'treemap', label: t('customers.segments.treemap') },
            ]}
            value={view}
            onChange={(value) => setOption('segments.view', value)}
          />
        </ScreenOnly>
      }
      note={
        analysis?.asOf == null
          ? undefined
          : t('customers.segments.recomputed', { date: dates.day(analysis.asOf) })
      }
      chart={
        view === 'treemap' && analysis ? (
          <ScoreTree analysis={analysis} isDimmed={isDimmed} />
        ) : (
          <SegmentGrid
            cells={cells}
            measure={measure}
            total={analysis?.customers ?? 0}
            isDimmed={isDimmed}
            onPick={marks.act}
          />
        )
      }
      table={null}
    />
  )
}

interface ScoreTreeProps {
  readonly analysis: NonNullable<AnalysisProps['analysis']>
  readonly isDimmed: (of: { readonly segment: Segment }) => boolean
}

function ScoreTree({ analysis, isDimmed }: ScoreTreeProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const nameOf = useSegmentName()
  const measure = useCustomerMeasure()
  const colourOf = useSegmentColours()
  const option = useMemo(() => {
    const nodeOf = (path: readonly string[], node: TreeNode): TreemapNode => {
      const names = [...path, node.name]
      return {
        name: node.name,
        title: names.join(' · '),
        value: node.value,
        ...(node.segment === null
          ? {}
          : { colour: colourOf(node.segment), dimmed: isDimmed({ segment: node.segment }) }),
        tooltip: () => [
          ...(node.segment === null
            ? []
            : [{ label: t('customers.segmentTable.segment'), value: nameOf(node.segment) }]),
          { label: t('customers.byCustomers'), value: numbers.count(node.counted.customers) },
          {
            label: t('customers.scores.share'),
            value: numbers.percent(shareOf(node.counted.customers, analysis.customers)),
          },
          { label: t('customers.byNet'), value: numbers.full('money', node.counted.netCents) },
        ],
        ...(node.children ? { children: node.children.map((child) => nodeOf(names, child)) } : {}),
      }
    }
    const words = {
      r: (score: number) => t('customers.segments.r', { score }),
      f: (score: number) => t('customers.segments.f', { score }),
      m: (score: number) => t('customers.segments.m', { score }),
    }
    return treemap(
      t('customers.segments.everybody'),
      scoreTree(analysis, measure, words).map((node) => nodeOf([], node)),
      { colours, scale },
    )
  }, [analysis, measure, isDimmed, nameOf, numbers, colours, colourOf, scale, t])
  return (
    <Chart id="segments" description={t('customers.segments.aria')} option={option} height={HEIGHT_REM} />
  )
}
