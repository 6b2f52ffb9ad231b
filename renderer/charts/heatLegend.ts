import type { ChartLook, ChartOption } from './types'

/** The colours of a heat map from 0 to its strongest value, with a legend at the foot; `most` names the upper end, `least` 0. */
export const heatLegend = (
  strongest: number,
  [most, least]: readonly [most: string, least: string],
  { colours, scale }: ChartLook,
) =>
  ({
    type: 'continuous',
    min: 0,
    max: strongest,
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    itemWidth: 8 * scale,
    itemHeight: 160 * scale,
    calculable: false,
    hoverLink: false,
    text: [most, least],
    textGap: 8,
    textStyle: { color: colours.muted, fontSize: 12 * scale },
    inRange: { color: [colours.heatLow, colours.heatHigh] },
    outOfRange: { color: [colours.heatNegative] },
  }) satisfies ChartOption['visualMap']
