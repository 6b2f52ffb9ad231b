import { nativeTheme } from 'electron'
import { join } from 'node:path'
import { DEFAULT_SETTINGS, settingsSchema } from '../../shared/settings'
import type { Settings } from '../../shared/settings'
import { jsonFile } from './jsonFile'

/** A file of an earlier version may lack what is newer; the rest of it holds. */
const storedSchema = settingsSchema.extend({
  locale: settingsSchema.shape.locale.default(DEFAULT_SETTINGS.locale),
  backups: settingsSchema.shape.backups.default(DEFAULT_SETTINGS.backups),
  tourSeen: settingsSchema.shape.tourSeen.default(DEFAULT_SETTINGS.tourSeen),
})

export interface SettingsStore {
  get(): Settings
  /** Throws where the file cannot be written. */
  set(change: Partial<Settings>): Settings
}

/** The user's settings in `settings.json`; the theme is applied at once. A safe start has the defaults. */
export function setupSettings(userData: string, isSafe: boolean): SettingsStore {
  const file = jsonFile(join(userData, 'settings.json'), storedSchema, DEFAULT_SETTINGS)
  let settings = isSafe ? DEFAULT_SETTINGS : file.read()
  nativeTheme.themeSource = settings.theme
  return {
    get: () => settings,
    set(change) {
      settings = { ...settings, ...change }
      nativeTheme.themeSource = settings.theme
      file.write(settings)
      return settings
    },
  }
}
