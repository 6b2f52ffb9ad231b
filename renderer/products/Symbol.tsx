import type { Shape } from '../charts/scatter'
import styles from './Products.module.css'

const PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M12 6a6 6 0 1 1-12 0a6 6 0 1 1 12 0Z',
  rect: 'M1 1h10v10h-10Z',
  triangle: 'M6 0.5L12 11.5H0Z',
  diamond: 'M6 0L12 6L6 12L0 6Z',
}

/** A mark of a scatter chart, for its legend. */
export function Symbol({
  shape,
  hollow = false,
  colour,
}: {
  readonly shape: Shape
  readonly hollow?: boolean
  readonly colour: string
}): React.JSX.Element {
  return (
    <svg viewBox={hollow ? '-1 -1 14 14' : '0 0 12 12'} className={styles.symbol} aria-hidden>
      <path
        d={PATHS[shape]}
        {...(hollow ? { fill: 'none', stroke: colour, strokeWidth: 2 } : { fill: colour })}
      />
    </svg>
  )
}
