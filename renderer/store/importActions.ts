import type { ImportPlan } from '../../shared/importPlan'
import type { ImportOutcome, PathToken, RequestAnswers } from '../../shared/ipc'
import type { ProjectSettings } from '../../shared/projectSettings'
import type { Failure, Result } from '../../shared/result'
import { request } from '../api'
import { say } from '../i18n/say'
import { isCertain } from '../import/certainty'
import { decideAgain, forgetTakenOut } from './planActions'
import { refreshRecent, settleProject, showProject } from './projectActions'
import { useApp } from './index'

const state = () => useApp.getState()

const failed = (failure: Failure): void => {
  state().endRun()
  state().setFailure(failure.code === 'cancelled' ? null : failure)
}

async function finishRun(answer: Result<ImportOutcome>): Promise<void> {
  const ready = state().run?.ready ?? false
  if (!answer.ok) {
    failed(answer)
    if (answer.code === 'cancelled') await discardPlan()
    return settleProject()
  }
  state().setPlan(null)
  state().endRun()
  const { project, report } = answer.value
  if (ready) {
    state().setProject(project, false)
  } else {
    await showProject(project, false)
    state().goTo('overview')
  }
  for (const { message } of report.warnings) state().showNotice({ text: say(message), isProblem: true })
  await refreshRecent()
}

/** Lets the open plan go; the project is as it was. */
export async function discardPlan(): Promise<void> {
  state().setPlan(null)
  await request('import.discard', {})
}

/** Writes what the plan says into the project. */
export async function runPlan(): Promise<void> {
  if (state().run) return
  const names = state().plan?.files.map(({ name }) => name) ?? []
  state().setFailure(null)
  state().startRun('files', names)
  await finishRun(await request('import.run', {}))
}

async function takePlan(answer: Result<ImportPlan>, isNew: boolean): Promise<void> {
  if (!answer.ok) {
    failed(answer)
    if (isNew || answer.code === 'cancelled') await discardPlan()
    return
  }
  const goesOn = isNew && state().project !== null && !state().reviewAsked && isCertain(answer.value)
  state().setPlan(answer.value)
  forgetTakenOut(answer.value)
  if (goesOn) {
    state().endRun()
    return runPlan()
  }
  state().endRun()
}

/** Reads the files and shows what was understood; files that raise no doubt go straight on into the open project. */
export async function importFiles(paths: readonly PathToken[]): Promise<void> {
  if (state().run || paths.length === 0) return
  const isNew = state().plan === null
  state().setFailure(null)
  if (isNew) state().askReview(false)
  state().startRun(
    'files',
    paths.map(({ name }) => name),
  )
  const tokens = paths.map(({ token }) => token)
  await takePlan(await request(isNew ? 'import.prepare' : 'import.addFiles', { tokens }), isNew)
}

/** Shows what was understood of files of the project, from the lines that it keeps of them, so that it can be corrected. */
export async function correctFiles(files: readonly string[]): Promise<void> {
  if (state().run || state().plan !== null) return
  state().setFailure(null)
  state().askReview(true)
  state().startRun('files', files)
  await takePlan(await request('import.correct', { files: [...files] }), true)
}

/** Shows a plan that was open when the app ended, with what a person had decided as one step. */
export function takeResumed({ plan, decisions, takenOut }: RequestAnswers['import.resume']): void {
  state().setFailure(null)
  state().askReview(true)
  state().setPlan(plan)
  if (decisions.length + takenOut.length > 0) decideAgain({ decisions, takenOut })
}

export async function openSample(): Promise<void> {
  if (state().run) return
  state().setFailure(null)
  state().startRun('sample', [])
  await finishRun(await request('sample.open', {}))
  if (state().project !== null && !state().settings.tourSeen) state().setTour(0)
}

/** Computes the open project anew under changed settings. */
export async function recomputeProject(settings: Partial<ProjectSettings>): Promise<void> {
  if (state().run) return
  state().setFailure(null)
  state().startRun('settings', [])
  await finishRun(await request('project.recompute', { settings }))
}

export async function cancelImport(): Promise<void> {
  state().patchRun({ cancelling: true })
  await request('import.cancel', {})
}
