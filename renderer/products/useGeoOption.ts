import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { geoMap, type GeoArea, type GeoPoint } from '../charts/geoMap'
import type { ChartOption } from '../charts/types'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import type { World } from '../geo/world'
import { useScale, useScheme } from '../theme/useScheme'
import { GEO_MEASURES, ringOffsets, type GeoMeasure, type GeoRow } from './geoModel'
import { bubbleSize, classOf, shadeBounds, shades } from './geoScale'

export interface GeoDrawing {
  readonly option: ChartOption
  readonly bounds: readonly number[] | null
  readonly most: number | null
  readonly hasNegative: boolean
  /** Rows by their place among the points, and by the code of their area. */
  readonly pointRows: readonly GeoRow[]
  readonly areaRows: ReadonlyMap<string, GeoRow>
}

interface GeoInput {
  readonly rows: readonly GeoRow[]
  readonly measure: GeoMeasure
  readonly world: World | null
  readonly unit: number
  readonly hasFilter: boolean
  readonly isCompared: boolean
  readonly canDrill: boolean
  /** Shades for countries (those too small to see as dots), else bubbles. */
  readonly isShaded: boolean
}

const DOT_PX = 12
const TINY_DEGREES = 1.4

/** The map of the rows: countries shaded, cities and stores as bubbles. */
export function useGeoOption(input: GeoInput): GeoDrawing {
  const { rows, measure, world, unit, hasFilter, isCompared, canDrill, isShaded } = input
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  return useMemo(() => {
    const placed = rows.filter((row) => row.placed !== null)
    const values = placed.map((row) => row.values[measure])
    const bounds = isShaded ? shadeBounds(values, unit) : null
    const tones = shades(colours.heatLow, colours.heatHigh, (bounds?.length ?? 0) + 1)
    const most = isShaded ? null : values.reduce((best, value) => Math.max(best, Math.abs(value)), 0)
    const tooltip = (row: GeoRow) => [
      ...(row.within === null ? [] : [{ label: t('products.geo.within'), value: row.within }]),
      ...GEO_MEASURES.map((name) => ({
        label: t(`measures.names.${name}`),
        value: numbers.full(kindOf(name), row.values[name]),
      })),
      { label: t('charts.share'), value: numbers.percent(row.share[measure]) },
      ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change[measure]) }] : []),
      ...(row.placed?.kind === 'point' && !row.placed.exact
        ? [{ label: t('products.geo.placed'), value: t('products.geo.approximate') }]
        : []),
    ]
    const shade = (value: number): string => {
      const at = classOf(value, bounds ?? [])
      return at < 0 ? colours.heatNegative : (tones[at] ?? colours.heatHigh)
    }
    const dimmed = (row: GeoRow): boolean => hasFilter && !row.marked
    const areas: GeoArea[] = []
    const areaRows = new Map<string, GeoRow>()
    const points: GeoPoint[] = []
    const pointRows: GeoRow[] = []
    const offsets = ringOffsets(placed)
    const addPoint = (row: GeoRow, longitude: number, latitude: number): void => {
      const value = row.values[measure]
      pointRows.push(row)
      points.push({
        longitude,
        latitude,
        title: row.name,
        size: isShaded ? DOT_PX : bubbleSize(value, most ?? 0),
        offset: offsets.get(row.key) ?? [0, 0],
        colour: isShaded ? shade(value) : value < 0 ? colours.bad : colours.accent,
        dimmed: dimmed(row),
        tooltip: () => tooltip(row),
      })
    }
    // Large bubbles below small ones, so that none is hidden.
    for (const row of placed.toSorted((a, b) => Math.abs(b.values[measure]) - Math.abs(a.values[measure]))) {
      if (row.placed?.kind === 'point') addPoint(row, row.placed.longitude, row.placed.latitude)
      for (const code of row.placed?.kind === 'area' ? row.placed.codes : []) {
        areaRows.set(code, row)
        areas.push({
          code,
          title: row.name,
          colour: shade(row.values[measure]),
          dimmed: dimmed(row),
          tooltip: () => tooltip(row),
        })
        const box = world?.shapes.boxes.get(code)
        if (box && box.east - box.west < TINY_DEGREES && box.north - box.south < TINY_DEGREES)
          addPoint(row, (box.west + box.east) / 2, (box.south + box.north) / 2)
      }
    }
    const hint = t(canDrill ? 'charts.drillHint' : 'charts.clickHint')
    const hasNegative = values.some((value) => value < 0)
    return {
      option: geoMap({ areas, points, hint }, { colours, scale }),
      bounds,
      most,
      hasNegative,
      pointRows,
      areaRows,
    }
  }, [rows, measure, world, unit, hasFilter, isCompared, canDrill, isShaded, numbers, colours, scale, t])
}
