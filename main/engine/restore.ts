import { basename } from 'node:path'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { restoreBackup } from '../store'
import { inTurn, openFile } from './projects'
import type { EngineAnswer, EngineArgs } from './protocol'
import { STILL_WRITING, describeOpen } from './state'
import type { EngineState } from './state'

/** Puts a backup in the place of a project and opens it. On a failure the project is open again, as it was. */
export function restoreIn(
  state: EngineState,
  { path, name }: EngineArgs<'engine.restore'>,
): Promise<Result<EngineAnswer<'engine.restore'>>> {
  if (state.importing) return Promise.resolve(STILL_WRITING)
  return inTurn(state, async () => {
    const wasOpen = state.open?.path === path
    if (wasOpen) {
      await state.open?.file?.close()
      state.open = null
    }
    const restored = await restoreBackup(path, name)
    if (!restored.ok && !wasOpen) return restored
    const opened = await openFile(path)
    if (opened.ok) {
      await state.open?.file?.close()
      state.open = opened.value
      state.unsaved.clear()
    }
    if (!restored.ok) return restored
    if (!opened.ok) return opened
    const { setBeside } = restored.value
    return success({
      project: describeOpen(opened.value),
      setBeside: setBeside === null ? null : basename(setBeside),
    })
  })
}
