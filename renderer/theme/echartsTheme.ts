import { COLOURS, FONT_FAMILY, RADIUS_PX, TEXT_PX, type Scheme } from './tokens'

/** ECharts theme of one scheme, made from the same tokens as the rest of the window. `scale` is the root font size / 16. */
export function echartsTheme(scheme: Scheme, scale: number): object {
  const colours = COLOURS[scheme]
  const small = TEXT_PX.small * scale
  const axis = {
    axisLine: { lineStyle: { color: colours.border } },
    axisTick: { show: false },
    axisLabel: { margin: 8 * scale, color: colours.muted, fontSize: small, fontFamily: FONT_FAMILY },
    splitLine: { lineStyle: { color: colours.split } },
    nameTextStyle: { color: colours.muted, fontSize: small },
  }
  return {
    color: colours.categorical,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT_FAMILY, fontSize: small, color: colours.text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    logAxis: axis,
    tooltip: {
      backgroundColor: colours.raised,
      borderColor: colours.border,
      borderWidth: 1,
      borderRadius: RADIUS_PX,
      padding: [8, 12],
      textStyle: { color: colours.text, fontSize: small, fontFamily: FONT_FAMILY },
      extraCssText: 'box-shadow: 0 4px 16px rgb(0 0 0 / 16%); max-width: 360px; white-space: normal;',
    },
  }
}
