import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { settingsSchema, type Settings } from '../../shared/ipc'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'

const ICONS = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const satisfies Record<
  Settings['theme'],
  unknown
>

export function ThemeMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const current = useApp((app) => app.settings.theme)
  const Current = ICONS[current]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('shell.theme')}>
          <ActionIcon aria-label={t('shell.theme')} data-testid="theme-menu">
            <Current size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {settingsSchema.shape.theme.options.map((name) => {
          const Icon = ICONS[name]
          return (
            <Menu.Item
              key={name}
              data-testid={`theme-${name}`}
              leftSection={<Icon size="1rem" aria-hidden />}
              rightSection={name === current ? <IconCheck size="1rem" aria-hidden /> : null}
              onClick={() => void saveSettings({ theme: name })}
            >
              {t(`shell.themes.${name}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
