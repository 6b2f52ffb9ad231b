import { project, unproject } from './equalEarth'
import { markTooltip, tooltipHtml, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export const WORLD = 'world'

export interface GeoArea {
  /** As the map names its shape. */
  readonly code: string
  readonly title: string
  readonly colour: string
  readonly dimmed: boolean
  tooltip(): readonly TooltipRow[]
}

export interface GeoPoint {
  readonly longitude: number
  readonly latitude: number
  readonly title: string
  /** Diameter in pixels at text scale 1. */
  readonly size: number
  /** Moves the mark beside others of the same place, in pixels at text scale 1. */
  readonly offset: readonly [number, number]
  readonly colour: string
  readonly dimmed: boolean
  tooltip(): readonly TooltipRow[]
}

export interface GeoMapInput {
  readonly areas: readonly GeoArea[]
  readonly points: readonly GeoPoint[]
  readonly hint: string
}

const MAX_ZOOM = 80

const nameIn = (params: unknown): string => {
  const name: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'name') : ''
  return typeof name === 'string' ? name : ''
}

/** A world map with shaded areas and sized points. The view (centre and zoom) is the chart's own state. */
export function geoMap({ areas, points, hint }: GeoMapInput, { colours, scale }: ChartLook): ChartOption {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  return {
    tooltip: { trigger: 'item', confine: true, formatter: markTooltip(points, ({ title }) => title, hint) },
    geo: {
      map: WORLD,
      roam: 'move',
      projection: { project, unproject },
      preserveAspect: 'contain',
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      scaleLimit: { min: 1, max: MAX_ZOOM },
      selectedMode: false,
      itemStyle: { areaColor: colours.split, borderColor: colours.surface, borderWidth: 0.75 * scale },
      emphasis: { disabled: true },
      regions: areas.map(({ code, colour, dimmed }) => {
        const itemStyle = { areaColor: colour, opacity: dimmed ? 0.35 : 1 }
        return {
          name: code,
          itemStyle,
          emphasis: {
            disabled: false,
            label: { show: false },
            itemStyle: { ...itemStyle, borderColor: colours.text, borderWidth: 1.25 * scale },
          },
        }
      }),
      tooltip: {
        formatter: (params: unknown) => {
          const area = byCode.get(nameIn(params))
          return area ? tooltipHtml(area.title, area.tooltip(), hint) : ''
        },
      },
    },
    series: [
      {
        type: 'scatter',
        id: 'points',
        coordinateSystem: 'geo',
        data: points.map(({ longitude, latitude, size, offset, colour, dimmed }) => ({
          value: [longitude, latitude],
          symbolSize: size * scale,
          symbolOffset: offset.map((part) => part * scale),
          itemStyle: {
            color: dimmed ? colours.dim : colour,
            opacity: dimmed ? 0.5 : 0.72,
            borderColor: colours.surface,
            borderWidth: 1 * scale,
          },
        })),
        emphasis: { itemStyle: { opacity: 1, borderColor: colours.text } },
        animation: false,
        z: 3,
      },
    ],
  }
}
