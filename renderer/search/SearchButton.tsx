import { Button, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chordOf } from '../help/keys'
import { useApp } from '../store'
import styles from './SearchButton.module.css'

/** Opens the search; as a field it tells that it is there, with its keys. */
export function SearchButton(): React.JSX.Element {
  const { t } = useTranslation()
  const open = useApp((app) => app.openSearch)
  const key = chordOf('Mod', t('help.keyNames', { returnObjects: true }), useOs() === 'macos')
  return (
    <Tooltip label={t('search.placeholder')}>
      <Button
        variant="default"
        justify="flex-start"
        className={styles.button ?? ''}
        aria-label={t('search.buttonKeys', { key })}
        data-testid="search-open"
        leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
        rightSection={<kbd className={styles.keys}>{key} K</kbd>}
        onClick={() => open(true)}
      >
        {t('search.button')}
      </Button>
    </Tooltip>
  )
}
