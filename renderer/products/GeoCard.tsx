import { SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { useDrill } from '../drill/useDrill'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { useWorld } from '../geo/useWorld'
import { inSentence } from '../i18n'
import { memberMark } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { coversRange } from '../overview/queries'
import { ScreenOnly } from '../print/ScreenOnly'
import { useOnPaper } from '../print/printing'
import { useApp } from '../store'
import { filterOn } from '../store/selectionOps'
import { GeoLegend } from './GeoLegend'
import { GEO_MEASURES, geoRows, type GeoRow } from './geoModel'
import { viewOf } from './geoView'
import { MapTools } from './MapTools'
import styles from './Products.module.css'
import type { CardProps } from './ProductsPage'
import { scopeOf } from './queries'
import { onlySeen } from './seenMap'
import { Unplaced } from './Unplaced'
import { useGeoOption } from './useGeoOption'
import { useGeoTable } from './useGeoTable'
import { useMapView } from './useMapView'
import { useStorePlaces } from './useStorePlaces'

const NO_ROWS: readonly GeoRow[] = []

/** Sales on an offline map: countries shaded, cities and stores as sized bubbles; what has no place is listed. */
export function GeoCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const setOption = useApp((app) => app.setOption)
  const wantedMeasure = useApp((app) => app.options['geo.measure'])
  const measure = GEO_MEASURES.find((name) => name === wantedMeasure) ?? GEO_MEASURES[0]
  const world = useWorld()
  const stores = useStorePlaces()
  const level = answer?.request.geoLevel ?? null
  const levels = answer?.request.geoLevels ?? []
  const shown = level ?? 'country'
  const step = answer?.request.step
  const geo = answer?.geo ?? null
  const isCompared = geo?.comparedRange != null && coversRange(geo.comparedRange, profile)
  const hasFilter = step !== undefined && filterOn(step.selection, shown) !== null
  const rows = useMemo(
    () =>
      geo && world && step
        ? geoRows(geo, shown, step.selection, world, stores, (member) => nameOf(shown, member))
        : NO_ROWS,
    [geo, world, step, shown, stores, nameOf],
  )
  const drill = useDrill('geo', levels, step, shown, () => setOption('geo.level', ''))
  const canDrill = drill?.next != null
  const marks = useMarks<GeoRow>({
    step,
    own: [shown],
    drill,
    markOf: ({ member, name, values }) =>
      memberMark(shown, member, name, values, canDrill && member.id !== null),
  })
  const unit = kindOf(measure) === 'money' ? 10 ** profile.currency.minorDigits : 1
  const drawing = useGeoOption({
    rows,
    measure,
    world,
    unit,
    hasFilter,
    isCompared,
    canDrill,
    isShaded: shown === 'country',
  })
  const view = useMemo(() => (world ? viewOf(rows, world.shapes) : null), [rows, world])
  const path = drill?.path.map(({ dimension, id }) => `${dimension} ${id}`).join(' ') ?? ''
  const onPaper = useOnPaper()
  const { fitted, onChart, frame, zoom, fit } = useMapView(view, `${shown} ${path} ${rows.length}`)

  const measureName = t(`measures.names.${measure}`)
  const levelName = inSentence(t(`filters.dimensions.${shown}`))
  const title = t('products.geo.title', { measure: measureName, level: levelName })
  const table = useGeoTable({ title, rows, level: shown, measure, marks, hasFilter, isCompared })
  const unplaced = rows.filter(({ placed }) => placed === null)
  const first = rows[0]
  const blank = (): React.JSX.Element | undefined => {
    if (answer === null) return undefined
    if (level === null) return <EmptyState reason={t('products.geo.absent')} />
    return geo?.rows.length === 0 ? <EmptyState /> : undefined
  }
  return (
    <ChartCard
      id="geo"
      title={title}
      unit={kindOf(measure) === 'money' ? t('charts.unit.money', { currency: numbers.currency }) : undefined}
      definition={t('products.geo.definition')}
      scope={answer ? scopeOf(answer, [shown]) : undefined}
      drill={drill}
      marks={marks.menu(rows, ({ key }) => key)}
      loading={answer === null || (world === null && level !== null)}
      stale={stale}
      blank={blank()}
      tools={
        <>
          <ScreenOnly>
            {levels.length > 1 ? (
              <SegmentedControl
                size="xs"
                aria-label={t('products.geo.level')}
                data-testid="geo-level"
                data={levels.map((name) => ({ value: name, label: t(`filters.dimensions.${name}`) }))}
                value={shown}
                onChange={(value) => setOption('geo.level', value)}
              />
            ) : null}
            <Select
              size="xs"
              w="9rem"
              aria-label={t('products.geo.measure')}
              data-testid="geo-measure"
              allowDeselect={false}
              data={GEO_MEASURES.map((name) => ({ value: name, label: t(`measures.names.${name}`) }))}
              value={measure}
              onChange={(value) => value !== null && setOption('geo.measure', value)}
            />
          </ScreenOnly>
          <GeoLegend
            measure={measure}
            unit={unit}
            bounds={drawing.bounds}
            hasNegative={drawing.hasNegative}
            most={drawing.most}
          />
        </>
      }
      chart={
        <>
          <div ref={frame} className={styles.map}>
            <Chart
              id="geo"
              description={t('products.geo.aria', {
                measure: measureName,
                level: levelName,
                count: rows.length - unplaced.length,
                first: first?.name ?? '',
                value: numbers.full(kindOf(measure), first?.values[measure] ?? null),
              })}
              option={drawing.option}
              height={26}
              atFirst={(width, height) => {
                const option = fitted(drawing.option, width, height)
                return onPaper && world && view
                  ? onlySeen(option, world.shapes.map, view, width, height)
                  : option
              }}
              onChart={onChart}
              onMark={(mark) => {
                const row =
                  mark.series === null ? drawing.areaRows.get(mark.name) : drawing.pointRows[mark.index]
                if (row) marks.act(row, mark)
              }}
            />
            <ScreenOnly>
              <MapTools zoom={zoom} fit={fit} />
            </ScreenOnly>
          </div>
          <Unplaced rows={unplaced} measure={measure} marks={marks} />
        </>
      }
      table={table}
    />
  )
}
