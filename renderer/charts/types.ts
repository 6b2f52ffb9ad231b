import type { EChartsCoreOption } from 'echarts/core'
import type { Colours } from '../theme/tokens'

/** An ECharts option; `unknown` parts are ECharts' own to check. */
export type ChartOption = EChartsCoreOption

/** What every chart function gets besides its rows: colours of the scheme and the text scale (root font size / 16). */
export interface ChartLook {
  readonly colours: Colours
  readonly scale: number
}
