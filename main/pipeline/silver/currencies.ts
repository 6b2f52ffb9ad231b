import { formatDay } from '../../../shared/dates'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { questionAbout } from '../../../shared/result'
import { headersOf } from '../../../shared/mapping'
import type { FileMapping } from '../../../shared/mapping'
import { NO_DAY } from '../../cube/types'
import { currencyOf } from './clean'
import type { CleaningContext } from './columns'
import type { NumberField } from './fields'
import { currencyCode } from './rates'
import type { Rates } from './rates'
import type { Rejection } from './reject'
import type { TransactionFields } from './transactions'

export const OTHER_CURRENCY = 1
export const NO_RATE = 2

export const CURRENCY_REJECTIONS = {
  [OTHER_CURRENCY]: {
    reason: 'other_currency',
    field: 'total_amount',
    detail: phrase`The line is in another currency than the one that was kept.`,
  },
  [NO_RATE]: {
    reason: 'no_exchange_rate',
    field: 'total_amount',
    detail: phrase`No rate of the line’s currency is known on its date or before.`,
  },
} as const satisfies Record<number, Rejection>

/** By row: 1 where the line is in a currency that was not kept, 2 where no rate is known. */
export type CurrencyMarks = Uint8Array

interface Line {
  readonly row: number
  readonly code: string
}

const ownAmounts = (fields: TransactionFields): readonly NumberField[] =>
  [fields.total, fields.net, fields.unitPrice, fields.discount, fields.unitCost, fields.costAmount].filter(
    (field) => field !== null,
  )

const AMOUNT_FIELDS = ['total_amount', 'net_amount', 'unit_price'] as const

interface Source {
  readonly codes: Uint32Array
  readonly currencyOf: readonly string[]
}

/** Where a file's lines say their currency: a column of codes, then the signs in the amounts. */
function sourcesOf({ role }: CleaningContext): ReadonlyMap<number, readonly Source[]> {
  const sources = new Map<number, readonly Source[]>()
  const signs = new Map<string, Source>()
  const signsOf = (header: string): Source[] => {
    const column = role.column(header)
    if (!column) return []
    const known = signs.get(header) ?? {
      codes: column.codes.view(),
      currencyOf: column.texts.map((text) => currencyOf(text) ?? ''),
    }
    signs.set(header, known)
    return known.currencyOf.some((code) => code !== '') ? [known] : []
  }
  for (const { mapping, ranges } of role.groups) {
    const amounts = AMOUNT_FIELDS.flatMap((field) => {
      const source = mapping[field]
      return source === undefined ? [] : headersOf(source).slice(0, 1)
    })
    for (const { fileId } of ranges) {
      const header = role.fileById.get(fileId)!.currencyColumn
      const column = header === null ? undefined : role.table.column(header)
      const codes = column ? [{ codes: column.codes.view(), currencyOf: column.texts.map(currencyCode) }] : []
      sources.set(fileId, [...codes, ...amounts.flatMap(signsOf)])
    }
  }
  return sources
}

/** Lines that say their currency and carry an amount of their own. */
function* currencyLines(context: CleaningContext, amounts: readonly NumberField[]): Generator<Line> {
  const sources = sourcesOf(context)
  for (const { fileId, start, end } of context.role.ranges) {
    const own = sources.get(fileId) ?? []
    if (own.length === 0) continue
    for (let row = start; row < end; row++) {
      let code = ''
      for (const { codes, currencyOf: by } of own) if (code === '') code = by[codes[row]!]!
      if (code !== '' && amounts.some(({ values }) => !Number.isNaN(values[row]))) yield { row, code }
    }
  }
}

/**
 * Lines in several currencies are never added up: those of one are kept where a person said so, else the lines' own
 * amounts are converted at the rate of their date, else it is asked. Amounts are changed in place.
 */
export function settleCurrencies(
  context: CleaningContext,
  fields: TransactionFields,
  rates: Rates | null,
): CurrencyMarks | null {
  const amounts = ownAmounts(fields)
  const lines = new Map<string, number>()
  if (amounts.length === 0) return null
  for (const { code } of currencyLines(context, amounts)) lines.set(code, (lines.get(code) ?? 0) + 1)
  if (lines.size < 2) return null
  const kept = keptRows(context, amounts)
  if (kept) return kept
  if (rates) return convert(context, fields, amounts, rates)
  ask(context, lines)
  return null
}

function keptRows(context: CleaningContext, amounts: readonly NumberField[]): CurrencyMarks | null {
  const { role } = context
  const kept = role.ranges.map(({ fileId }) => role.fileById.get(fileId)!.currency)
  if (kept.every((currency) => currency === null)) return null
  const marks = new Uint8Array(role.table.length)
  for (const { row, code } of currencyLines(context, amounts)) {
    const range = role.ranges.findIndex(({ start, end }) => row >= start && row < end)
    const currency = kept[range]
    if (currency != null && currencyCode(currency) !== code) marks[row] = OTHER_CURRENCY
  }
  return marks
}

function convert(
  context: CleaningContext,
  { timestamp }: TransactionFields,
  amounts: readonly NumberField[],
  rates: Rates,
): CurrencyMarks {
  const marks = new Uint8Array(context.role.table.length)
  const converted = new Map<string, number>()
  let example: Phrase | null = null
  for (const { row, code } of currencyLines(context, amounts)) {
    const day = timestamp?.days[row] ?? NO_DAY
    if (code === rates.target || day === NO_DAY) continue
    const rate = rates.rateOf(code, day)
    if (Number.isNaN(rate)) {
      marks[row] = NO_RATE
      continue
    }
    for (const { values } of amounts) values[row] = Number((values[row]! * rate).toPrecision(15))
    converted.set(code, (converted.get(code) ?? 0) + 1)
    example ??= phrase`1 ${code} = ${Number(rate.toPrecision(6))} ${rates.target} on ${formatDay(day)}`
  }
  const first = context.role.ranges[0]
  const total = [...converted.values()].reduce((sum, count) => sum + count, 0)
  if (first && example !== null)
    context.findings.warn(first.fileId, {
      code: 'converted',
      message: phrase`${total} lines in ${[...converted.keys()].sort().join(', ')} were converted to ${rates.target} at the rate of their date or the last one before (${rates.files.join(', ')}; for example ${example}).`,
    })
  return marks
}

function ask({ role, findings }: CleaningContext, lines: ReadonlyMap<string, number>): void {
  const files = role.ranges.map(({ fileId }) => role.fileById.get(fileId)!)
  const first = files[0]
  if (!first) return
  const counts = [...lines].map(([code, count]) => `${code} ${count}`).join(', ')
  findings.ask({
    ...questionAbout('currency', first.name, first.currencyColumn),
    text: phrase`The lines are in several currencies (${counts} lines), which are never added up. Which one is to be kept?`,
    answers: [
      ...[...lines.keys()].map((code) => {
        const decisions = files.map(({ name }): FileMapping => ({ file: name, currency: code }))
        return {
          label: phrase`Only the lines in ${code}`,
          option: `--mapping M.json with ${JSON.stringify({ version: 1, files: decisions.slice(0, 1) })}`,
          decisions,
        }
      }),
      {
        label: phrase`All of them, converted: add a file with date, currency and rate`,
        option: '(add a rates file)',
      },
    ],
  })
}
