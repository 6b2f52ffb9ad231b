import { cubeTable } from '../../../main/pipeline/run/saving'
import { ProjectBuilder, stateTable } from '../../../main/store'
import type { CubeData } from '../../../main/cube'

/** Saves a project that holds nothing but the cube: all that the dashboards need. */
export async function saveCubeProject(path: string, data: CubeData): Promise<void> {
  const builder = await ProjectBuilder.start()
  const state = stateTable(new Map([['bench', 'cube alone']]))
  await builder.save(path, [cubeTable(data), state], async () => undefined)
}
