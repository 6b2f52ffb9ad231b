import type { Field } from '../../../../shared/fields'
import { headersOf } from '../../../../shared/mapping'
import type { Phrase } from '../../../../shared/phrase'
import type { CleaningContext } from '../columns'
import type { NumberField, TextField } from '../fields'
import type { RowGroup } from '../input'

/** The amounts that may turn out to be others than their headers say. Copies: what was read stays for those who look at it. */
export interface AmountFields {
  quantity: NumberField | null
  unitPrice: NumberField | null
  total: NumberField | null
  net: NumberField | null
  discount: NumberField | null
  discountPercent: NumberField | null
}

/** One group of files whose amounts are judged. */
export interface AmountWork {
  readonly context: CleaningContext
  readonly group: RowGroup
  readonly fields: AmountFields
  readonly product: TextField | null
  /** The least difference that rounding cannot explain. */
  readonly tolerance: number
}

/** The header of the column that a field is read from; empty where there is none. */
export const headerOf = ({ group }: AmountWork, field: Field): string => {
  const source = group.mapping[field]
  return source === undefined ? '' : headersOf(source).join(' + ')
}

export const hasColumn = (work: AmountWork, field: Field): boolean => headerOf(work, field) !== ''

/** The rows of the group, in their order. */
export function* rowsOf({ group }: AmountWork): Generator<number> {
  for (const { start, end } of group.ranges) for (let row = start; row < end; row++) yield row
}

/** The number in a row; NaN where there is no column or no number. */
export const valueAt = (field: NumberField | null, row: number): number =>
  field === null ? NaN : field.values[row]!

/** Quantity × price of a line; NaN where the price is unknown. */
export const productAt = ({ fields }: AmountWork, row: number): number =>
  (fields.quantity ? fields.quantity.values[row]! : 1) * valueAt(fields.unitPrice, row)

/** A column with one value in every row. */
export const numbersOf = (length: number, value: number): NumberField => ({
  values: new Float64Array(length).fill(value),
  unreadable: new Uint8Array(length),
})

/** Moves a group's values from one field to another; `convert` says what they are there. */
export function move(
  work: AmountWork,
  from: keyof AmountFields,
  to: keyof AmountFields,
  convert: (value: number) => number = (value) => value,
): void {
  const source = work.fields[from]
  if (!source) return
  const target = (work.fields[to] ??= numbersOf(source.values.length, to === 'quantity' ? 1 : NaN))
  for (const row of rowsOf(work)) {
    target.values[row] = convert(source.values[row]!)
    source.values[row] = NaN
  }
}

/** Takes a group's values off a field. */
export function clear(work: AmountWork, field: keyof AmountFields): void {
  const { values } = work.fields[field] ?? {}
  if (values) for (const row of rowsOf(work)) values[row] = NaN
}

export function say(work: AmountWork, code: string, column: string, message: Phrase): void {
  work.context.findings.warn(work.group.ranges[0]!.fileId, { code, message, column })
}
