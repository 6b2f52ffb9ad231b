import type { Field } from '../../../shared/fields'
import type { DecimalSign } from '../../../shared/mapping'
import { addDecimals } from '../../../shared/money'
import { NO_DAY } from '../../cube/types'
import {
  cleanId,
  decideDates,
  decideIds,
  decidePercents,
  isCancelledId,
  makeTextCleaner,
  parseDate,
  parseNumber,
  textRepairOf,
  toPercent,
} from './clean'
import type { DateDecision, Decimal, NumberDecision, TextRepair } from './clean'
import type { CleanField, ColumnReading } from './cells'
import { eachRow, fileIdsOf, groupColumns, noteRepairs } from './columns'
import type { CleaningContext, GroupColumn } from './columns'
import { askForDateOrder, warnOfDates, warnOfOddDays, warnOfSerials } from './dateRemarks'
import { siblingOrder } from './dateSiblings'
import { askForDecimal, warnOfIds, warnOfNumbers } from './remarks'

/** Texts of a field by row: `texts[codes[row]]`, code 0 = missing. */
export interface TextField {
  readonly codes: Uint32Array
  readonly texts: readonly string[]
}

export interface IdField extends TextField {
  /** By code: 1 where the id carries the mark of a cancelled order. */
  readonly cancelled: Uint8Array
}

/** Numbers of a field by row: NaN where missing; `unreadable[row]` = 1 where there is a text that is no number. */
export interface NumberField {
  readonly values: Float64Array
  readonly unreadable: Uint8Array
}

/** Days since 1970-01-01 (`NO_DAY` where missing or unreadable) and seconds of the day (−1 where none). */
export interface DateField {
  readonly days: Int32Array
  readonly seconds: Int32Array
  readonly hasTimes: boolean
  readonly unreadable: Uint8Array
}

function mappedColumns(context: CleaningContext, field: Field): GroupColumn[] {
  return context.role.groups.flatMap((group) => groupColumns(context.role, group, field))
}

class Interner {
  private readonly codeOf = new Map<string, number>()
  readonly texts = ['']
  intern(text: string | null): number {
    if (text === null) return 0
    let code = this.codeOf.get(text)
    if (code === undefined) {
      code = this.texts.push(text) - 1
      this.codeOf.set(text, code)
    }
    return code
  }
}

function fillCodes(column: GroupColumn, byValue: readonly number[], out: Uint32Array): void {
  const byCode = new Uint32Array(column.column.texts.length)
  byValue.forEach((code, i) => (byCode[column.codes[i]!] = code))
  eachRow(column, (row, code) => (out[row] = byCode[code]!))
}

const keep = (context: CleaningContext, field: Field, cleaned: CleanField): void =>
  context.cells?.keep(context.role.table.role, field, cleaned)

const DECIMALS = { '.': 'point', ',': 'comma' } as const satisfies Record<Decimal, DecimalSign>

const readingOf = (
  column: GroupColumn,
  understood: Partial<Pick<ColumnReading, 'decimal' | 'dateOrder' | 'dateSystem'>> = {},
): ColumnReading => ({
  fileIds: fileIdsOf(column),
  header: column.header,
  decimal: null,
  dateOrder: null,
  dateSystem: null,
  ...understood,
})

/** Null where no file maps the field. */
export function textField(context: CleaningContext, field: Field): TextField | null {
  const columns = mappedColumns(context, field)
  if (columns.length === 0) return null
  const interner = new Interner()
  const codes = new Uint32Array(context.role.table.length)
  for (const column of columns) {
    const clean = makeTextCleaner(column.values)
    const repairs: (TextRepair | null)[] = []
    const byValue = column.values.map(({ text }) => {
      const cleaned = clean(text)
      repairs.push(textRepairOf(text, cleaned))
      return interner.intern(cleaned)
    })
    noteRepairs(context, column, repairs)
    fillCodes(column, byValue, codes)
  }
  const values: TextField = { codes, texts: interner.texts }
  keep(context, field, { kind: 'text', values, readings: columns.map((column) => readingOf(column)) })
  return values
}

/** The ids of a field as codes and texts; null where no column has it. */
export function idField(context: CleaningContext, field: Field): IdField | null {
  const columns = mappedColumns(context, field)
  if (columns.length === 0) return null
  const interner = new Interner()
  const cancelled: number[] = [0]
  const codes = new Uint32Array(context.role.table.length)
  for (const column of columns) {
    const decision = decideIds(column.values)
    warnOfIds(context, column, decision)
    const repairs: (TextRepair | null)[] = []
    const byValue = column.values.map(({ text }) => {
      const cleaned = cleanId(text, decision)
      const plain = decision.stripPointZero ? text : cleaned
      repairs.push(cleaned === null ? textRepairOf(text, null) : textRepairOf(text, plain))
      const code = interner.intern(cleaned)
      if (cleaned !== null) cancelled[code] = isCancelledId(cleaned, decision) ? 1 : (cancelled[code] ?? 0)
      return code
    })
    noteRepairs(context, column, repairs)
    fillCodes(column, byValue, codes)
  }
  const values: IdField = { codes, texts: interner.texts, cancelled: Uint8Array.from(cancelled) }
  keep(context, field, { kind: 'id', values, readings: columns.map((column) => readingOf(column)) })
  return values
}

interface NumberOptions {
  /** The field holds percents: the values come out as 0–100. */
  readonly isPercent?: boolean
}

export function numberField(
  context: CleaningContext,
  field: Field,
  options: NumberOptions = {},
): NumberField | null {
  const { role } = context
  const groups = role.groups.map((group) => groupColumns(role, group, field))
  if (groups.every((columns) => columns.length === 0)) return null
  const rows = role.table.length
  const values = new Float64Array(rows).fill(NaN)
  const unreadable = new Uint8Array(rows)
  const readings: ColumnReading[] = []
  for (const columns of groups)
    for (const column of columns) {
      const { byCode, badByCode, reading } = numbersByCode(context, column, field, options)
      readings.push(reading)
      eachRow(column, (row, code) => {
        const value = byCode[code]! * column.sign
        if (columns.length === 1) values[row] = value
        else if (!Number.isNaN(value))
          values[row] = Number.isNaN(values[row]) ? value : addDecimals(values[row]!, value)
        if (badByCode[code] === 1) unreadable[row] = 1
      })
    }
  const numbers: NumberField = { values, unreadable }
  keep(context, field, { kind: options.isPercent ? 'percent' : 'number', values: numbers, readings })
  return numbers
}

/** The numbers of one column by the codes of its texts. */
function numbersByCode(
  context: CleaningContext,
  column: GroupColumn,
  field: Field,
  options: NumberOptions,
): { byCode: Float64Array; badByCode: Uint8Array; reading: ColumnReading } {
  const decision = context.numbers.decisionOf(column, field)
  if (decision.ambiguous) askForDecimal(context, column, decision)
  warnOfNumbers(context, column, decision)
  const { numbers, bad } = parseNumbers(context, column, decision)
  if (options.isPercent) {
    const percents = decidePercents(
      numbers.filter((value) => !Number.isNaN(value)),
      decision.percentCells,
    )
    numbers.forEach((value, i) => (numbers[i] = Number.isNaN(value) ? NaN : toPercent(value, percents)))
  }
  const byCode = new Float64Array(column.column.texts.length).fill(NaN)
  const badByCode = new Uint8Array(column.column.texts.length)
  column.codes.forEach((code, i) => {
    byCode[code] = numbers[i]!
    badByCode[code] = bad[i]!
  })
  const decimal = decision.ambiguous ? 'ambiguous' : DECIMALS[decision.convention.decimal]
  return { byCode, badByCode, reading: readingOf(column, { decimal }) }
}

function parseNumbers(
  context: CleaningContext,
  column: GroupColumn,
  decision: NumberDecision,
): { numbers: Float64Array; bad: Uint8Array } {
  const clean = makeTextCleaner(column.values)
  const numbers = new Float64Array(column.values.length).fill(NaN)
  const bad = new Uint8Array(column.values.length)
  const repairs = column.values.map(({ text }, i) => {
    const cleaned = clean(text)
    const number = cleaned === null ? null : parseNumber(cleaned, decision)
    if (number !== null) numbers[i] = number
    else if (cleaned !== null) bad[i] = 1
    return textRepairOf(text, cleaned)
  })
  noteRepairs(context, column, repairs)
  return { numbers, bad }
}

/** Dates of things that have happened: none of them lies in the future. */
const EVENT_DATES: ReadonlySet<Field> = new Set(['transaction_ts', 'return_date', 'review_date'])

function dateDecision({ role }: CleaningContext, column: GroupColumn): DateDecision {
  const { dateOrder: asked, dateSystem: system } = column.group
  const decision = decideDates(column.values, asked === null ? { system } : { asked, system })
  const sibling = decision.ambiguous ? siblingOrder(role, column) : null
  return sibling === null ? decision : decideDates(column.values, { sibling, system })
}

/** The days and times of a field; null where no column has it. */
export function dateField(context: CleaningContext, field: Field): DateField | null {
  const columns = mappedColumns(context, field)
  if (columns.length === 0) return null
  const rows = context.role.table.length
  const days = new Int32Array(rows).fill(NO_DAY)
  const seconds = new Int32Array(rows).fill(-1)
  const unreadable = new Uint8Array(rows)
  const readings: ColumnReading[] = []
  let hasTimes = false
  for (const column of columns) {
    const clean = makeTextCleaner(column.values)
    const decision = dateDecision(context, column)
    if (decision.ambiguous) askForDateOrder(context, column, decision)
    warnOfDates(context, column, decision)
    warnOfSerials(context, column, decision)
    readings.push(
      readingOf(column, {
        dateOrder: decision.ambiguous ? 'ambiguous' : decision.order,
        dateSystem: decision.kind === 'excel_serial' ? decision.system : null,
      }),
    )
    for (const { fileId } of column.group.ranges) context.findings.dateOrders.set(fileId, decision.order)
    const size = column.column.texts.length
    const dayByCode = new Int32Array(size).fill(NO_DAY)
    const secondByCode = new Int32Array(size).fill(-1)
    const badByCode = new Uint8Array(size)
    const read: (number | null)[] = []
    let isTimed = false
    const repairs = column.values.map(({ text }, i) => {
      const code = column.codes[i]!
      const cleaned = clean(text)
      const parsed = cleaned === null ? null : parseDate(cleaned, decision)
      read.push(parsed?.day ?? null)
      if (parsed) {
        dayByCode[code] = parsed.day
        secondByCode[code] = parsed.second
        if (parsed.second > 0) isTimed = true
      } else if (cleaned !== null) badByCode[code] = 1
      return textRepairOf(text, cleaned)
    })
    noteRepairs(context, column, repairs)
    // Databases write dates with a midnight; nobody sold anything then.
    if (isTimed) hasTimes = true
    else secondByCode.fill(-1)
    if (EVENT_DATES.has(field)) warnOfOddDays(context, column, read)
    eachRow(column, (row, code) => {
      days[row] = dayByCode[code]!
      seconds[row] = secondByCode[code]!
      unreadable[row] = badByCode[code]!
    })
  }
  const dates: DateField = { days, seconds, hasTimes, unreadable }
  keep(context, field, { kind: 'date', values: dates, readings })
  return dates
}
