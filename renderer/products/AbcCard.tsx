import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ABC_DEFAULTS, type AbcClass } from '../../shared/abc'
import { pareto } from '../charts/pareto'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { termKey } from '../dictionary/termNames'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { coversRange } from '../overview/queries'
import { useOnPaper } from '../print/printing'
import { useApp } from '../store'
import { filterOn, pickMembers } from '../store/selectionOps'
import { useScale, useScheme } from '../theme/useScheme'
import { abcGroups, abcRows, boundsOf, drawnPlaces, type AbcGroup, type AbcRow } from './abcModel'
import { AbcTools } from './AbcTools'
import { productRows, type ProductRow } from './productRows'
import type { CardProps } from './ProductsPage'
import { MOST_PRODUCTS, scopeOf } from './queries'
import { useProductMarks } from './useProductMarks'
import { useProductTable } from './useProductTable'
import { useProductTooltip } from './useProductTooltip'

const MOST_STEPS = 600

/** Products by net sales with the share that they add up to, and the classes A, B and C that it cuts them into. */
export function AbcCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const onPaper = useOnPaper()
  const scale = useScale()
  const nameOf = useMemberName()
  const change = useApp((app) => app.change)
  const [wantedA, wantedB] = [useApp((app) => app.options['abc.a']), useApp((app) => app.options['abc.b'])]
  const bounds = useMemo(() => boundsOf(wantedA, wantedB, ABC_DEFAULTS), [wantedA, wantedB])
  const marks = useProductMarks(answer)
  const products = answer?.products ?? null
  const isCompared = products?.comparedRange != null && coversRange(products.comparedRange, profile)
  const tooltip = useProductTooltip(isCompared)
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, 'product') !== null
  const plain = useMemo(
    () => (answer ? productRows(answer, (member) => nameOf('product', member)) : []),
    [answer, nameOf],
  )
  const rows = useMemo(() => abcRows(plain, bounds), [plain, bounds])
  const groups = useMemo(() => abcGroups(rows), [rows])
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const colourOf = useCallback(
    (abc: AbcClass): string =>
      (onPaper
        ? { A: colours.accent, B: colours.compare, C: colours.dim }
        : { A: colours.accent, B: colours.average, C: colours.compare })[abc],
    [colours, onPaper],
  )

  const option = useMemo(() => {
    const whole = new Intl.NumberFormat(numbers.locale, { style: 'percent' })
    const places = drawnPlaces(
      rows.map(({ abc }) => abc),
      MOST_STEPS,
    )
    const drawn = places.flatMap((at) => rows[at] ?? [])
    return pareto(
      {
        marks: drawn.map((row) => ({
          rank: row.rank,
          name: row.name,
          value: row.net,
          cumulative: row.cumulative,
          colour: colourOf(row.abc),
          group: row.abc,
          dimmed: hasFilter && !row.marked,
          tooltip: () => [
            { label: t('products.abc.column'), value: row.abc, colour: colourOf(row.abc) },
            { label: t('products.abc.cumulative'), value: numbers.percent(row.cumulative) },
            ...tooltip(row),
          ],
        })),
        count: rows.length,
        bounds: [bounds.a / 100, bounds.b / 100],
        rankTitle: t('products.abc.rank'),
        hint: t('charts.clickHint'),
        format: (value) => numbers.compact('money', value),
        unit: numbers.minorUnit,
        percent: (value) => whole.format(value),
        countFormat: (value) => numbers.count(value),
      },
      { colours, scale },
    )
  }, [rows, bounds, colourOf, hasFilter, tooltip, numbers, colours, scale, t])

  const table = useProductTable({
    id: 'abc',
    title: t('products.abc.title'),
    rows,
    marks,
    hasFilter,
    isCompared,
    withRatings: false,
    extra: useMemo(
      () => ({
        id: 'abc',
        title: t('products.abc.column'),
        value: (row: ProductRow) => byId.get(row.id)?.abc ?? '',
        tooltip: (row: ProductRow) =>
          `${t('products.abc.cumulative')}: ${numbers.percent(byId.get(row.id)?.cumulative ?? null)}`,
      }),
      [byId, numbers, t],
    ),
  })
  const pick = (group: AbcGroup, additive: boolean): void => {
    const now = useApp.getState().present.selection
    change({ selection: pickMembers(now, 'product', group.ids, additive) })
  }
  const rowAt = (x: number): AbcRow | undefined => rows[Math.round(x) - 1]
  const [first] = groups
  return (
    <ChartCard
      id="abc"
      title={t('products.abc.title')}
      unit={t('charts.unit.money', { currency: numbers.currency })}
      definition={t('products.abc.definition', { a: bounds.a, b: bounds.b })}
      entry={termKey('abc')}
      scope={answer ? scopeOf(answer, ['product']) : undefined}
      note={
        rows.length === MOST_PRODUCTS
          ? t('products.most', { formatted: numbers.count(MOST_PRODUCTS) })
          : undefined
      }
      loading={answer === null}
      stale={stale}
      blank={answer !== null && rows.length === 0 ? <EmptyState /> : undefined}
      tools={<AbcTools groups={groups} bounds={bounds} colourOf={colourOf} onPick={pick} />}
      chart={
        <Chart
          id="abc"
          description={t('products.abc.aria', {
            count: rows.length,
            first: numbers.count(first?.ids.length ?? 0),
            share: numbers.percent(first?.netShare ?? null),
          })}
          option={option}
          height={18}
          onPick={(place) => {
            const row = rowAt(place.x)
            if (row) marks.act(row, place)
          }}
        />
      }
      table={table}
    />
  )
}
