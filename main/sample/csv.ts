import Papa from 'papaparse'

export interface CsvOptions {
  readonly delimiter?: ',' | ';'
  readonly newline?: '\n' | '\r\n'
  readonly bom?: boolean
}

/** The text of a CSV file with a header line and a newline after every record. */
export function formatCsv(
  header: readonly string[],
  records: readonly (readonly string[])[],
  { delimiter = ',', newline = '\n', bom = false }: CsvOptions = {},
): string {
  const text = Papa.unparse({ fields: [...header], data: records as unknown[][] }, { delimiter, newline })
  const body = records.length === 0 ? header.join(delimiter) : text
  return `${bom ? '\ufeff' : ''}${body}${newline}`
}

/** `1299.00`; with a separator `1,299.00`. Negative amounts carry a leading minus. */
export function formatCents(cents: number, thousandsSeparator = ''): string {
  const sign = cents < 0 ? '-' : ''
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, thousandsSeparator)
  return `${sign}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}
