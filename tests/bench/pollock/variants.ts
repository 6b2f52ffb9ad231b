import { createRandom } from '../../../main/sample/random'
import { HEADER, ROWS } from './table'
import type { Row } from './table'

/** One polluted file and what it should be read as. */
export interface Variant {
  readonly kind: string
  readonly name: string
  readonly text: string
  /** Null where header lines are not compared (several of them: no reader agrees on their names). */
  readonly header: Row | null
  readonly rows: readonly Row[]
  /** Cells are compared without this character: whether a stray quote is kept is a matter of taste. */
  readonly ignored?: string
}

interface Style {
  readonly delimiter: string
  readonly quote: string
  readonly escape: string
  readonly end: string
  readonly isAllQuoted: boolean
}

const PLAIN: Style = { delimiter: ',', quote: '"', escape: '"', end: '\n', isAllQuoted: false }
const COMMON = [',', ';', '\t', '|'] as const
const DELIMITERS = [...COMMON, '^', '~', ':', '\x01', '\x1f', '¦'] as const
const ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const
const nameOf = (text: string): string => JSON.stringify(text).slice(1, -1)

function written(cell: string, { delimiter, quote, escape, isAllQuoted }: Style): string {
  const isNeeded = isAllQuoted || cell.includes(delimiter) || cell.includes(quote) || /[\r\n]/.test(cell)
  if (!isNeeded) return cell
  const escaped = escape === quote ? cell : cell.replaceAll(escape, escape + escape)
  return quote + escaped.replaceAll(quote, escape + quote) + quote
}

const lineOf = (cells: Row, style: Style): string =>
  cells.map((cell) => written(cell, style)).join(style.delimiter)

const fileOf = (lines: readonly string[], { end }: Style): string => lines.map((line) => line + end).join('')

const clean = (style: Style): string[] => [HEADER, ...ROWS].map((cells) => lineOf(cells, style))

function* styles(): Generator<Variant> {
  for (const delimiter of DELIMITERS)
    for (const quote of ['"', "'"])
      for (const escape of [quote, '\\'])
        for (const [endName, end] of Object.entries(ENDS))
          for (const isAllQuoted of [false, true]) {
            const style: Style = { delimiter, quote, escape, end, isAllQuoted }
            const kind =
              quote === "'" ? 'quote' : escape === '\\' ? 'escape' : end === '\n' ? 'delimiter' : 'record end'
            const name = `${nameOf(delimiter)} ${quote} ${escape} ${endName} ${isAllQuoted ? 'all' : 'some'} quoted`
            yield { kind, name, text: fileOf(clean(style), style), header: HEADER, rows: ROWS }
          }
}

const PREAMBLES: Readonly<Record<string, (n: number, delimiter: string) => string>> = {
  text: (n) => ['Sales report', 'All stores', 'Created by the till', 'Page 1', 'Confidential', 'Week 5'][n]!,
  pairs: (n, delimiter) => `Key ${n}${delimiter}Value ${n}`,
  padded: (n, delimiter) => `Report part ${n}${delimiter.repeat(HEADER.length - 1)}`,
}

function* preambles(): Generator<Variant> {
  for (const delimiter of COMMON)
    for (const [what, line] of Object.entries(PREAMBLES))
      for (let count = 1; count <= 6; count++)
        for (const isBlankBelow of [false, true]) {
          const style = { ...PLAIN, delimiter }
          const above = Array.from({ length: count }, (_, n) => line(n, delimiter))
          const lines = [...above, ...(isBlankBelow ? [''] : []), ...clean(style)]
          const name = `${nameOf(delimiter)} ${count} ${what}${isBlankBelow ? ' and a blank line' : ''}`
          yield { kind: 'preamble', name, text: fileOf(lines, style), header: HEADER, rows: ROWS }
        }
}

const GROUPS = ['When', '', 'What', '', '', '', 'More', '', '', 'Where']
const UNITS = ['yyyy-mm-dd', 'hh:mm', 'pcs', 'code', 'EUR', 'text', 'text', 'link', 'text', 'name']

function* headers(): Generator<Variant> {
  for (const delimiter of COMMON)
    for (const [endName, end] of Object.entries(ENDS)) {
      const style = { ...PLAIN, delimiter, end }
      const data = clean(style).slice(1)
      const name = `${nameOf(delimiter)} ${endName}`
      const tops = { 'groups above': [GROUPS, HEADER], 'units below': [HEADER, UNITS] }
      for (const [what, top] of Object.entries(tops)) {
        const lines = [...top.map((cells) => lineOf(cells, style)), ...data]
        yield {
          kind: 'multi-row header',
          name: `${what} ${name}`,
          text: fileOf(lines, style),
          header: null,
          rows: ROWS,
        }
      }
      yield { kind: 'no header', name, text: fileOf(data, style), header: null, rows: ROWS }
    }
}

function* ends(): Generator<Variant> {
  for (const delimiter of COMMON)
    for (const [endName, end] of Object.entries(ENDS)) {
      const style = { ...PLAIN, delimiter, end }
      const text = fileOf(clean(style), style)
      const texts = {
        'no last line end': text.slice(0, -end.length),
        'blank lines at the end': text + end + end,
        'a byte order mark': `\ufeff${text}`,
      }
      for (const [what, polluted] of Object.entries(texts))
        yield {
          kind: 'file end',
          name: `${what} ${nameOf(delimiter)} ${endName}`,
          text: polluted,
          header: HEADER,
          rows: ROWS,
        }
    }
}

/** One record is polluted; all others are clean. */
function* records(): Generator<Variant> {
  const lines = clean(PLAIN)
  const withLine = (row: number, line: string): string => fileOf(lines.with(row + 1, line), PLAIN)
  for (let row = 0; row < ROWS.length; row++) {
    const cells = ROWS[row]!
    const texts = cells.map((cell) => written(cell, PLAIN))
    const make = (kind: string, name: string, line: string, read: Row, ignored?: string): Variant => ({
      kind,
      name: `record ${row + 1}: ${name}`,
      text: withLine(row, line),
      header: HEADER,
      rows: ROWS.with(row, read),
      ...(ignored === undefined ? {} : { ignored }),
    })
    for (const at of [1, 5, 10])
      yield make(
        'extra delimiter',
        `at ${at}`,
        texts.toSpliced(at, 0, '').join(','),
        cells.toSpliced(at, 0, ''),
      )
    for (const at of [0, 3, 7]) {
      // A quote in the middle of a cell quotes nothing: a line end behind it would end the record.
      const glued = texts[at]! + texts[at + 1]!
      if (glued.includes('\n')) continue
      const read = cells.toSpliced(at, 2, ...glued.split(','))
      yield make('missing delimiter', `behind ${at}`, texts.toSpliced(at, 2, glued).join(','), read, '"')
    }
    for (const at of [3, 5, 9]) {
      const cell = cells[at]!
      const into = (polluted: string): string => texts.with(at, polluted).join(',')
      const half = Math.ceil(cell.length / 2)
      const middle = `${cell.slice(0, half)}"${cell.slice(half)}`
      yield make('stray quote', `inside cell ${at}`, into(middle), cells.with(at, middle), '"')
      yield make('stray quote', `inside quoted cell ${at}`, into(`"${middle}"`), cells.with(at, middle), '"')
      yield make('unclosed quote', `in cell ${at}`, into(`"${cell}`), cells, '"')
      yield make('unopened quote', `in cell ${at}`, into(`${cell}"`), cells, '"')
    }
    yield {
      ...make('record end', 'CRLF among LF', lines[row + 1]!, cells),
      text: lines.map((line, i) => line + (i === row + 1 ? '\r\n' : '\n')).join(''),
    }
  }
}

const COMBINED = 300

/**
 * Several pollutions at once, drawn by a seed: another style, lines above, a blank line, and one polluted record. Made
 * after the reading was finished and never mended against.
 */
function* combined(): Generator<Variant> {
  const { pick, int, chance } = createRandom(20_261_125)
  for (let n = 0; n < COMBINED; n++) {
    const [endName, end] = pick(Object.entries(ENDS))
    const style: Style = { ...PLAIN, delimiter: pick(COMMON), end, isAllQuoted: chance(0.3) }
    const row = int(0, ROWS.length - 1)
    const at = pick([3, 5, 9])
    const cells = ROWS[row]!
    const cell = cells[at]!
    const half = Math.ceil(cell.length / 2)
    const middle = `${cell.slice(0, half)}"${cell.slice(half)}`
    const [what, polluted, read] = pick([
      ['stray quote', middle, middle],
      ['stray quote in quotes', `"${middle}"`, middle],
      ['unclosed quote', `"${cell}`, cell],
      ['unopened quote', `${cell}"`, cell],
    ] as const)
    const record = cells.map((text, i) => (i === at ? polluted : written(text, style))).join(style.delimiter)
    const above = Array.from({ length: int(0, 3) }, (_, i) => PREAMBLES.text!(i, style.delimiter))
    const lines = [
      ...above,
      ...(above.length > 0 && chance(0.5) ? [''] : []),
      ...clean(style).with(row + 1, record),
    ]
    yield {
      kind: 'several at once',
      name: `${n}: ${nameOf(style.delimiter)} ${endName} ${above.length} above, ${what} in record ${row + 1}`,
      text: fileOf(lines, style),
      header: HEADER,
      rows: ROWS.with(row, cells.with(at, read)),
      ignored: '"',
    }
  }
}

/** Every variant, in an order that does not change. */
export const variants = (): Variant[] => [
  ...styles(),
  ...preambles(),
  ...headers(),
  ...ends(),
  ...records(),
  ...combined(),
]
