import { setImmediate as breathe } from 'node:timers/promises'
import { success, type Result } from '../../shared/result'
import { linesCsv } from '../export/linesCsv'
import { writeProblem } from '../export/writeProblem'
import { replaceFile, writeFully } from '../store'
import { settledOpen } from './projects'
import type { EngineArgs } from './protocol'
import type { EngineState } from './state'

const PAGE = 2000

/**
 * Writes all lines of a view as CSV, the file beside and renamed; other questions are answered in between. Answers how
 * many lines there are; `usage` where the disk refuses.
 */
export async function exportLines(
  state: EngineState,
  { path, selection, sort, search, titles, dialect }: EngineArgs<'engine.exportLines'>,
): Promise<Result<number>> {
  const open = await settledOpen(state)
  if (!open.ok) return open
  const { cube } = open.value
  const view = { sort, search }
  const first = cube.lines(selection, 0, 0, view)
  if (!first.ok) return first
  const { found } = first.value
  const csv = linesCsv(titles, cube.data.currency.minorDigits, dialect)
  try {
    await replaceFile(path, async (file) => {
      let at = 0
      const write = async (text: string): Promise<void> => {
        const bytes = Buffer.from(text, 'utf8')
        await writeFully(file, bytes, at)
        at += bytes.length
      }
      await write(csv.head)
      for (let offset = 0; offset < found; offset += PAGE) {
        const page = cube.lines(selection, offset, PAGE, view)
        if (page.ok) await write(csv.rows(page.value.lines))
        await breathe()
      }
    })
    return success(found)
  } catch (cause) {
    return writeProblem(path, cause)
  }
}
