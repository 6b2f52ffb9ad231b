import { app } from 'electron'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The files and folders on a command line: what exists and is neither a switch, the program nor the app's folder. */
export function filesOf(argv: readonly string[], workingFolder: string, appPath: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(workingFolder, argument))
    .filter((path) => path !== appPath && statSync(path, { throwIfNoEntry: false }) !== undefined)
}

/**
 * Makes sure there is one app per data folder: a second start hands its files to the first and ends.
 * Returns false in that second start.
 */
export function setupSingleInstance(onFiles: (paths: readonly string[]) => void): boolean {
  const files = filesOf(process.argv, process.cwd(), app.getAppPath())
  if (!app.requestSingleInstanceLock({ files: [...files] })) return false
  app.on('second-instance', (_event, argv, workingFolder) =>
    onFiles(filesOf(argv, workingFolder, app.getAppPath())),
  )
  app.on('open-file', (event, path) => {
    event.preventDefault()
    onFiles([path])
  })
  if (files.length > 0) onFiles(files)
  return true
}
