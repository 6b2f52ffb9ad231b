import { viewStateSchema } from '../../shared/ipc'
import type { ViewState } from '../../shared/ipc'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { NO_PROJECT } from './state'
import type { EngineState } from './state'

const KEY = 'view'

function parse(text: string | null): ViewState | null {
  if (text === null) return null
  try {
    return viewStateSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What the window showed last, from memory or from the file; null where there is nothing usable. */
export async function getView(state: EngineState): Promise<Result<ViewState | null>> {
  await state.settled
  if (state.open === null) return NO_PROJECT
  return success(state.unsavedView ?? parse(state.open.file?.stateGet(KEY) ?? null))
}

/** Remembers what the window shows; the file takes it within two seconds, or when an import has written it. */
export async function setView(state: EngineState, view: ViewState): Promise<Result<null>> {
  await state.settled
  if (state.open === null) return NO_PROJECT
  state.unsavedView = view
  keepView(state)
  return success(null)
}

/** Hands the view to the file, where that can take it. */
export function keepView(state: EngineState): void {
  const file = state.open?.file
  if (file == null || file.readOnly || state.unsavedView === null) return
  file.stateSet(KEY, JSON.stringify(state.unsavedView))
  state.unsavedView = null
}
