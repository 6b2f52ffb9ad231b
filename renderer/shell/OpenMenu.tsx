import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileTypeCsv,
  IconFlask,
  IconFolder,
  IconFolderOpen,
  IconHistory,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { projectTitle } from '../format/names'
import { useApp } from '../store'
import { choosePaths } from '../store/actions'
import { openSample } from '../store/importActions'
import { closeProject, openProject } from '../store/projectActions'

const RECENT_SHOWN = 5

/** More data for this project, or another project. */
export function OpenMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const recent = useApp((app) => app.recent)
  const name = useApp((app) => app.project?.name)
  const others = recent
    .filter((item) => projectTitle(item.name) !== projectTitle(name ?? ''))
    .slice(0, RECENT_SHOWN)
  const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          data-testid="open-menu"
          leftSection={<IconFolderOpen {...icon} />}
          rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
        >
          {t('shell.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypeCsv {...icon} />} onClick={() => void choosePaths('csv')}>
          {t('shell.openFiles')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolder {...icon} />} onClick={() => void choosePaths('folder')}>
          {t('shell.openFolder')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => void choosePaths('project')}>
          {t('shell.openProject')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlask {...icon} />} onClick={() => void openSample()}>
          {t('shell.trySample')}
        </Menu.Item>
        {others.length > 0 ? <Menu.Label>{t('shell.recent')}</Menu.Label> : null}
        {others.map((item) => (
          <Menu.Item key={item.token} onClick={() => void openProject(item.token)}>
            {projectTitle(item.name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconHistory {...icon} />}
          data-testid="restore-backup"
          onClick={() => useApp.getState().askRestore({ token: null })}
        >
          {t('safety.restoreMenu')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconX {...icon} />}
          data-testid="close-project"
          onClick={() => void closeProject()}
        >
          {t('shell.closeProject')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
