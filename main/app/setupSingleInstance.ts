import { app } from 'electron'
import { filesOf } from './commandLine'

const handedOver = (data: unknown): readonly string[] =>
  Array.isArray(data) ? data.filter((path) => typeof path === 'string') : []

/**
 * Makes sure there is one app per data folder: a second start hands its files to the first and ends.
 * Returns false in that second start.
 */
export function setupSingleInstance(onFiles: (paths: readonly string[]) => void): boolean {
  const files = filesOf(process.argv, process.cwd(), app.getAppPath())
  if (!app.requestSingleInstanceLock({ files: [...files] })) return false
  app.on('second-instance', (_event, _argv, _folder, data) => {
    onFiles(handedOver((data as { readonly files?: unknown } | null)?.files))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    onFiles([path])
  })
  if (files.length > 0) onFiles(files)
  return true
}
