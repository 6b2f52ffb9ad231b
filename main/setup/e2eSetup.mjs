import { ensureBuild } from './ensureBuild.mjs'
import { ensureDisplay, hasScreen } from './ensureDisplay.mjs'
import { ensureElectron } from './ensureElectron.mjs'

/** How many windows are tested at once: a screen has one focus and one clipboard for all, two virtual displays two. */
export const windowsAtOnce = () => (hasScreen() ? 1 : 2)

/**
 * Vitest's global set-up of the e2e project: a built app, a display and an Electron. Playwright finds the
 * Electron by ELECTRON_OVERRIDE_DIST_PATH, so tests launch with `args: [root]` and no executablePath.
 * Returns the tear-down.
 */
export default async function setup() {
  const electron = await ensureElectron()
  await ensureBuild('app')
  const stopDisplay = await ensureDisplay(windowsAtOnce())
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  process.env.RETAIL_LENS_ELECTRON = electron.executable
  return stopDisplay
}
