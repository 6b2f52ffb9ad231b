import Papa from 'papaparse'
import { inEnglish } from '../../shared/phrase'
import type { Failure } from '../../shared/result'
import { neutralised } from '../../shared/setAside'

export type Cell = string | number | boolean | null
export type Format = 'json' | 'csv' | 'table'

const GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/** Nobody reads any more, as after `| head`. */
const isGone = (error: Error): boolean => 'code' in error && GONE.has(error.code)

/** Lets the command end quietly where its reader has left before it. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!isGone(error)) throw error
    })
}

/** Writes to stdout, waiting where the pipe is full. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error && !isGone(error) ? reject(error) : resolve())),
  )
}

// Control characters but for line ends and tabs, and the marks that turn the direction of the letters after them.
const OBEYED = /(?![\n\t])[\p{Cc}\u061C\u202A-\u202E\u2066-\u2069]/gu

/** Text from the data for a terminal, which would obey some characters instead of showing them: those as \u{code}. */
export const shown = (text: string): string =>
  text.replace(OBEYED, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)

/** A message for the person, on stderr. */
export const say = (text: string): void => {
  process.stderr.write(`${shown(text)}\n`)
}

/** Rows as CSV with a header; texts that a spreadsheet would run are neutralised. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell)))
  return `${Papa.unparse({ fields: columns.map(neutralised), data }, { newline: '\n' })}\n`
}

function toTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) =>
    row.map((cell) => (cell === null ? '' : shown(String(cell).replace(/\s+/g, ' ')))),
  )
  const heads = columns.map(shown)
  const widths = heads.map((column, c) =>
    texts.reduce((most, row) => Math.max(most, row[c]!.length), column.length),
  )
  const isNumber = columns.map((_, c) => rows.some((row) => typeof row[c] === 'number'))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (isNumber[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
      .join('  ')
      .trimEnd()
  return `${[line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...texts.map(line)].join('\n')}\n`
}

/** Rows as text: JSON objects, CSV, or columns for reading. */
export function render(
  format: Format,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  if (format === 'csv') return toCsv(columns, rows)
  if (format === 'table') return toTable(columns, rows)
  return `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, c) => [column, row[c] ?? null]))))}\n`
}

/** A failure in words: what, where, why and what to do. */
export function explain(found: Failure): string {
  const { message, places, questions } = inEnglish(found)
  const lines = [message]
  for (const place of places) {
    const where = [
      place.file === undefined ? null : `file ${place.file}`,
      place.line === undefined ? null : `line ${place.line}`,
      place.column === undefined ? null : `column "${place.column}"`,
    ].filter((part) => part !== null)
    if (where.length > 0) lines.push(`  ${where.join(', ')}`)
    if (place.reason !== undefined) lines.push(`    reason: ${place.reason}`)
    if (place.remedy !== undefined) lines.push(`    remedy: ${place.remedy}`)
  }
  for (const question of questions ?? []) {
    lines.push(`  ${question.text}`)
    for (const { label, option } of question.answers) lines.push(`    ${label}: ${option}`)
  }
  return lines.join('\n')
}
