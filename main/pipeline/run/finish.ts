import { BACKUP_LIMITS } from '../../../shared/backups'
import type { ImportReport } from '../../../shared/report'
import { makeCube } from '../../cube'
import type { CubeData } from '../../cube'
import { silverCube } from '../silver'
import type { PipelineSettings, Silver } from '../silver'
import type { RunClock } from './clock'
import type { ImportOptions } from './options'
import type { Plan } from './plan'
import type { ProjectContents } from './projectContents'
import { importReport } from './report'
import { buildProject } from './saving'
import type { ProjectParts } from './saving'

/** What an import gives back: the report, and the cube as it is in the saved project. */
export interface ImportResult {
  readonly report: ImportReport
  readonly cube: CubeData
}

export interface RunParts {
  readonly options: ImportOptions
  readonly runId: string
  readonly clock: RunClock
  /** When all files had been read, on the clock. */
  readonly readAt: number
  readonly settings: PipelineSettings
  readonly plan: Plan
  readonly contents: ProjectContents
  readonly silver: Silver
  /** Files and patterns of decisions that no file fits. */
  readonly unused: readonly string[]
}

/** From silver to the disk: cube → gold → checks → save. Nothing is written where a check fails. */
export async function finishRun(run: RunParts): Promise<ImportResult> {
  const { options, runId, clock, readAt, settings, plan, contents, silver } = run
  const silverAt = clock.now()
  clock.begin('cube', clock.rows, 'rows')
  const data = silverCube(silver, settings)
  const cube = makeCube(data)
  const totals = cube.totals()
  const cubeAt = clock.now()
  await options.onDashboard?.(data)
  await clock.tick()

  const { backups = BACKUP_LIMITS } = options
  const parts: ProjectParts = { contents, silver, cube, data, totals, settings, backups }
  const built = await buildProject(options.dryRun === true ? null : options.projectPath, parts, clock)
  const savedAt = clock.now()
  const report = importReport({
    runId,
    plan,
    unused: run.unused,
    parts,
    built,
    timings: {
      read: readAt,
      bronze: 0,
      silver: silverAt - readAt,
      cube: cubeAt - silverAt,
      to_dashboard: cubeAt,
      gold: built.goldAt - cubeAt,
      save: savedAt - built.goldAt,
      total: savedAt,
    },
  })
  return { report, cube: data }
}
