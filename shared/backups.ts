import { z } from 'zod'

const GIGABYTE = 2 ** 30

/** What a project's folder of backups may hold; the newest stays whatever they say, and so do three however old. */
export const backupLimitsSchema = z.object({
  count: z.number().int().min(1).max(1_000),
  days: z.number().int().min(1).max(3_650),
  /** Of all backups together. */
  bytes: z
    .number()
    .int()
    .min(GIGABYTE / 10)
    .max(1_024 * GIGABYTE),
})
export type BackupLimits = z.infer<typeof backupLimitsSchema>

export const BACKUP_LIMITS: BackupLimits = { count: 10, days: 90, bytes: 4 * GIGABYTE }
