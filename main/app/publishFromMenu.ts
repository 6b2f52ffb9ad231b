import { dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename, extname, join } from 'node:path'
import { existsSync } from 'node:fs'
import type { ExportedFile } from '../../shared/ipc'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Target } from '../export/publish/targets'
import type { EngineClient } from './engineClient'
import { safeFileName } from './projectPlaces'
import { words } from './words'

export interface PublishParts {
  readonly window: () => BrowserWindow | null
  readonly engine: () => EngineClient
  readonly projectPath: () => string | null
  /** What became of it; not called where the person thought better of it. */
  readonly onEnd: (result: Result<ExportedFile>) => void
}

/** A new folder beside those that are there. */
function freeFolder(parent: string, name: string): string {
  for (let n = 1; ; n++) {
    const folder = join(parent, n === 1 ? name : `${name} (${n})`)
    if (!existsSync(folder)) return folder
  }
}

/** Asks where to, has the engine publish the open project into a folder of its own there, and shows it. */
export async function publishFromMenu(
  { window, engine, projectPath, onEnd }: PublishParts,
  target: Target,
): Promise<void> {
  const owner = window()
  if (owner === null) return
  const project = projectPath()
  if (project === null) {
    await dialog.showMessageBox(owner, { type: 'info', message: words().publishNothing })
    return
  }
  const { filePaths } = await dialog.showOpenDialog(owner, {
    title: words().publishWhere,
    properties: ['openDirectory', 'createDirectory'],
  })
  const [parent] = filePaths
  if (parent === undefined) return
  const name = basename(project, extname(project))
  const folder = freeFolder(parent, safeFileName(`${name} ${words().publishTargets[target]}`))
  const published = await engine().request('engine.publish', { target, folder })
  if (published.ok) shell.showItemInFolder(folder)
  onEnd(published.ok ? success({ name: basename(folder) }) : published)
}
