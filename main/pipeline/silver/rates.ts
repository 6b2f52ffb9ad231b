import { phrase } from '../../../shared/phrase'
import type { FileRows } from '../bronze'
import { NO_DAY } from '../../cube/types'
import { currencyOfSign, decideDates, decideNumbers, parseDate, parseNumber } from './clean'
import { distinctValues } from './columns'
import { DEFAULT_SETTINGS, activeRanges } from './input'
import type { SilverColumn, SilverInput } from './input'
import { Ledger } from './ledger'
import { typicalIn } from './typicalRates'

interface Dated {
  readonly day: number
  readonly rate: number
}

/** Exchange rates of a project, from its rates files. */
export interface Rates {
  readonly files: readonly string[]
  readonly target: string
  /** The currency whose rate is always 1; null where none is listed. */
  readonly base: string | null
  readonly currencies: ReadonlySet<string>
  /** What one unit of the currency is worth in `target` on the latest day on or before; NaN where none is known. */
  rateOf(currency: string, day: number): number
  readonly acceptedByFile: ReadonlyMap<number, number>
}

const RATE_HEADER = /rate|ratio|exchange|conversion|fx|kurs|taux|cambio|tasso|koers|worth|value/i
const CURRENCY_CODE = /^[A-Za-z]{3}$/
const MOSTLY = 0.6
/** How much better the other reading has to fit usual rates (natural logarithm) before it is taken. */
const CLEARLY = 0.1

/** `€`, `eur` and `EUR` are one currency; other texts stay as they are. */
export const currencyCode = (text: string): string =>
  currencyOfSign(text.trim().toLowerCase()) ?? text.trim().toUpperCase()

interface RateColumns {
  readonly days: Int32Array
  readonly currencies: readonly string[]
  readonly rates: Float64Array
}

/** The date, currency and rate by code of the columns that hold them, found by their values; null where one is not there. */
function columnsOf(
  columns: readonly SilverColumn[],
  rows: FileRows,
  lines: Uint32Array,
): { date: SilverColumn; currency: SilverColumn; rate: SilverColumn; read: RateColumns } | null {
  const looked = columns.map((column) => ({ column, ...distinctValues(column, [rows], lines) }))
  const share = (values: readonly { readonly text: string }[], fits: (text: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(({ text }) => fits(text.trim())).length / values.length
  const currency = looked.find(
    ({ values }) =>
      share(values, (text) => CURRENCY_CODE.test(text) || currencyOfSign(text.toLowerCase()) !== null) >=
      MOSTLY,
  )
  const date = looked.find(({ values, column }) => {
    const decision = decideDates(values)
    return (
      column !== currency?.column &&
      decision.kind === 'text' &&
      share(values, (text) => parseDate(text, decision) !== null) >= MOSTLY
    )
  })
  const numeric = looked.filter(({ column, values }) => {
    const decision = decideNumbers(values)
    return column !== date?.column && share(values, (text) => parseNumber(text, decision) !== null) >= MOSTLY
  })
  const rate = numeric.find(({ column }) => RATE_HEADER.test(column.header)) ?? numeric.at(-1)
  if (!date || !currency || !rate) return null
  const dates = decideDates(date.values)
  const numbers = decideNumbers(rate.values)
  const days = new Int32Array(date.column.texts.length).fill(NO_DAY)
  date.values.forEach(({ text }, i) => (days[date.codes[i]!] = parseDate(text.trim(), dates)?.day ?? NO_DAY))
  const rates = new Float64Array(rate.column.texts.length).fill(NaN)
  rate.values.forEach(({ text }, i) => (rates[rate.codes[i]!] = parseNumber(text.trim(), numbers) ?? NaN))
  return {
    date: date.column,
    currency: currency.column,
    rate: rate.column,
    read: { days, currencies: currency.column.texts.map(currencyCode), rates },
  }
}

/** Whether the rates say how much of a currency one unit of the base buys, judged by what currencies are usually worth. */
function isPerBase(byCurrency: ReadonlyMap<string, readonly Dated[]>, base: string): boolean {
  const gaps = [...byCurrency].flatMap(([currency, dated]) => {
    const typical = typicalIn(currency, base)
    const middle = dated[Math.floor(dated.length / 2)]
    if (typical === null || !middle || currency === base) return []
    return [Math.abs(Math.log(middle.rate / typical)) - Math.abs(Math.log(1 / middle.rate / typical))]
  })
  return gaps.length > 0 && gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length > CLEARLY
}

/** Reads all rates files; records that cannot be used are set aside. Null where a project has none. */
export function readRates(input: SilverInput, ledger: Ledger): Rates | null {
  const table = input.tables.get('rates')
  const ranges = activeRanges(input, 'rates')
  if (!table || ranges.length === 0) return null
  const lines = table.lines.view()
  const acceptedByFile = new Map<number, number>()
  const last = new Map<string, { readonly fileId: number; readonly line: number; readonly rate: number }>()
  for (const rows of ranges) {
    acceptedByFile.set(rows.fileId, rows.end - rows.start)
    const found = columnsOf(table.columns, rows, lines)
    if (!found) continue
    const setAside = (fileId: number): void =>
      void acceptedByFile.set(fileId, acceptedByFile.get(fileId)! - 1)
    const [dates, currencies, rates] = [found.date, found.currency, found.rate].map((c) => c.codes.view())
    for (let row = rows.start; row < rows.end; row++) {
      const day = found.read.days[dates![row]!]!
      const currency = found.read.currencies[currencies![row]!]!
      const rate = found.read.rates[rates![row]!]!
      const line = lines[row]!
      const { fileId } = rows
      if (day === NO_DAY || currency === '' || !(rate > 0)) {
        setAside(fileId)
        const column = day === NO_DAY ? found.date : currency === '' ? found.currency : found.rate
        const value = column.texts[column.codes.view()[row]!]!
        ledger.add({
          fileId,
          line,
          kind: 'rejected',
          reason: 'unreadable_rate',
          column: column.header,
          value,
          detail: phrase`A rate needs a date, a currency and a number above 0.`,
        })
        continue
      }
      const key = `${currency} ${day}`
      const earlier = last.get(key)
      if (earlier) {
        setAside(earlier.fileId)
        ledger.add({
          fileId: earlier.fileId,
          line: earlier.line,
          kind: 'superseded',
          reason: 'repeated_key',
          column: found.currency.header,
          value: currency,
          detail: phrase`A later row has a rate of the same currency and day.`,
        })
      }
      last.set(key, { fileId, line, rate })
    }
  }
  const names = new Map(input.files.map(({ fileId, name }) => [fileId, name]))
  const files = ranges.map(({ fileId }) => names.get(fileId)!)
  return { files, acceptedByFile, ...converterOf(last, input.settings.currency) }
}

/** The currency that the rates are in where they cannot give the usual one; null where they can, or do not say. */
export function currencyOfRates(sources: Pick<SilverInput, 'tables' | 'files'>): string | null {
  const rates = readRates({ ...sources, settings: DEFAULT_SETTINGS }, new Ledger())
  return rates?.base != null && !rates.currencies.has(DEFAULT_SETTINGS.currency) ? rates.base : null
}

function converterOf(
  last: ReadonlyMap<string, { readonly rate: number }>,
  target: string,
): Pick<Rates, 'target' | 'base' | 'currencies' | 'rateOf'> {
  const byCurrency = new Map<string, Dated[]>()
  for (const [key, { rate }] of last) {
    const [currency = '', day] = key.split(' ')
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), { day: Number(day), rate }])
  }
  for (const dated of byCurrency.values()) dated.sort((a, b) => a.day - b.day)
  const base = [...byCurrency].find(([, dated]) => dated.every(({ rate }) => rate === 1))?.[0]
  const isInverse = isPerBase(byCurrency, base ?? target)
  const inBase = (currency: string, day: number): number => {
    const dated = byCurrency.get(currency)
    if (!dated) return currency === (base ?? target) ? 1 : NaN
    let [low, high] = [0, dated.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (dated[middle]!.day <= day) low = middle + 1
      else high = middle
    }
    const rate = dated[low - 1]?.rate ?? NaN
    return isInverse ? 1 / rate : rate
  }
  return {
    target,
    base: base ?? null,
    currencies: new Set(byCurrency.keys()),
    rateOf: (currency, day) => (currency === target ? 1 : inBase(currency, day) / inBase(target, day)),
  }
}
