import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { phrase, verbatim } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { exportNames, readSetAside, writeSetAside } from '../store'
import { settledFile } from './projects'
import type { EngineAnswer, EngineArgs } from './protocol'
import type { EngineState } from './state'

type Export = 'engine.exportSetAside'

/** File names for the exports; none where no line was set aside. */
export async function setAsideNames(
  state: EngineState,
  file: string | null,
): Promise<Result<readonly string[]>> {
  const open = await settledFile(state)
  if (!open.ok) return open
  return success(exportNames(open.value.withDatabase((db) => readSetAside(db, file ?? undefined))))
}

/** Writes the set-aside lines. Fails with `input_unusable` where the place cannot be written to. */
export async function exportSetAside(
  state: EngineState,
  { file, to }: EngineArgs<Export>,
): Promise<Result<EngineAnswer<Export>>> {
  const open = await settledFile(state)
  if (!open.ok) return open
  const files = open.value.withDatabase((db) => readSetAside(db, file ?? undefined))
  try {
    const paths =
      'path' in to
        ? [to.path]
        : exportNames(files, readdirSync(to.folder)).map((name) => join(to.folder, name))
    let lines = 0
    for (const [i, path] of paths.entries()) {
      const exported = files[i]
      if (!exported) continue
      await writeSetAside(path, exported)
      lines += exported.rows.length
    }
    return success({ files: paths.map((path) => basename(path)), lines })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return failure('input_unusable', phrase`The set-aside lines could not be saved.`, [
      {
        reason: verbatim(reason),
        remedy: phrase`Choose another folder, or check that there is space and that it may be written to.`,
      },
    ])
  }
}
