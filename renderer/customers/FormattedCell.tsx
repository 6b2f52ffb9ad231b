import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './FormattedCell.module.css'
import { iconOf, scaleColour, type Scale } from './formatting'

const ICONS = { low: IconArrowDownRight, mid: IconArrowRight, high: IconArrowUpRight } as const

interface FormattedCellProps {
  readonly text: string
  readonly scale: Scale
  /** 0 = worst, 1 = best. */
  readonly level: number
  /** Length of a bar, 0 to 1. */
  readonly length: number
}

function WithIcon({ text, level }: Pick<FormattedCellProps, 'text' | 'level'>): React.JSX.Element {
  const { t } = useTranslation()
  const icon = iconOf(level)
  const Icon = ICONS[icon]
  return (
    <span className={styles.icons}>
      <Icon size="1rem" className={styles[icon]} aria-label={t(`customers.format.icons.${icon}`)} />
      {text}
    </span>
  )
}

/** A number with its conditional formatting. */
export function FormattedCell({ text, scale, level, length }: FormattedCellProps): React.JSX.Element {
  if (scale === 'colours')
    return (
      <span
        className={styles.colour}
        style={{ background: scaleColour(level) }}
        data-level={level.toFixed(2)}
      >
        {text}
      </span>
    )
  if (scale === 'bars')
    return (
      <span className={styles.bars}>
        <span className={styles.bar} style={{ width: `${Math.round(length * 100)}%` }} aria-hidden />
        <span>{text}</span>
      </span>
    )
  return scale === 'icons' ? <WithIcon text={text} level={level} /> : <>{text}</>
}
