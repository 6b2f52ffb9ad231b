import { parseDay } from '../../../shared/dates'
import { BATCH_ROWS, isSame, numbersOf } from '../../store'
import type { RecordBatch } from '../../store'
import { TextValues } from '../parquet'
import type { ColumnValues, NumberValues } from '../parquet'
import type { PublishedColumn } from './columns'

/** The serial type of an empty text; a byte more adds 2, types between are blobs. */
const FIRST_TEXT_TYPE = 13

/** Adds the cells of a column of all records of the batch. */
type AddCells = (batch: RecordBatch) => void

const cells = new Float64Array(BATCH_ROWS)

function addNumbers(batch: RecordBatch, source: number, divisor: number, to: NumberValues): void {
  numbersOf(batch, source, cells)
  if (divisor !== 1) for (let row = 0; row < batch.rows; row++) cells[row]! /= divisor
  to.add(cells, batch.rows)
}

function addRowids(batch: RecordBatch, source: number, to: NumberValues): void {
  numbersOf(batch, source, cells)
  for (let row = 0; row < batch.rows; row++) if (Number.isNaN(cells[row])) cells[row] = batch.rowids[row]!
  to.add(cells, batch.rows)
}

/** A text that is that of the row above is not looked up. */
function addTexts(batch: RecordBatch, source: number, to: TextValues): void {
  const { view, rows, types, starts } = batch
  const { texts } = to
  const codes = to.room(rows)
  let [above, aboveType, aboveCode] = [0, 0, 0]
  let { rows: row, missing } = to
  for (let at = source * BATCH_ROWS, end = at + rows; at < end; at++, row++) {
    const type = types[at]!
    if (type < FIRST_TEXT_TYPE || (type & 1) === 0) {
      codes[row] = 0
      missing++
      continue
    }
    const start = starts[at]!
    const length = (type - FIRST_TEXT_TYPE) >>> 1
    if (type !== aboveType || !isSame(view, start, view, above, length)) {
      aboveCode = texts.codeOf(view, start, start + length)
      aboveType = type
      above = start
    }
    codes[row] = aboveCode
  }
  to.rows = row
  to.missing = missing
}

/** A calendar has few days, and every line has one: each text is read once. */
function dayAdder(source: number, to: NumberValues): AddCells {
  const read = new TextValues()
  const days = [NaN]
  const decoder = new TextDecoder()
  return (batch) => {
    read.rows = 0
    addTexts(batch, source, read)
    for (let code = days.length; code <= read.texts.count; code++)
      days.push(parseDay(decoder.decode(read.texts.at(code))) ?? NaN)
    for (let row = 0; row < batch.rows; row++) cells[row] = days[read.codes[row]!]!
    to.add(cells, batch.rows)
  }
}

/** What adds the cells of a table's column to its values. */
export function cellAdder({ source, rule, scale = 2 }: PublishedColumn, values: ColumnValues): AddCells {
  if (values.kind === 'text') return (batch) => addTexts(batch, source, values)
  switch (rule) {
    case 'rowid':
      return (batch) => addRowids(batch, source, values)
    case 'day':
      return dayAdder(source, values)
    case 'minor':
      return (batch) => addNumbers(batch, source, 10 ** scale, values)
    default:
      return (batch) => addNumbers(batch, source, 1, values)
  }
}
