import { run } from './command.mjs'
import { ensureDisplay } from './ensureDisplay.mjs'
import { inRoot, root } from './paths.mjs'

/** Vitest's global set-up of the package project: the app packed for this system, and a display. Returns the tear-down. */
export default async function setup() {
  const { code, output } = await run(
    process.execPath,
    [inRoot('main', 'setup', 'package.mjs'), '--linux', 'dir'],
    { cwd: root, capture: true },
  )
  if (code !== 0) throw new Error(`The app could not be packed:\n${output}`)
  return ensureDisplay()
}
