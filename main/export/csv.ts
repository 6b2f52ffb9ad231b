import Papa from 'papaparse'
import type { ExportCell, ExportTable } from '../../shared/exports'
import { neutralisedText } from '../../shared/setAside'

export interface CsvDialect {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
}

const BOM = '\uFEFF'
const DECIMAL = /^-?\d+,\d+$/
const NEEDS_QUOTES = /[,;\t"\r\n]|^\s|\s$|^'/

/** What a spreadsheet of this locale expects: semicolons where the decimal mark is a comma. */
export function dialectOf(locale: string): CsvDialect {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value
  return decimal === ',' ? { delimiter: ';', decimal: ',' } : { delimiter: ',', decimal: '.' }
}

function numberText(value: number, decimals: number | null, { decimal }: CsvDialect): string {
  if (!Number.isFinite(value)) return ''
  const text = decimals === null ? String(value) : value.toFixed(decimals)
  const plain = Number(text) === 0 ? text.replace('-', '') : text
  return decimal === '.' ? plain : plain.replace('.', decimal)
}

type Columns = ExportTable['columns']

/** The first record, with the byte order mark. */
export const csvHead = (columns: Columns, dialect: CsvDialect): string =>
  `${BOM}${records([columns.map(({ title }) => neutralisedText(title))], dialect)}`

/**
 * Rows below the head. Numbers stay numbers; texts that a spreadsheet would run as a formula get an apostrophe in front;
 * whatever any usual delimiter could cut stands in quotes.
 */
export function csvRows(
  columns: Columns,
  rows: readonly (readonly ExportCell[])[],
  dialect: CsvDialect,
): string {
  const texts = rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null) return ''
      return typeof cell === 'number'
        ? numberText(cell, columns[at]?.decimals ?? null, dialect)
        : neutralisedText(cell)
    }),
  )
  return records(texts, dialect)
}

function records(rows: string[][], { delimiter }: CsvDialect): string {
  if (rows.length === 0) return ''
  const text = Papa.unparse(rows, {
    newline: '\r\n',
    delimiter,
    quotes: (cell) => typeof cell === 'string' && NEEDS_QUOTES.test(cell) && !DECIMAL.test(cell),
  })
  return `${text}\r\n`
}

/** The table as UTF-8 CSV with a byte order mark. */
export const exportCsv = ({ columns, rows }: ExportTable, dialect: CsvDialect): string =>
  `${csvHead(columns, dialect)}${csvRows(columns, rows, dialect)}`
