export interface CsvOptions {
  readonly delimiter?: ',' | ';'
  readonly newline?: '\n' | '\r\n'
  readonly bom?: boolean
}

const NEEDS_QUOTES = /[",;\r\n]|^\s|\s$/

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The text of a CSV file with a header line and a newline after every record; takes the records one by one. */
export function formatCsv(
  header: readonly string[],
  records: Iterable<readonly string[]>,
  { delimiter = ',', newline = '\n', bom = false }: CsvOptions = {},
): string {
  const lines = [(bom ? '\ufeff' : '') + header.join(delimiter)]
  for (const record of records) lines.push(record.map(quoted).join(delimiter))
  return lines.join(newline) + newline
}

/** `1299.00`; with a separator `1,299.00`. Negative amounts carry a leading minus. */
export function formatCents(cents: number, thousandsSeparator = ''): string {
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.floor(Math.abs(cents) / 100))
  const whole = thousandsSeparator === '' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator)
  return `${sign}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}
