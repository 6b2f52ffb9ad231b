import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, registerTheme, use as register, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { echartsTheme } from '../theme/echartsTheme'
import type { Scheme } from '../theme/tokens'

register([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
])

const known = new Set<string>()

/** A chart with the theme of the scheme; each theme is made once per text scale. */
export function makeChart(element: HTMLElement, scheme: Scheme, scale: number): ECharts {
  const name = `${scheme}-${scale}`
  if (!known.has(name)) {
    registerTheme(name, echartsTheme(scheme, scale))
    known.add(name)
  }
  return init(element, name, { renderer: 'svg' })
}
