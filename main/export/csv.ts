import Papa from 'papaparse'
import type { ExportTable } from '../../shared/exports'
import { neutralised } from '../../shared/setAside'

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

/**
 * The table as UTF-8 CSV with a byte order mark. Numbers stay numbers; texts that a spreadsheet would run as a formula
 * get an apostrophe in front; whatever any usual delimiter could cut stands in quotes.
 */
export function exportCsv({ columns, rows }: ExportTable, dialect: CsvDialect): string {
  const fields = columns.map(({ title }) => neutralised(title))
  const data = rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null) return ''
      return typeof cell === 'number'
        ? numberText(cell, columns[at]?.decimals ?? null, dialect)
        : neutralised(cell)
    }),
  )
  const text = Papa.unparse(
    { fields, data },
    {
      newline: '\r\n',
      delimiter: dialect.delimiter,
      quotes: (cell) => typeof cell === 'string' && NEEDS_QUOTES.test(cell) && !DECIMAL.test(cell),
    },
  )
  return `${BOM}${text}\r\n`
}
