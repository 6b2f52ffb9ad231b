import type { Field, SourceRole } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { FileRows } from '../bronze'
import { currencyOf, currencyOfHeader } from './clean'
import type { Findings } from './findings'
import type { SilverColumn, SilverInput, SourceFile } from './input'
import { currencyCode } from './rates'

/** The one currency that a file says its amounts are in, and how it says so. */
export interface CurrencyEvidence {
  readonly fileId: number
  /** ISO 4217. */
  readonly code: string
  readonly from: Phrase
  readonly column?: string
}

const ROLES = ['transactions', 'returns', 'products'] as const satisfies readonly SourceRole[]
const AMOUNT_FIELDS = [
  'total_amount',
  'net_amount',
  'unit_price',
  'price',
  'discount_amount',
  'unit_cost',
  'cost_amount',
  'refund_amount',
] as const satisfies readonly Field[]

const ISO = /^[A-Z]{3}$/
const SEVERAL = 'several'

/** Currencies of the texts of columns, by code of the text; looked through once for all files. */
type KnownTexts = Map<SilverColumn, readonly string[] | null>

function signsIn(column: SilverColumn, known: KnownTexts): readonly string[] | null {
  const found = known.get(column)
  if (found !== undefined) return found
  const signs = column.texts.map((text) => (/[^\d\s.,'()+-]/.test(text) ? (currencyOf(text) ?? '') : ''))
  const made = signs.some((sign) => sign !== '') ? signs : null
  known.set(column, made)
  return made
}

/** The only one of some marks by row; `several` where there are more, '' where there is none. */
function only(marks: readonly string[], codes: Uint32Array, { start, end }: FileRows): string {
  let found = ''
  for (let row = start; row < end; row++) {
    const mark = marks[codes[row]!]!
    if (mark === '' || mark === found) continue
    if (found !== '') return SEVERAL
    found = mark
  }
  return found
}

const hasFractions = ({ texts, codes }: SilverColumn, { start, end }: FileRows): boolean => {
  const used = codes.view()
  for (let row = start; row < end; row++) if (/[.,]\d{1,2}\D*$/.test(texts[used[row]!]!)) return true
  return false
}

/** The likeliest currency of a sign that several share; '' where none is. */
function likeliest(sign: string, column: SilverColumn, rows: FileRows): string {
  if (sign === '$') return 'USD'
  if (sign === '¥') return hasFractions(column, rows) ? 'CNY' : 'JPY'
  return ISO.test(sign) ? sign : ''
}

function evidenceOf(
  file: SourceFile,
  rows: FileRows,
  columnOf: (header: string) => SilverColumn | undefined,
  known: KnownTexts,
): Omit<CurrencyEvidence, 'fileId'> | null {
  if (file.currency !== null) {
    const code = currencyCode(file.currency)
    return ISO.test(code) ? { code, from: phrase`the lines that were kept` } : null
  }
  const coded = file.currencyColumn === null ? undefined : columnOf(file.currencyColumn)
  if (coded) {
    const code = only(coded.texts.map(currencyCode), coded.codes.view(), rows)
    if (code === SEVERAL) return null
    if (ISO.test(code)) return { code, from: phrase`the column "${coded.header}"`, column: coded.header }
  }
  const headers = AMOUNT_FIELDS.flatMap((field) => {
    const source = file.mapping[field]
    return source === undefined ? [] : headersOf(source)
  })
  const bySign = new Map<string, string>()
  for (const header of headers) {
    const column = columnOf(header)
    const signs = column && signsIn(column, known)
    const sign = signs ? only(signs, column.codes.view(), rows) : ''
    if (sign === SEVERAL) return null
    const code = column && sign !== '' ? likeliest(sign, column, rows) : ''
    if (code !== '' && !bySign.has(code)) bySign.set(code, header)
  }
  const byHeader = new Map<string, string>()
  for (const header of headers) {
    const code = currencyOfHeader(header)
    if (code !== null && !byHeader.has(code)) byHeader.set(code, header)
  }
  for (const [found, how] of [
    [bySign, (header: string) => phrase`the signs in "${header}"`],
    [byHeader, (header: string) => phrase`the header "${header}"`],
  ] as const) {
    const [first] = found
    if (found.size > 1) return null
    if (first) return { code: first[0], from: how(first[1]), column: first[1] }
  }
  return null
}

/** What the active files of a project say about their currency; sales before returns and products, earlier files first. */
export function currencyEvidence({
  tables,
  files,
}: Pick<SilverInput, 'tables' | 'files'>): CurrencyEvidence[] {
  const known: KnownTexts = new Map()
  const ordered = [...files].sort((a, b) => a.seq - b.seq)
  return ROLES.flatMap((role) => {
    const table = tables.get(role)
    if (!table) return []
    const rowsOf = new Map(table.files.map((rows) => [rows.fileId, rows]))
    return ordered.flatMap((file): CurrencyEvidence[] => {
      const rows = rowsOf.get(file.fileId)
      if (file.role !== role || file.isReplaced || !rows) return []
      const found = evidenceOf(file, rows, (header) => table.column(header), known)
      return found ? [{ fileId: file.fileId, ...found }] : []
    })
  })
}

/** Says which file gave the project its currency, and which files speak of another one. */
export function warnOfCurrencies(input: SilverInput, isConverted: boolean, findings: Findings): void {
  const evidence = currencyEvidence(input)
  const { currency } = input.settings
  const [first] = evidence
  if (first?.code === currency)
    findings.warn(first.fileId, {
      code: 'currency_found',
      message: phrase`The currency is ${currency}: ${first.from} says so.`,
      ...(first.column === undefined ? {} : { column: first.column }),
    })
  for (const { fileId, code, from, column } of isConverted ? [] : evidence)
    if (code !== currency)
      findings.warn(fileId, {
        code: 'currency_differs',
        message: phrase`Its amounts are in ${code} (${from}), those of the project in ${currency}; they count as they are. Say the project's currency (--set currency=${code}), add a file of rates, or import it into a project of its own.`,
        ...(column === undefined ? {} : { column }),
      })
}
