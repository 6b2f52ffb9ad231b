import type { ReactNode } from 'react'
import styles from './Legend.module.css'

/** What the colours and shapes of a chart mean; at the end of the line of the card's controls. */
export function Legend({ children, ...attributes }: React.ComponentProps<'div'>): React.JSX.Element {
  return (
    <div {...attributes} className={`${styles.legend} tabular`}>
      {children}
    </div>
  )
}

/** One line of a legend: a mark and its meaning. */
export const LegendKey = ({
  mark,
  children,
}: {
  readonly mark?: ReactNode
  readonly children: ReactNode
}): React.JSX.Element => (
  <span className={styles.key}>
    {mark}
    {children}
  </span>
)

interface StrokeProps {
  readonly colour: string
  readonly pattern?: 'solid' | 'dashed' | 'dotted'
}

/** A line of a chart, for its legend. */
export const Stroke = ({ colour, pattern = 'solid' }: StrokeProps): React.JSX.Element => (
  <span className={styles.stroke} style={{ borderTopColor: colour, borderTopStyle: pattern }} aria-hidden />
)

/** A filled shape of a chart, for its legend. */
export const Swatch = ({ colour }: { readonly colour: string }): React.JSX.Element => (
  <span className={styles.swatch} style={{ background: colour }} aria-hidden />
)
