import { useTranslation } from 'react-i18next'
import { Legend, LegendKey, Swatch } from '../components/Legend'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useScheme } from '../theme/useScheme'
import type { GeoMeasure } from './geoModel'
import { bubbleSize, bubbleValues, shadeClasses, shades } from './geoScale'
import styles from './Products.module.css'

interface GeoLegendProps {
  readonly measure: GeoMeasure
  readonly unit: number
  /** Null where nothing is shaded. */
  readonly bounds: readonly number[] | null
  readonly hasNegative: boolean
  /** The largest value of a bubble; null where there are none. */
  readonly most: number | null
}

/** What shades and sizes of the map mean. */
export function GeoLegend({ measure, unit, bounds, hasNegative, most }: GeoLegendProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const text = (value: number): string => numbers.compact(kindOf(measure), value)
  const classes = bounds === null ? [] : shadeClasses(bounds)
  const tones = shades(colours.heatLow, colours.heatHigh, classes.length)
  const rangeText = (from: number | null, to: number | null): string => {
    if (from === null && to === null) return t('products.geo.zeroAndAbove')
    if (from === null) return t('products.geo.under', { value: text(to ?? 0) })
    return to === null
      ? t('products.geo.from', { value: text(from) })
      : t('products.geo.between', { from: text(from), to: text(to) })
  }
  return (
    <Legend data-testid="geo-legend">
      {hasNegative ? (
        <LegendKey mark={<Swatch colour={bounds === null ? colours.bad : colours.heatNegative} />}>
          {t('products.geo.belowZero')}
        </LegendKey>
      ) : null}
      {classes.map(({ from, to }, at) => (
        <LegendKey key={at} mark={<Swatch colour={tones[at] ?? colours.accent} />}>
          {rangeText(from, to)}
        </LegendKey>
      ))}
      {(most === null ? [] : bubbleValues(most, unit)).map((value) => {
        const size = bubbleSize(value, most ?? 0)
        return (
          <LegendKey
            key={value}
            mark={
              <span
                className={styles.bubble}
                style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
                aria-hidden
              />
            }
          >
            {text(value)}
          </LegendKey>
        )
      })}
    </Legend>
  )
}
