import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
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
  const [name, canUndo, canRedo, undo, redo] = useApp(
    useShallow(
      (app) => [app.project?.name, app.past.length > 0, app.future.length > 0, app.undo, app.redo] as const,
    ),
  )
  return (
    <header className={styles.top}>
      <OpenMenu />
      <span className={styles.name} title={name} data-testid="project-name">
        {name}
      </span>
      <SavedState />
      <div className={styles.spacer} />
      <SearchButton />
      <ViewsMenu />
      <Tooltip label={t('shell.undoKeys')}>
        <ActionIcon aria-label={t('shell.undo')} data-testid="undo" disabled={!canUndo} onClick={undo}>
          <IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('shell.redoKeys')}>
        <ActionIcon aria-label={t('shell.redo')} data-testid="redo" disabled={!canRedo} onClick={redo}>
          <IconArrowForwardUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <PdfMenu />
      <ThemeMenu />
    </header>
  )
}
