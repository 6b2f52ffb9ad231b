import type { FeatureCollection } from 'geojson'
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, TreemapChart } from 'echarts/charts'
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, registerMap, registerTheme, use as register, type ECharts } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { echartsTheme } from '../theme/echartsTheme'
import type { Scheme } from '../theme/tokens'

register([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  CustomChart,
  GeoComponent,
  GridComponent,
  HeatmapChart,
  LineChart,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  TreemapChart,
  VisualMapComponent,
])

export type Renderer = 'svg' | 'canvas'

const known = new Set<string>()

/** Each theme is made once per text scale. */
function themeFor(scheme: Scheme, scale: number): string {
  const name = `${scheme}-${scale}`
  if (!known.has(name)) {
    registerTheme(name, echartsTheme(scheme, scale))
    known.add(name)
  }
  return name
}

/** In CSS pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** A chart of the given size with the theme of the scheme, in an element whose position is absolute. */
export function makeChart(
  element: HTMLElement,
  scheme: Scheme,
  scale: number,
  renderer: Renderer,
  size: ChartSize,
): ECharts {
  // ECharts asks for the computed position at each update, which lays out the whole page; it first looks for this.
  Object.assign(element, { currentStyle: { position: 'absolute' } })
  return init(element, themeFor(scheme, scale), { renderer, ...size })
}

/** The same outside the document, in CSS pixels. */
export const makeDetachedChart = (
  scheme: Scheme,
  scale: number,
  renderer: Renderer,
  width: number,
  height: number,
): ECharts =>
  init(renderer === 'svg' ? null : document.createElement('div'), themeFor(scheme, scale), {
    renderer,
    width,
    height,
    ssr: renderer === 'svg',
  })

/** Makes shapes known as a map, once. */
export function makeMap(name: string, shapes: FeatureCollection): void {
  if (known.has(`map ${name}`)) return
  registerMap(name, JSON.stringify(shapes))
  known.add(`map ${name}`)
}
