import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeCube } from '../cube'
import type { Cube } from '../cube'
import { FailureError, failure } from '../../shared/result'
import type { Result } from '../../shared/result'
import { openProject } from '../store'
import type { OpenProject } from '../store'
import { neededOption } from './arguments'
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
      failure('project_unusable', `No project at ${path}.`, [
        {
          file: path,
          reason: 'The file does not exist.',
          remedy: 'Check the path, or make the project with "import".',
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

export const withCube = <T>(call: Call, ask: (cube: Cube) => T | Promise<T>): Promise<T> =>
  withProject(call, (project) => ask(makeCube(project.cubeData())))
