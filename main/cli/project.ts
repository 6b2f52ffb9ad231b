import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CALENDAR_KEY, calendarOf } from '../../shared/calendar'
import { makeCube } from '../cube'
import type { Cube } from '../cube'
import { phrase } from '../../shared/phrase'
import { FailureError, failure } from '../../shared/result'
import type { Result } from '../../shared/result'
import { openProject } from '../store'
import type { OpenProject } from '../store'
import { neededOption, pairs, wrongCall } from './arguments'
import { CALENDAR_NAMES, calendarChanges } from '../pipeline/run'
import type { Call } from './arguments'

/** The value, or the failure as an exception for the command's border. */
export function take<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result)
  return result.value
}

/** Opens the project of `--project` for reading, hands it over and closes it. */
export async function withProject<T>(call: Call, ask: (project: OpenProject) => T | Promise<T>): Promise<T> {
  const path = resolve(neededOption(call, 'project'))
  if (!existsSync(path))
    throw new FailureError(
      failure('project_unusable', phrase`No project at ${path}.`, [
        {
          file: path,
          reason: phrase`The file does not exist.`,
          remedy: phrase`Check the path, or make the project with "import".`,
        },
      ]),
    )
  const project = take(await openProject(path, { readOnly: true }))
  try {
    return await ask(project)
  } finally {
    await project.close()
  }
}

/** The cube with the project's calendar, or that of `--set week_start=…` and `--set fiscal_start=…`. */
export function cubeOf(project: OpenProject, call: Call): Cube {
  const set = pairs(call, 'set')
  const unknown = Object.keys(set).find((name) => !CALENDAR_NAMES.some((known) => known === name))
  if (unknown !== undefined)
    throw wrongCall(`A question has no setting "${unknown}". There are: ${CALENDAR_NAMES.join(', ')}.`)
  const kept = calendarOf(project.stateGet(CALENDAR_KEY))
  return makeCube(project.cubeData(), { calendar: { ...kept, ...calendarChanges(set) } })
}

/** Opens the project of a call, asks its cube and closes it. */
export const withCube = <T>(call: Call, ask: (cube: Cube) => T | Promise<T>): Promise<T> =>
  withProject(call, (project) => ask(cubeOf(project, call)))
