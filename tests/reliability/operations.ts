import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runImport } from '../../main/pipeline/run'
import { listBackups, openProject, restoreBackup } from '../../main/store'
import type { Failure } from '../../shared/result'
import { makeProject, writeSales } from './shop'

let start: string
let more: string
let backup: string

/** Makes in the folder what the operations begin with. */
export async function prepareOperations(folder: string): Promise<void> {
  start = await makeProject(folder)
  more = writeSales(folder, 'second.csv', 1200, 1400)
}

export type Outcome = { readonly ok: true } | Failure

export interface Operation {
  readonly name: string
  /** Brings the project to where the operation begins. */
  prepare(path: string): void | Promise<void>
  run(path: string): Promise<Outcome>
  /** A failure says that the project is as it was. */
  readonly isHonest: boolean
}

const version1 = gunzipSync(
  readFileSync(join(import.meta.dirname, '../fixtures/projects/version1.retail-lens.gz')),
)

async function reopened(path: string): Promise<Outcome> {
  const opened = await openProject(path)
  if (!opened.ok) return opened
  opened.value.stateSet('view', `at ${performance.now()}`)
  await opened.value.close()
  return { ok: true }
}

/** What writes a project or beside it. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'a first import',
    prepare: () => undefined,
    run: (path) => runImport({ files: [more], projectPath: path }),
    isHonest: true,
  },
  {
    name: 'an import into a project',
    prepare: (path) => copyFileSync(start, path),
    run: (path) => runImport({ files: [more], projectPath: path }),
    isHonest: true,
  },
  {
    name: 'opening, a changed view, closing',
    prepare: (path) => copyFileSync(start, path),
    run: reopened,
    isHonest: false,
  },
  {
    name: 'opening a project of the first version',
    prepare: (path) => writeFileSync(path, version1),
    run: reopened,
    isHonest: false,
  },
  {
    name: 'restoring a backup',
    prepare: async (path) => {
      copyFileSync(start, path)
      await runImport({ files: [more], projectPath: path })
      backup = listBackups(path)[0]?.name ?? ''
    },
    run: (path) => restoreBackup(path, backup),
    isHonest: true,
  },
]
