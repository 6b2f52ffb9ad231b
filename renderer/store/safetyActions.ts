import type { TFunction } from 'i18next'
import type { Backup } from '../../shared/project'
import type { Events } from '../../shared/ipc'
import { request } from '../api'
import { takeResumed } from './importActions'
import { useApp } from './index'
import { refreshRecent, showProject } from './projectActions'

const state = () => useApp.getState()

/** Puts a backup in the place of the project and shows it; says what became of the file that was there. */
export async function restoreBackup(
  t: TFunction,
  token: string | null,
  { name }: Backup,
  date: string,
): Promise<void> {
  const answer = await request('backups.restore', { token, name })
  state().askRestore(null)
  if (!answer.ok) return state().setFailure(answer)
  const { project, setBeside } = answer.value
  state().setFailure(null)
  await showProject(project, false)
  state().showNotice({
    text:
      setBeside === null
        ? t('safety.restored', { date })
        : t('safety.restoredBeside', { date, name: setBeside }),
    isProblem: false,
  })
  await refreshRecent()
}

/** The plan that was open when the app ended, as a person had corrected it. */
export async function resumeUnfinished(): Promise<void> {
  if (state().run) return
  state().startRun('files', state().unfinished?.names ?? [])
  const answer = await request('import.resume', {})
  state().endRun()
  if (!answer.ok) return state().setFailure(answer.code === 'cancelled' ? null : answer)
  state().setUnfinished(null)
  takeResumed(answer.value)
}

export async function forgetUnfinished(): Promise<void> {
  await request('import.forget', {})
  state().setUnfinished(null)
}

export const startNormally = async (): Promise<void> => void (await request('app.restart', {}))

const NOTICES = {
  crashed: 'safety.crashed',
  'out-of-memory': 'safety.outOfMemory',
  'diagnostics-copied': 'safety.diagnosticsCopied',
} as const satisfies Record<Events['app.notice']['what'], string>

export const noticeKey = (what: Events['app.notice']['what']) => NOTICES[what]
