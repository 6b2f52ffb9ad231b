import { ActionIcon } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Impact } from '../../shared/promotions'
import tableStyles from '../components/DataTable.module.css'
import overviewStyles from '../overview/Overview.module.css'
import styles from './Promotions.module.css'
import { useUpliftWords } from './useUpliftWords'

/** An amount with its bar, as long as its share of the largest. */
export const withBar = (share: number, text: string): React.JSX.Element => (
  <span className={overviewStyles.barCell}>
    <span className={overviewStyles.barTrack} aria-hidden>
      <span
        className={share < 0 ? `${tableStyles.bar} ${tableStyles.negative}` : tableStyles.bar}
        style={{ width: `${Math.abs(share) * 100}%` }}
      />
    </span>
    {text}
  </span>
)

/** The uplift with its number of baseline days, or why there is none. */
export function UpliftCell({ impact }: { readonly impact: Impact }): React.JSX.Element {
  const { t } = useTranslation()
  const words = useUpliftWords()
  if (impact.uplift === null) return <span className={styles.muted}>{words.short(impact)}</span>
  return (
    <>
      {words.short(impact)}{' '}
      <span className={styles.muted}>{t('promotions.days', { count: impact.baselineDays })}</span>
    </>
  )
}

interface NameCellProps {
  readonly name: string
  /** What stands behind the name, less strong. */
  readonly rest?: string | undefined
  readonly onOpen?: (() => void) | undefined
}

/** A name with the button that opens it. */
export function NameCell({ name, rest, onOpen }: NameCellProps): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={styles.name}>
      <span className={styles.text}>
        {name}
        {rest === undefined ? null : <span className={styles.muted}> · {rest}</span>}
      </span>
      {onOpen ? (
        <ActionIcon
          size="1.5rem"
          aria-label={t('promotions.open', { name })}
          title={t('promotions.open', { name })}
          data-testid="open-promotion"
          onKeyDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        >
          <IconChevronRight size="1rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      ) : null}
    </span>
  )
}
