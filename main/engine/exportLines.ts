import { setImmediate as breathe } from 'node:timers/promises'
import { MAX_EXPORT_ROWS, type ExportCell } from '../../shared/exports'
import { phrase } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import type { Cube } from '../cube'
import { csvHead, csvRows } from '../export/csv'
import { linesTable, type LinesTable } from '../export/linesTable'
import { writeProblem } from '../export/writeProblem'
import { exportXlsx } from '../export/xlsx'
import { replaceFile, writeFully } from '../store'
import { settledOpen } from './projects'
import type { EngineArgs } from './protocol'
import type { EngineState } from './state'

const PAGE = 2000
const TOO_MANY = failure(
  'usage',
  phrase`A workbook holds at most ${{ number: MAX_EXPORT_ROWS }} lines. Save them as CSV, or filter them first.`,
)

type Order = EngineArgs<'engine.exportLines'>
type Rows = ExportCell[][]

/** The lines of a view page by page; other questions are answered in between. */
async function* pagesOf(cube: Cube, order: Order, { row }: LinesTable): AsyncGenerator<Rows> {
  const { selection, sort, search } = order
  for (let offset = 0; ; offset += PAGE) {
    const page = cube.lines(selection, offset, PAGE, { sort, search })
    if (!page.ok || page.value.lines.length === 0) return
    yield page.value.lines.map(row)
    await breathe()
  }
}

function writeCsv(order: Order, table: LinesTable, pages: AsyncIterable<Rows>): Promise<void> {
  return replaceFile(order.path, async (file) => {
    let at = 0
    const write = async (text: string): Promise<void> => {
      const bytes = Buffer.from(text, 'utf8')
      await writeFully(file, bytes, at)
      at += bytes.length
    }
    await write(csvHead(table.columns, order.dialect))
    for await (const rows of pages) await write(csvRows(table.columns, rows, order.dialect))
  })
}

async function writeBook(order: Order, { columns }: LinesTable, pages: AsyncIterable<Rows>): Promise<void> {
  const rows: Rows = []
  for await (const page of pages) rows.push(...page)
  const book = await exportXlsx([{ name: order.name, table: { columns, rows } }], order.note)
  await replaceFile(order.path, (file) => writeFully(file, book, 0))
}

/**
 * Writes all lines of a view as CSV or a workbook, the file beside and renamed. Answers how many lines there are; `usage`
 * where the disk refuses or a workbook cannot hold them.
 */
export async function exportLines(state: EngineState, order: Order): Promise<Result<number>> {
  const open = await settledOpen(state)
  if (!open.ok) return open
  const { cube } = open.value
  const first = cube.lines(order.selection, 0, 0, order)
  if (!first.ok) return first
  const { found } = first.value
  if (order.format === 'xlsx' && found > MAX_EXPORT_ROWS) return TOO_MANY
  const table = linesTable(order.titles, cube.data.currency.minorDigits)
  const pages = pagesOf(cube, order, table)
  try {
    await (order.format === 'csv' ? writeCsv : writeBook)(order, table, pages)
    return success(found)
  } catch (cause) {
    return writeProblem(order.path, cause)
  }
}
