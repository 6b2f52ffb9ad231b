import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BACKUP_LIMITS, backupLimitsSchema, type BackupLimits } from '../../shared/backups'
import type { Backup } from '../../shared/project'
import { request } from '../api'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'
import { SettingRow } from './SettingRow'

const MEGABYTE = 2 ** 20
const LIMITS = [
  { name: 'count', bytesPerUnit: null },
  { name: 'days', bytesPerUnit: null },
  { name: 'bytes', bytesPerUnit: 2 ** 30 },
] as const

/** The backups of the open project; null where none is open. */
function useBackups(): readonly Backup[] | null {
  const savedAt = useApp((app) => (app.project === null ? null : app.savedAt))
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const take = (found: readonly Backup[] | null): void => {
      if (isWanted) setBackups(found)
    }
    if (savedAt === null) take(null)
    else void request('backups.list', { token: null }).then((answer) => take(answer.ok ? answer.value : null))
    return () => {
      isWanted = false
    }
  }, [savedAt])
  return backups
}

/** How many backups a project keeps, for how long, and how much room they may take. */
export function BackupRow(): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const limits = useApp((app) => app.settings.backups)
  const backups = useBackups()
  const save = (change: Partial<BackupLimits>): void => {
    const wanted = backupLimitsSchema.safeParse({ ...limits, ...change })
    if (wanted.success) void saveSettings({ backups: wanted.data })
  }
  const megabytes = (backups ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE
  const now =
    backups === null
      ? ''
      : t('settings.backupsNow', {
          count: backups.length,
          formatted: numbers.count(backups.length),
          size: numbers.full('decimal', megabytes),
        })
  return (
    <SettingRow
      id="backups"
      title={t('settings.backups')}
      effect={`${t('settings.backupsEffect')} ${now}`.trim()}
      isDefault={LIMITS.every(({ name }) => limits[name] === BACKUP_LIMITS[name])}
      onRestore={() => save(BACKUP_LIMITS)}
    >
      {LIMITS.map(({ name, bytesPerUnit }) => {
        const unit = bytesPerUnit ?? 1
        const { minValue, maxValue } = backupLimitsSchema.shape[name]
        return (
          <NumberInput
            key={name}
            size="xs"
            w="14rem"
            min={(minValue ?? 0) / unit}
            max={(maxValue ?? Infinity) / unit}
            decimalScale={bytesPerUnit === null ? 0 : 1}
            aria-label={t(`settings.backupLimits.${name}`)}
            suffix={t(`settings.backupUnits.${name}`, { count: limits[name] })}
            data-testid={`settings-backups-${name}`}
            value={limits[name] / unit}
            onChange={(value) => typeof value === 'number' && save({ [name]: Math.round(value * unit) })}
          />
        )
      })}
    </SettingRow>
  )
}
