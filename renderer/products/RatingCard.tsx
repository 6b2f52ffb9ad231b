import { Switch } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { axisEnds, scatter } from '../charts/scatter'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { coversRange } from '../overview/queries'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn } from '../store/selectionOps'
import { colourOf } from '../theme/palette'
import { useMemberColours } from '../theme/useMemberColours'
import { useScale, useScheme } from '../theme/useScheme'
import { useOnPaper } from '../print/printing'
import { CategoryLegend } from './CategoryLegend'
import { categoryMark } from './categoryMark'
import { productRows } from './productRows'
import styles from './Products.module.css'
import { scopeOf } from './queries'
import type { CardProps } from './ProductsPage'
import { MANY_MARKS } from './QuartersCard'
import { fittedNet, markSizes, ratedRows, ratingAxis, ratingRelation } from './ratingModel'
import { useProductMarks } from './useProductMarks'
import { useProductTable } from './useProductTable'
import { useProductTooltip } from './useProductTooltip'
import { useRelationWords } from './useRelationWords'

/** Rating against net sales, with what statistics say of the relation in words. */
export function RatingCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const onPaper = useOnPaper()
  const scale = useScale()
  const nameOf = useMemberName()
  const setOption = useApp((app) => app.setOption)
  const isLog = useApp((app) => app.options['rating.log'] === true)
  const leastReviews = useApp((app) => app.presentation.leastReviews)
  const places = useMemberColours('category')
  const marks = useProductMarks(answer)
  const relationWords = useRelationWords()
  const isCompared =
    answer?.products.comparedRange != null && coversRange(answer.products.comparedRange, profile)
  const tooltip = useProductTooltip(isCompared)
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, 'product') !== null
  const products = useMemo(
    () => (answer ? productRows(answer, (member) => nameOf('product', member)) : []),
    [answer, nameOf],
  )
  const rated = useMemo(() => ratedRows(products, leastReviews, false), [products, leastReviews])
  // Large marks below small ones, so that none is hidden.
  const rows = useMemo(
    () => ratedRows(products, leastReviews, isLog).toSorted((a, b) => b.units - a.units),
    [products, leastReviews, isLog],
  )
  const relation = useMemo(() => ratingRelation(rows, isLog), [rows, isLog])
  const words = relationWords(relation, rows.length)
  const money = t('charts.unit.money', { currency: numbers.currency })

  const option = useMemo(() => {
    const x = ratingAxis(rows.map(({ rating }) => rating))
    const y = axisEnds(
      rows.map(({ net }) => net),
      isLog,
      numbers.minorUnit,
    )
    const sizes = markSizes(rows.map(({ units }) => units))
    const end = (rating: number) => [rating, relation ? fittedNet(relation, rating, isLog) : 0] as const
    const ratings = rows.map(({ rating }) => rating)
    return scatter(
      {
        marks: rows.map((row, at) => ({
          x: row.rating,
          y: row.net,
          size: sizes[at] ?? 8,
          ...categoryMark(places, row.category?.id ?? null, onPaper),
          colour: colourOf(places, row.category?.id ?? null, colours),
          dimmed: hasFilter && !row.marked,
          name: row.name,
          tooltip: () => tooltip(row),
        })),
        x: {
          title: t('measures.names.avg_rating'),
          log: false,
          ...x,
          format: (value) => numbers.count(value),
        },
        y: {
          title: `${t('measures.names.net_sales_cents')}, ${money}`,
          log: isLog,
          ...y,
          format: (value) => numbers.compact('money', value),
        },
        lines: relation
          ? [
              {
                from: end(Math.min(...ratings)),
                to: end(Math.max(...ratings)),
                dashed: false,
                label: null,
              },
            ]
          : [],
        corners: [],
        hint: t('charts.clickHint'),
      },
      { colours, scale },
    )
  }, [rows, relation, isLog, hasFilter, tooltip, places, onPaper, money, numbers, colours, scale, t])

  const title = t('products.rating.title')
  const table = useProductTable({
    id: 'rating',
    title,
    rows: rated,
    marks,
    hasFilter,
    isCompared,
    withRatings: true,
  })
  const few = products.filter(({ reviews }) => reviews > 0 && reviews < leastReviews).length
  const left = rated.length - rows.length
  const notes = [
    ...(few > 0
      ? [
          t('products.rating.fewReviews', {
            count: few,
            formatted: numbers.count(few),
            least: leastReviews,
          }),
        ]
      : []),
    ...(left > 0 ? [t('products.notDrawn', { count: left, formatted: numbers.count(left) })] : []),
  ]
  const blank = (): React.JSX.Element | undefined => {
    if (answer === null) return undefined
    if (!profile.hasFeedback) return <EmptyState reason={t('products.rating.absent')} />
    if (products.length === 0) return <EmptyState />
    return rated.length === 0 ? (
      <EmptyState reason={t('products.rating.tooFew', { least: leastReviews })} />
    ) : undefined
  }
  return (
    <ChartCard
      id="rating"
      title={title}
      unit={money}
      definition={t('products.rating.definition', { least: leastReviews })}
      scope={answer ? scopeOf(answer, ['product']) : undefined}
      note={notes.length > 0 ? notes.join(' ') : undefined}
      loading={answer === null}
      stale={stale}
      blank={blank()}
      tools={
        <>
          <ScreenOnly>
            <Switch
              size="xs"
              label={t('products.logRevenue')}
              data-testid="rating-log"
              checked={isLog}
              onChange={(event) => setOption('rating.log', event.currentTarget.checked)}
            />
          </ScreenOnly>
          <CategoryLegend rows={rows} places={places} />
        </>
      }
      chart={
        <>
          <Chart
            id="rating"
            description={t('products.rating.aria', { count: rows.length, relation: words })}
            option={option}
            height={20}
            renderer={rows.length > MANY_MARKS ? 'canvas' : 'svg'}
            onMark={(mark) => {
              const row = rows[mark.index]
              if (row) marks.act(row, mark)
            }}
          />
          <p
            className={`${styles.words} tabular`}
            data-testid="rating-relation"
            data-n={rows.length}
            data-r={relation?.pearson.value ?? ''}
            data-rho={relation?.spearman.value ?? ''}
          >
            {words}
          </p>
        </>
      }
      table={table}
    />
  )
}
