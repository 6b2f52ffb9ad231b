import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { ageOf } from '../../shared/project'
import type { LockOwner } from '../../shared/project'
import { useApp } from '../store'
import styles from './Shell.module.css'

const MINUTE_MS = 60_000

function HeldElsewhere({ owner }: { readonly owner: LockOwner }): React.JSX.Element {
  const { t } = useTranslation()
  const locale = useApp((app) => app.locale)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  const { unit, count } = ageOf(owner.since, now)
  const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(owner.since),
  )
  return (
    <span title={t('safety.readOnlyHeldHint', { pid: owner.pid, host: owner.host, since })}>
      {t('safety.readOnlyHeld', { age: t(`safety.age.${unit}`, { count }) })}
    </span>
  )
}

/** Whether the project is on the disk, or why it cannot be changed. */
export function SavedState(): React.JSX.Element {
  const { t } = useTranslation()
  const [saving, savedAt, locale, project] = useApp(
    useShallow((app) => [app.saving, app.savedAt, app.locale, app.project] as const),
  )
  const time =
    savedAt === null
      ? null
      : new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(savedAt))
  const saved = time === null ? t('shell.savedPlain') : t('shell.saved', { time })
  const owner = project?.heldBy ?? null
  const readOnly = owner ? <HeldElsewhere owner={owner} /> : t('safety.readOnlyFolder')
  return (
    <span className={styles.state} role="status" data-testid="saved-state" data-saving={saving}>
      {saving ? <Loader size={12} aria-hidden /> : null}
      {saving ? t('shell.saving') : project?.readOnly ? readOnly : saved}
    </span>
  )
}
