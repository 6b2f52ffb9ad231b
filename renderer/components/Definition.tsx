import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './ChartCard.module.css'

/** An info button that opens the definition of what a card shows. */
export function Definition({
  title,
  text,
}: {
  readonly title: string
  readonly text: string
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Popover width={320} position="bottom-start">
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t('charts.info', { title })}>
          <IconInfoCircle size="1rem" stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.definition ?? ''}>{text}</Popover.Dropdown>
    </Popover>
  )
}
