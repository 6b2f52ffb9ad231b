import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../shared/ipc'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'
import { SettingRow } from './SettingRow'

const THEMES = settingsSchema.shape.theme

/** How the window looks. */
export function AppearanceSettings(): React.JSX.Element {
  const { t } = useTranslation()
  const { theme, railCollapsed } = useApp((app) => app.settings)
  return (
    <>
      <SettingRow
        id="theme"
        title={t('settings.theme')}
        effect={t('settings.themeEffect')}
        isDefault={theme === 'system'}
        onRestore={() => void saveSettings({ theme: 'system' })}
      >
        <SegmentedControl
          size="xs"
          aria-labelledby="setting-theme"
          data={THEMES.options.map((value) => ({ value, label: t(`shell.themes.${value}`) }))}
          value={theme}
          onChange={(value) => void saveSettings({ theme: THEMES.parse(value) })}
        />
      </SettingRow>
      <SettingRow
        id="rail"
        title={t('settings.rail')}
        effect={t('settings.railEffect')}
        isDefault={!railCollapsed}
        onRestore={() => void saveSettings({ railCollapsed: false })}
      >
        <Switch
          aria-labelledby="setting-rail"
          checked={railCollapsed}
          onChange={(event) => void saveSettings({ railCollapsed: event.currentTarget.checked })}
        />
      </SettingRow>
    </>
  )
}
