import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDotsVertical,
  IconFileImport,
  IconFileExport,
  IconFolder,
  IconPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '../../shared/importPlan'
import { useApp } from '../store'
import { choosePaths } from '../store/actions'
import { discardPlan, runPlan } from '../store/importActions'
import { loadMapping, redoDecision, saveMapping, undoDecision } from '../store/planActions'
import styles from './Review.module.css'

function MoreMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('review.more')}>
          <ActionIcon aria-label={t('review.more')} data-testid="plan-more">
            <IconDotsVertical {...icon} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolder {...icon} />} onClick={() => void choosePaths('folder')}>
          {t('review.addFolder')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFileExport {...icon} />}
          data-testid="plan-save-mapping"
          onClick={() => void saveMapping()}
        >
          {t('review.saveMapping')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileImport {...icon} />}
          data-testid="plan-load-mapping"
          onClick={() => void loadMapping()}
        >
          {t('review.loadMapping')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function History(): React.JSX.Element {
  const { t } = useTranslation()
  const canUndo = useApp((app) => app.planSteps.length > 0)
  const canRedo = useApp((app) => app.planUndone.length > 0)
  return (
    <>
      <Tooltip label={t('shell.undoKeys')}>
        <ActionIcon
          aria-label={t('review.undo')}
          data-testid="plan-undo"
          disabled={!canUndo}
          onClick={undoDecision}
        >
          <IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('shell.redoKeys')}>
        <ActionIcon
          aria-label={t('review.redo')}
          data-testid="plan-redo"
          disabled={!canRedo}
          onClick={redoDecision}
        >
          <IconArrowForwardUp size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

/** What is being imported and where to, and what can be done with the whole of it. */
export function ReviewBar({ plan }: { readonly plan: ImportPlan }): React.JSX.Element {
  const { t } = useTranslation()
  const project = useApp((app) => app.project?.name ?? null)
  const isBusy = useApp((app) => app.planBusy)
  const intro = t('review.intro', { count: plan.files.length })
  return (
    <header className={styles.bar}>
      <div className={styles.heading}>
        <h1 className={styles.title}>{t('review.title')}</h1>
        <div className={styles.sub}>
          {project === null ? intro : `${t('review.into', { project })} · ${intro}`}
        </div>
      </div>
      <History />
      <Button
        variant="default"
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={() => void choosePaths('csv')}
      >
        {t('review.addFiles')}
      </Button>
      <MoreMenu />
      <Button variant="default" data-testid="plan-cancel" onClick={() => void discardPlan()}>
        {t('review.cancel')}
      </Button>
      <Button
        data-testid="plan-import"
        disabled={plan.blockedBy !== null || isBusy}
        onClick={() => void runPlan()}
      >
        {t('review.import')}
      </Button>
    </header>
  )
}
