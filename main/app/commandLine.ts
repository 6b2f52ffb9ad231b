import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** File managers hand files over as paths or as `file:` URLs; any other URL is no file. */
function pathOf(argument: string, workingFolder: string): string {
  if (argument.startsWith('-')) return ''
  if (!argument.startsWith('file:')) return resolve(workingFolder, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return ''
  }
}

/** The files and folders that a start names. In development everything up to the app's folder is Electron's own. */
export function filesOf(argv: readonly string[], workingFolder: string, appPath: string): readonly string[] {
  const paths = argv.map((argument) => pathOf(argument, workingFolder))
  const ours = paths.slice(Math.max(0, paths.indexOf(appPath)) + 1)
  return ours.filter((path) => path !== '' && existsSync(path))
}
