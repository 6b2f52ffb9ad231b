import { cubeTable } from '../../../main/pipeline/run/saving'
import { stateTable, writeProject } from '../../../main/store'
import type { CubeData } from '../../../main/cube'

/** Saves a project that holds nothing but the cube: all that the dashboards need. */
export async function saveCubeProject(path: string, data: CubeData): Promise<void> {
  await writeProject(
    path,
    async () => undefined,
    () => undefined,
    async (project) => {
      await project.write(cubeTable(data))
      await project.write(stateTable(new Map([['bench', 'cube alone']])))
    },
  )
}
