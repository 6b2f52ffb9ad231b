import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The files and folders that a start names. In development everything up to the app's folder is Electron's own. */
export function filesOf(argv: readonly string[], workingFolder: string, appPath: string): readonly string[] {
  const paths = argv.map((argument) => (argument.startsWith('-') ? '' : resolve(workingFolder, argument)))
  const ours = paths.slice(Math.max(0, paths.indexOf(appPath)) + 1)
  return ours.filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false }) !== undefined)
}
