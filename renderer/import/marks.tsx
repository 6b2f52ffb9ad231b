import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconInfoCircle,
  IconOctagonMinus,
} from '@tabler/icons-react'
import type { RemarkLevel } from '../../shared/importPlan'
import type { standing } from './certainty'
import styles from './Review.module.css'

type Standing = ReturnType<typeof standing>

const ICONS = {
  blocks: IconOctagonMinus,
  doubtful: IconAlertTriangle,
  fine: IconCircleCheck,
  off: IconCircleMinus,
  note: IconInfoCircle,
} as const satisfies Record<Standing | RemarkLevel, unknown>

/** The sign of how much something needs a look; the word stands beside it. */
export function Mark({ of }: { readonly of: Standing | RemarkLevel }): React.JSX.Element {
  const Icon = ICONS[of]
  return <Icon size="1rem" stroke={1.75} className={styles[of]} aria-hidden />
}
