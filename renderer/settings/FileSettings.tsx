import { Button, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { Result } from '../../shared/result'
import type { WatchedFolder } from '../../shared/watchedFolder'
import { request } from '../api'
import { useApp } from '../store'
import { BackupRow } from './BackupRow'
import { SettingRow } from './SettingRow'
import styles from './Settings.module.css'

/** Where new files come from, and what is kept of projects. */
export function FileSettings(): React.JSX.Element {
  return (
    <>
      <WatchRow />
      <BackupRow />
    </>
  )
}

function WatchRow(): React.JSX.Element {
  const { t } = useTranslation()
  const showNotice = useApp((app) => app.showNotice)
  const [watched, setWatched] = useState<WatchedFolder>({ name: null, isOn: false })
  const take = (answer: Result<WatchedFolder>): void => {
    if (answer.ok) setWatched(answer.value)
    else showNotice({ text: say(answer.message), isProblem: true })
  }
  useEffect(() => void request('watch.get', {}).then((answer) => answer.ok && setWatched(answer.value)), [])
  const { name, isOn } = watched
  const choose = async (): Promise<void> => take(await request('watch.choose', {}))
  const turn = async (on: boolean): Promise<void> => take(await request('watch.set', { isOn: on }))
  return (
    <SettingRow
      id="watch"
      title={t('settings.watch')}
      effect={t('settings.watchEffect')}
      isDefault={!isOn}
      onRestore={() => void turn(false)}
    >
      <Switch
        aria-labelledby="setting-watch"
        checked={isOn}
        onChange={(event) => void (name === null ? choose() : turn(event.currentTarget.checked))}
      />
      <span className={styles.watched} data-testid="watched-folder">
        {name ?? t('settings.watchNone')}
      </span>
      <Button variant="default" size="xs" data-testid="watch-choose" onClick={() => void choose()}>
        {t('settings.watchChoose')}
      </Button>
    </SettingRow>
  )
}
