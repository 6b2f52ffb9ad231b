import { USUAL_PRESENTATION, type Presentation } from '../../shared/presentation'
import { request } from '../api'
import { useApp } from './index'

const state = () => useApp.getState()

export async function loadPresentation(): Promise<void> {
  const answer = await request('presentation.get', {})
  state().setPresentation(answer.ok ? answer.value : USUAL_PRESENTATION)
}

/** Shows the open project so from now on; it keeps that. */
export async function changePresentation(change: Partial<Presentation>): Promise<void> {
  const next = { ...state().presentation, ...change }
  state().setPresentation(next)
  const answer = await request('presentation.set', next)
  if (!answer.ok) state().setFailure(answer)
}
