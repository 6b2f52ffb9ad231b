import { phrase } from '../../shared/phrase'
import { DamagedFile, emptyContent, numberOf, pageIn, readContent, readHeader, viewOf } from './cellReader'
import type { CellContent, RawRecord } from './cellReader'
import { PageWindow, filePages } from './filePages'
import type { OpenPages } from './filePages'
import { LEAF_TABLE, PAGE_SIZE } from './sqliteFormat'

/** The least that a cell and its pointer take. */
const LEAST_CELL_BYTES = 5
const MOST_CELLS = Math.floor(PAGE_SIZE / LEAST_CELL_BYTES)
/** Rows that are worth a pass over each column. */
const ENOUGH_ROWS = 256
/** The most rows of a batch. */
export const BATCH_ROWS = ENOUGH_ROWS + MOST_CELLS

/**
 * Records whose bytes lie in one array, column by column: the type of column `c` of row `r` is at `c * BATCH_ROWS + r`
 * of `types` (0, NULL, where the record has no such column), and the place of its bytes at the same of `starts`.
 */
export interface RecordBatch extends Pick<RawRecord, 'view' | 'types' | 'starts'> {
  readonly rowids: Float64Array
  rows: number
}

/**
 * Calls `visit` with the first `columns` columns of the records of these leaf pages, in their order. The batch is
 * reused. Throws `DamagedFile`.
 */
export function readLeaves(
  file: OpenPages,
  leaves: readonly number[],
  columns: number,
  visit: (batch: RecordBatch) => void,
): void {
  const window = new PageWindow(file)
  const view = viewOf(window.bytes)
  const slots = columns * BATCH_ROWS
  const batch: RecordBatch = {
    view,
    types: new Uint32Array(slots),
    starts: new Uint32Array(slots),
    rowids: new Float64Array(BATCH_ROWS),
    rows: 0,
  }
  const overflow = filePages(file)
  const content = emptyContent()
  const pass = (): void => {
    if (batch.rows > 0) visit(batch)
    batch.rows = 0
  }
  const addLeaf = (leaf: number): void => {
    if (batch.rows >= ENOUGH_ROWS || !window.holds(leaf)) pass()
    const page = pageIn(window.bytes, window.load(leaf), leaf)
    if (page.kind !== LEAF_TABLE || page.cells > MOST_CELLS)
      throw new DamagedFile(phrase`page ${leaf} is not part of a table`)
    for (let cell = 0; cell < page.cells; cell++) {
      readContent(overflow, page, cell, content)
      const isWhole = content.bytes === page.bytes
      if (!isWhole) {
        pass()
        batch.view = viewOf(content.bytes)
      }
      addRecord(batch, content)
      if (isWhole) continue
      pass()
      batch.view = view
    }
  }
  for (const leaf of leaves) addLeaf(leaf)
  pass()
}

function addRecord(batch: RecordBatch, content: CellContent): void {
  const row = batch.rows++
  const { types } = batch
  batch.rowids[row] = content.rowid
  for (
    let at = readHeader(content, batch, row, types.length, BATCH_ROWS);
    at < types.length;
    at += BATCH_ROWS
  )
    types[at] = 0
}

/** Writes the numbers of a column to `out`, NaN where a row has none. */
export function numbersOf(
  { view, rows, types, starts }: RecordBatch,
  column: number,
  out: Float64Array,
): void {
  for (let row = 0, at = column * BATCH_ROWS; row < rows; row++, at++)
    out[row] = numberOf(view, types[at]!, starts[at]!)
}
