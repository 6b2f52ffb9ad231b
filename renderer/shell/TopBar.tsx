import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PdfMenu } from '../export/PdfMenu'
import { useApp } from '../store'
import { OpenMenu } from './OpenMenu'
import { SavedState } from './SavedState'
import styles from './Shell.module.css'
import { SearchButton } from '../search/SearchButton'
import { ThemeMenu } from './ThemeMenu'
import { ViewsMenu } from '../views/ViewsMenu'

/** Project name and saved state, undo and redo, theme, what else to open. */
export function TopBar(): React.JSX.Element {
  const { t } = useTranslation()
  const { project, past, future, undo, redo } = useApp()
  return (
    <header className={styles.top}>
      <OpenMenu />
      <span className={styles.name} title={project?.name} data-testid="project-name">
        {project?.name}
      </span>
      <SavedState />
      <div className={styles.spacer} />
      <SearchButton />
      <ViewsMenu />
      <Tooltip label={t('shell.undoKeys')}>
        <ActionIcon
          aria-label={t('shell.undo')}
          data-testid="undo"
          disabled={past.length === 0}
          onClick={undo}
        >
          <IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('shell.redoKeys')}>
        <ActionIcon
          aria-label={t('shell.redo')}
          data-testid="redo"
          disabled={future.length === 0}
          onClick={redo}
        >
          <IconArrowForwardUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <PdfMenu />
      <ThemeMenu />
    </header>
  )
}
