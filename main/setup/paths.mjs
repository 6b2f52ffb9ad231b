import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const inRoot = (...parts) => join(root, ...parts)

/** Writes one line for the person at the terminal; stdout is left to the command's own output. */
export const say = (line) => process.stderr.write(`${line}\n`)

export const isRoot = () => process.getuid?.() === 0

function usable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The folder for what is obtained once a machine, made when absent; in the temporary folder for a user without a home. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const folder = join(base, 'retail-lens')
  if (usable(folder)) return folder
  const spare = join(tmpdir(), `retail-lens-${userInfo().username}`)
  if (usable(spare)) return spare
  throw new Error(`Neither ${folder} nor ${spare} can be written. Set XDG_CACHE_HOME to a folder that can.`)
}
