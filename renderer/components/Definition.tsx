import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { ActingFilters } from './ActingFilters'
import styles from './ChartCard.module.css'

interface DefinitionProps {
  readonly title: string
  readonly text: string
  /** The dictionary entry that says more. */
  readonly entry?: string | undefined
}

/** An info button that opens the definition of what a card shows, and the filters that act on it. */
export const Definition = memo(function Definition({ title, text, entry }: DefinitionProps) {
  const { t } = useTranslation()
  const openEntry = useApp((app) => app.openEntry)
  return (
    <Popover width={320} position="bottom-start">
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t('charts.info', { title })}>
          <IconInfoCircle size="1rem" stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.definition ?? ''}>
        {text}
        <ActingFilters />
        {entry === undefined ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            data-testid={`more-${entry}`}
            onClick={() => openEntry(entry)}
          >
            {t('dictionary.more')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
})
