import { parseDay } from '../../../shared/dates'
import { numberAt, textAt, typeLength } from '../../store'
import type { ProjectFile, RawRecord } from '../../store'
import { ParquetFile } from '../parquet'
import type { ColumnValues } from '../parquet'
import type { PublishedColumn } from './columns'

const FIRST_TEXT_TYPE = 13

/** A sum over a money or number column, to be found again after loading. */
export interface ColumnTotal {
  readonly column: string
  readonly total: number
}

export interface WrittenTable {
  readonly rows: number
  readonly totals: readonly ColumnTotal[]
}

type AddCell = (record: RawRecord) => void

const isText = (type: number): boolean => type >= FIRST_TEXT_TYPE && type % 2 === 1

/** Days of date texts by their bytes: a calendar has few, and every line has one. */
function dayReader(): (record: RawRecord, source: number) => number | null {
  const known = new Map<number, number>()
  return (record, source) => {
    if (!isText(record.types[source]!)) return null
    const at = record.starts[source]!
    const { bytes } = record
    const digit = (i: number): number => bytes[at + i]! - 48
    const key =
      digit(0) * 1e7 +
      digit(1) * 1e6 +
      digit(2) * 1e5 +
      digit(3) * 1e4 +
      digit(5) * 1e3 +
      digit(6) * 100 +
      digit(8) * 10 +
      digit(9)
    const found = known.get(key)
    if (found !== undefined) return found
    const day = parseDay(textAt(record, source) ?? '')
    if (day !== null) known.set(key, day)
    return day
  }
}

function adder({ source, rule, scale = 2 }: PublishedColumn, values: ColumnValues): AddCell {
  const dayOf = dayReader()
  const divisor = 10 ** scale
  const add = (value: number | null): void => {
    if (value === null) values.addMissing()
    else values.addNumber(value)
  }
  switch (rule) {
    case 'rowid':
      return (record) => add(numberAt(record, source) ?? record.rowid)
    case 'number':
      return (record) => add(source < record.columns ? numberAt(record, source) : null)
    case 'minor':
      return (record) => {
        const value = numberAt(record, source)
        add(value === null ? null : value / divisor)
      }
    case 'day':
      return (record) => add(dayOf(record, source))
    case 'text':
      return (record) => {
        const type = record.types[source]!
        if (source >= record.columns || !isText(type)) return values.addMissing()
        const at = record.starts[source]!
        values.addBytes(record.bytes, at, at + typeLength(type))
      }
  }
}

const isSummed = ({ kind, rule }: PublishedColumn): boolean =>
  rule === 'number' && (kind === 'money' || kind === 'real')

/** Writes a table of the project file as Parquet. Errors of the file system are thrown, `DamagedFile` too. */
export async function writeTable(
  file: ProjectFile,
  table: string,
  columns: readonly PublishedColumn[],
  path: string,
): Promise<WrittenTable> {
  const parquet = new ParquetFile(path, columns)
  const cells = columns.map((column, i) => adder(column, parquet.columns[i]!))
  const summed = columns.filter(isSummed)
  const sums = new Float64Array(summed.length)
  file.rows(table, (record) => {
    for (const addCell of cells) addCell(record)
    for (let i = 0; i < summed.length; i++) sums[i]! += numberAt(record, summed[i]!.source) ?? 0
    parquet.endRow()
  })
  await parquet.finish()
  return {
    rows: parquet.rows,
    totals: summed.map(({ name, kind, scale = 0 }, i) => ({
      column: name,
      total: kind === 'money' ? sums[i]! / 10 ** scale : sums[i]!,
    })),
  }
}
