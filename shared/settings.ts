import { z } from 'zod'
import { BACKUP_LIMITS, backupLimitsSchema } from './backups'

/** What a person chose for the app on this machine. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  /** Of numbers and dates. */
  locale: z.enum(['system', 'en-US', 'en-GB', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'ja-JP']),
  railCollapsed: z.boolean(),
  /** Of every project that this app saves. */
  backups: backupLimitsSchema,
  /** The tour was taken or turned down. */
  tourSeen: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

/** Of somebody who has chosen nothing yet. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  locale: 'system',
  railCollapsed: false,
  backups: BACKUP_LIMITS,
  tourSeen: false,
}
