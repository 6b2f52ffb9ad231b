import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { settingsSchema, type Settings } from '../../shared/ipc'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'
import { LanguageMenu } from './LanguageMenu'

const ICONS = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const satisfies Record<
  Settings['theme'],
  unknown
>

/** How the window looks and speaks. */
export function ThemeMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const current = useApp((app) => app.settings.theme)
  const Current = ICONS[current]
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Tooltip label={t('shell.settings')}>
          <ActionIcon aria-label={t('shell.settings')} data-testid="theme-menu">
            <Current size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.theme')}</Menu.Label>
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
        <Menu.Divider />
        <LanguageMenu />
      </Menu.Dropdown>
    </Menu>
  )
}
