import { Switch, Tooltip, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { axisEnds, isNearEnd, partOf, scatter, type Shape } from '../charts/scatter'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { Legend } from '../components/Legend'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { coversRange } from '../overview/queries'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn, pickMembers } from '../store/selectionOps'
import type { Colours } from '../theme/tokens'
import { useScale, useScheme } from '../theme/useScheme'
import { productRows, type ProductRow } from './productRows'
import styles from './Products.module.css'
import type { CardProps } from './ProductsPage'
import { isSkewed, mediansOf, quarterOf, QUARTERS, type Medians, type Quarter } from './quarters'
import { MOST_PRODUCTS, scopeOf } from './queries'
import { Symbol } from './Symbol'
import { useProductMarks } from './useProductMarks'
import { useProductTable } from './useProductTable'
import { useProductTooltip } from './useProductTooltip'

const SHAPES: Readonly<Record<Quarter, Shape>> = {
  stars: 'circle',
  premium: 'triangle',
  volume: 'rect',
  slow: 'diamond',
}
const CORNERS = ['premium', 'stars', 'slow', 'volume'] as const satisfies readonly Quarter[]
export const MANY_MARKS = 800

const coloursOf = (colours: Colours): Readonly<Record<Quarter, string>> => ({
  stars: colours.accent,
  premium: colours.categorical[6] ?? colours.accent,
  volume: colours.average,
  slow: colours.compare,
})

/** Every product by net sales and units; the medians cut them into four named quarters. */
export function QuartersCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const nameOf = useMemberName()
  const setOption = useApp((app) => app.setOption)
  const wantsLog = useApp((app) => app.options['quarters.log'])
  const change = useApp((app) => app.change)
  const marks = useProductMarks(answer)
  const isCompared =
    answer?.products.comparedRange != null && coversRange(answer.products.comparedRange, profile)
  const tooltip = useProductTooltip(isCompared)
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, 'product') !== null
  const rows = useMemo(
    () => (answer ? productRows(answer, (member) => nameOf('product', member)) : []),
    [answer, nameOf],
  )
  const medians = useMemo(() => mediansOf(rows), [rows])
  const isLog =
    typeof wantsLog === 'boolean'
      ? wantsLog
      : isSkewed(rows.map(({ net }) => net)) || isSkewed(rows.map(({ units }) => units))
  const drawn = useMemo(
    () => (isLog ? rows.filter(({ net, units }) => net > 0 && units > 0) : rows),
    [rows, isLog],
  )
  const members = useMemo(() => membersOf(rows, medians), [rows, medians])
  const money = t('charts.unit.money', { currency: numbers.currency })

  const option = useMemo(() => {
    const quarterColours = coloursOf(colours)
    const x = axisEnds(
      drawn.map(({ units }) => units),
      isLog,
    )
    const y = axisEnds(
      drawn.map(({ net }) => net),
      isLog,
      numbers.minorUnit,
    )
    const lines =
      medians === null || drawn.length === 0
        ? []
        : [
            {
              from: [medians.units, y.max],
              to: [medians.units, y.min],
              dashed: true,
              label: t('products.quarters.median', { value: numbers.compact('count', medians.units) }),
              labelSide: medians.units > partOf(x, 0.5, isLog) ? 'left' : 'right',
            } as const,
            {
              from: [x.min, medians.net],
              to: [x.max, medians.net],
              dashed: true,
              label: t('products.quarters.median', { value: numbers.compact('money', medians.net) }),
              ...(isNearEnd(y, medians.net, isLog)
                ? { labelAt: [partOf(x, 0.5, isLog), medians.net] as const }
                : {}),
            } as const,
          ]
    const quarter = (row: ProductRow): Quarter => (medians ? quarterOf(row, medians) : 'slow')
    return scatter(
      {
        marks: drawn.map((row) => ({
          x: row.units,
          y: row.net,
          size: 9,
          shape: SHAPES[quarter(row)],
          colour: quarterColours[quarter(row)],
          dimmed: hasFilter && !row.marked,
          name: row.name,
          tooltip: () => [
            { label: t('products.quarters.quarter'), value: t(`products.quarters.names.${quarter(row)}`) },
            ...tooltip(row),
          ],
        })),
        x: {
          title: t('measures.names.units'),
          log: isLog,
          ...x,
          format: (value) => numbers.compact('count', value),
        },
        y: {
          title: `${t('measures.names.net_sales_cents')}, ${money}`,
          log: isLog,
          ...y,
          format: (value) => numbers.compact('money', value),
        },
        lines,
        corners: CORNERS.map(
          (name) => `${t(`products.quarters.names.${name}`)}  ${numbers.count(members[name].length)}`,
        ),
        hint: t('charts.clickHint'),
      },
      { colours, scale },
    )
  }, [drawn, medians, members, isLog, hasFilter, tooltip, money, numbers, colours, scale, t])

  const table = useProductTable({
    id: 'quarters',
    title: t('products.quarters.title'),
    rows,
    marks,
    hasFilter,
    isCompared,
    withRatings: false,
    extra: useMemo(
      () => ({
        id: 'quarter',
        title: t('products.quarters.quarter'),
        value: (row: ProductRow) => (medians ? t(`products.quarters.names.${quarterOf(row, medians)}`) : ''),
      }),
      [medians, t],
    ),
  })
  const left = rows.length - drawn.length
  const notes = [
    ...(left > 0 ? [t('products.notDrawn', { count: left, formatted: numbers.count(left) })] : []),
    ...(rows.length === MOST_PRODUCTS
      ? [t('products.most', { formatted: numbers.count(MOST_PRODUCTS) })]
      : []),
  ]
  const pickQuarter = (name: Quarter, additive: boolean): void => {
    const now = useApp.getState().present.selection
    change({ selection: pickMembers(now, 'product', members[name], additive) })
  }
  const legendText = (name: Quarter): string =>
    `${t(`products.quarters.names.${name}`)} ${numbers.count(members[name].length)}`
  return (
    <ChartCard
      id="quarters"
      title={t('products.quarters.title')}
      unit={money}
      definition={t('products.quarters.definition')}
      scope={answer ? scopeOf(answer, ['product']) : undefined}
      note={notes.length > 0 ? notes.join(' ') : undefined}
      loading={answer === null}
      stale={stale}
      blank={answer !== null && rows.length === 0 ? <EmptyState /> : undefined}
      tools={
        <>
          <ScreenOnly>
            <Switch
              size="xs"
              label={t('products.logAxis')}
              data-testid="quarters-log"
              checked={isLog}
              onChange={(event) => setOption('quarters.log', event.currentTarget.checked)}
            />
          </ScreenOnly>
          <Legend role="group" aria-label={t('products.quarters.legend')}>
            {QUARTERS.map((name) => (
              <Tooltip
                key={name}
                label={t('products.quarters.pick', {
                  name: t(`products.quarters.names.${name}`),
                  meaning: t(`products.quarters.meanings.${name}`),
                  count: members[name].length,
                })}
              >
                <UnstyledButton
                  className={styles.key ?? ''}
                  data-testid={`quarter-${name}`}
                  data-value={members[name].length}
                  disabled={members[name].length === 0}
                  onClick={(event) => pickQuarter(name, event.ctrlKey || event.metaKey)}
                >
                  <Symbol shape={SHAPES[name]} colour={coloursOf(colours)[name]} />
                  {legendText(name)}
                </UnstyledButton>
              </Tooltip>
            ))}
          </Legend>
        </>
      }
      chart={
        <Chart
          id="quarters"
          description={t('products.quarters.aria', {
            count: rows.length,
            net: numbers.full('money', medians?.net ?? null),
            units: medians ? numbers.count(medians.units) : '',
            quarters: QUARTERS.map(legendText).join(', '),
          })}
          option={option}
          height={22}
          renderer={drawn.length > MANY_MARKS ? 'canvas' : 'svg'}
          onMark={(mark) => {
            const row = drawn[mark.index]
            if (row) marks.act(row, mark)
          }}
        />
      }
      table={table}
    />
  )
}

function membersOf(
  rows: readonly ProductRow[],
  medians: Medians | null,
): Readonly<Record<Quarter, readonly string[]>> {
  const members: Record<Quarter, string[]> = { stars: [], premium: [], volume: [], slow: [] }
  if (medians) for (const row of rows) members[quarterOf(row, medians)].push(row.id)
  return members
}
