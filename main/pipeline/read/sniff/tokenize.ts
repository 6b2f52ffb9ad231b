import Papa from 'papaparse'

export interface Tokens {
  readonly rows: readonly (readonly string[])[]
  /** A quote was still open where the text ended. */
  readonly openQuote: boolean
}

/** Cuts text whose line ends are all `\n` into records; blank lines stay as `['']`, a final line end adds none. */
export function tokenize(
  text: string,
  delimiter: string,
  quote: string,
  maxRows = 0,
  escape = quote,
): Tokens {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: quote,
    escapeChar: escape,
    newline: '\n',
    preview: maxRows,
  })
  const last = data.at(-1)
  const rows = last && last.length === 1 && last[0] === '' && text.endsWith('\n') ? data.slice(0, -1) : data
  return { rows, openQuote: errors.some(({ code }) => code === 'MissingQuotes') }
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Physical lines that a record takes. */
export function lineCount(row: readonly string[]): number {
  let lines = 1
  for (const cell of row) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) lines++
  return lines
}
