import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/project'
import { request } from '../api'
import { useApp } from '../store'
import { restoreBackup } from '../store/safetyActions'
import type { RestoreAsked } from '../store/safetySlice'
import styles from './Restore.module.css'

const MEGABYTE = 2 ** 20

function List({ asked, backups }: { asked: RestoreAsked; backups: readonly Backup[] }): React.JSX.Element {
  const { t } = useTranslation()
  const locale = useApp((app) => app.locale)
  const [busy, setBusy] = useState<string | null>(null)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const size = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  if (backups.length === 0) return <p data-testid="no-backups">{t('safety.noBackups')}</p>
  return (
    <ul className={styles.list}>
      {backups.map((backup) => {
        const saved = date.format(new Date(backup.savedAt))
        return (
          <li key={backup.name} className={styles.row} data-testid="backup">
            <span>{t('safety.backup', { date: saved })}</span>
            <span className={styles.size}>
              {t('safety.backupSize', { size: size.format(backup.bytes / MEGABYTE) })}
            </span>
            <Button
              variant="default"
              data-testid="restore"
              aria-label={`${t('safety.restore')}, ${saved}`}
              loading={busy === backup.name}
              disabled={busy !== null && busy !== backup.name}
              onClick={() => {
                setBusy(backup.name)
                void restoreBackup(t, asked.token, backup, saved).finally(() => setBusy(null))
              }}
            >
              {t('safety.restore')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** The earlier saves of a project, each a click from being it again. */
export function RestoreDialog(): React.JSX.Element | null {
  const { t } = useTranslation()
  const asked = useApp((app) => app.restoreAsked)
  const askRestore = useApp((app) => app.askRestore)
  const [answered, setAnswered] = useState<{ asked: RestoreAsked; backups: readonly Backup[] } | null>(null)
  const backups = answered !== null && answered.asked === asked ? answered.backups : null
  useEffect(() => {
    if (asked === null) return
    let isWanted = true
    void request('backups.list', { token: asked.token }).then((answer) => {
      if (isWanted) setAnswered({ asked, backups: answer.ok ? answer.value : [] })
    })
    return () => {
      isWanted = false
    }
  }, [asked])
  return (
    <Modal
      opened={asked !== null && backups !== null}
      onClose={() => askRestore(null)}
      title={t('safety.restoreTitle')}
      closeButtonProps={{ 'aria-label': t('safety.close') }}
      size="lg"
    >
      <p className={styles.hint}>{t('safety.restoreHint')}</p>
      {asked !== null && backups !== null ? <List asked={asked} backups={backups} /> : null}
    </Modal>
  )
}
