import { app } from 'electron'
import { join, resolve } from 'node:path'

/** Where settings, logs and the sample live. `--user-data-dir` moves it (each test has its own). */
export function setupDataFolder(): string {
  const given = app.commandLine.getSwitchValue('user-data-dir')
  if (given !== '') app.setPath('userData', resolve(given))
  return app.getPath('userData')
}

/** Where new projects are put. `RETAIL_LENS_PROJECTS` moves it. */
export const projectsFolder = (): string =>
  process.env['RETAIL_LENS_PROJECTS'] ?? join(app.getPath('documents'), 'Retail Lens')
