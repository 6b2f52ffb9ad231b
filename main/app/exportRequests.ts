import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { ParsedArgs, RequestAnswers } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { EngineArgs } from '../engine/protocol'
import type { EngineClient } from './engineClient'
import { words } from './words'

export interface ExportParts {
  readonly window: () => BrowserWindow | null
  readonly engine: () => EngineClient
}

type Place = EngineArgs<'engine.exportSetAside'>['to'] | null

async function placeFor(owner: BrowserWindow, names: readonly string[]): Promise<Place> {
  const [name, ...others] = names
  if (others.length > 0) {
    const { filePaths } = await dialog.showOpenDialog(owner, {
      title: words().chooseExportFolder,
      properties: ['openDirectory', 'createDirectory'],
    })
    return filePaths[0] === undefined ? null : { folder: filePaths[0] }
  }
  const { filePath } = await dialog.showSaveDialog(owner, {
    title: words().saveSetAside,
    defaultPath: name ?? '',
    filters: [{ name: words().csvFiles, extensions: ['csv'] }],
  })
  return filePath === '' ? null : { path: filePath }
}

/** Asks where to and has the engine write the set-aside lines: one file is saved by name, several go into a folder. */
export async function exportSetAside(
  { window, engine }: ExportParts,
  { file }: ParsedArgs<'quality.export'>,
): Promise<Result<RequestAnswers['quality.export']>> {
  const owner = window()
  if (owner === null) return failure('internal', phrase`The window is gone.`)
  const names = await engine().request('engine.setAsideNames', { file })
  if (!names.ok) return names
  if (names.value.length === 0) return failure('usage', phrase`No line was set aside.`)
  const to = await placeFor(owner, names.value)
  return to === null ? success(null) : engine().request('engine.exportSetAside', { file, to })
}
