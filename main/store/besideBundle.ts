import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of a file that is built beside the program; undefined where the program is not bundled with it. */
export function besideBundle(name: string): string | undefined {
  // Code that two bundles share lies in a folder below them.
  return ['./', '../']
    .map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)))
    .find((path) => existsSync(path))
}
