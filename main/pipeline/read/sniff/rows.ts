import type { Warning } from '../../../../shared/report'
import { lineCount, tokenize } from './tokenize'
import type { Tokens } from './tokenize'
import type { Dialect } from './types'

/** How records end; line ends inside quoted cells are content. */
export function newlineOf(text: string): Dialect['newline'] {
  const outside = text.includes('"') ? text.replace(/"[^"]*"/g, '') : text
  const seen = /[\r\n]/.test(outside) ? outside : text
  if (!seen.includes('\r')) return '\n'
  let [pairs, returns, feeds] = [0, 0, 0]
  for (let i = 0; i < seen.length; i++) {
    const code = seen.charCodeAt(i)
    if (code === 10) feeds++
    else if (code === 13) {
      if (seen.charCodeAt(i + 1) !== 10) returns++
      else {
        pairs++
        i++
      }
    }
  }
  const kinds = [pairs, returns, feeds].filter((count) => count > 0).length
  return kinds > 1 ? 'mixed' : pairs > 0 ? '\r\n' : returns > 0 ? '\r' : '\n'
}

/** How records are cut into cells. */
export type Cut = Pick<Dialect, 'delimiter' | 'quote' | 'escape'>

const NO_QUOTE = '\ufdd0'
const SWALLOWED_LINES = 40

export interface TopRows extends Tokens {
  /** 1-based line of the table where a quote opened that never closed. */
  readonly unclosedAt: number | null
}

/** The first records; where an unclosed quote would swallow many lines, quotes are taken as plain characters. */
export function readRows(table: string, cut: Cut, isCut: boolean, maxRows: number): TopRows {
  const { delimiter, quote, escape } = cut
  const tokens = tokenize(table, delimiter, quote, maxRows, escape)
  const last = tokens.rows.at(-1)
  if (!tokens.openQuote || !last) return { ...complete(tokens, isCut, maxRows), unclosedAt: null }
  const unclosedAt = 1 + tokens.rows.slice(0, -1).reduce((sum, row) => sum + lineCount(row), 0)
  const isSwallowing = lineCount(last) > SWALLOWED_LINES
  const read = isSwallowing ? tokenize(table, delimiter, NO_QUOTE, maxRows) : tokens
  return { ...complete(read, isCut, maxRows), openQuote: isSwallowing, unclosedAt }
}

/** Without the last record where the text may end inside it. */
const complete = ({ rows, openQuote }: Tokens, isCut: boolean, maxRows: number): Tokens => ({
  rows: isCut && rows.length > 1 && rows.length < maxRows ? rows.slice(0, -1) : rows,
  openQuote,
})

export function unclosedNote(
  { openQuote, unclosedAt }: TopRows,
  isCut: boolean,
  sepLine: boolean,
): Warning[] {
  if (unclosedAt === null || (isCut && !openQuote)) return []
  const line = unclosedAt + (sepLine ? 1 : 0)
  return [{ code: 'unclosed_quote', message: `A quote opens in line ${line} and is never closed.`, line }]
}
