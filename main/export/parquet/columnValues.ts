import { ByteCodes } from '../../store'
import type { ColumnKind } from './column'
import { NumberCodes } from './numberCodes'

const FIRST_ROWS = 64
/** Distinct numbers before it is asked whether they come again. */
const PATIENCE = 16_384

/** Whether a dictionary saves more than it takes. */
export const isWorthCoding = (distinct: number, rows: number): boolean => distinct * 2 <= rows

/** At least `rows` places, with what the first ones held. */
function grown<T extends Int32Array | Float64Array>(list: T, rows: number, make: (length: number) => T): T {
  if (rows <= list.length) return list
  const longer = make(Math.max(rows, list.length * 2))
  longer.set(list)
  return longer
}

/** Texts of a row group: a code per row, 0 where there is none. */
export class TextValues {
  readonly kind = 'text'
  readonly texts = new ByteCodes()
  codes = new Int32Array(FIRST_ROWS)
  rows = 0
  missing = 0

  /** The codes, with room for so many more rows. */
  room(more: number): Int32Array {
    this.codes = grown(this.codes, this.rows + more, (length) => new Int32Array(length))
    return this.codes
  }

  clear(): void {
    this.texts.clear()
    this.rows = 0
    this.missing = 0
  }
}

/**
 * Numbers of a row group: a code per row, 0 where there is none. Where a dictionary is not worth its while, `values`
 * holds the numbers by row, and any code but 0 says that there is one.
 */
export class NumberValues {
  readonly numbers = new NumberCodes()
  codes = new Int32Array(FIRST_ROWS)
  values = new Float64Array(0)
  rows = 0
  missing = 0
  sum = 0
  isCoded: boolean

  constructor(readonly kind: Exclude<ColumnKind, 'text'>) {
    this.isCoded = kind !== 'flag'
  }

  /** Adds the first `count` numbers; NaN stands for none, and −0 is 0. */
  add(list: Float64Array, count: number): void {
    const end = this.rows + count
    this.codes = grown(this.codes, end, (length) => new Int32Array(length))
    if (this.isCoded) this.addCoded(list, count)
    else this.addPlain(list, count)
    this.rows = end
    const { count: distinct } = this.numbers
    if (this.isCoded && distinct > PATIENCE && !isWorthCoding(distinct, end)) this.giveUpCodes()
  }

  private addCoded(list: Float64Array, count: number): void {
    const { codes, numbers, rows } = this
    let [above, code, sum] = [NaN, 0, 0]
    for (let i = 0; i < count; i++) {
      const value = list[i]!
      if (value !== above) {
        above = value
        code = Number.isNaN(value) ? 0 : numbers.codeOf(value + 0)
      }
      codes[rows + i] = code
      if (code === 0) this.missing++
      else sum += value
    }
    this.sum += sum
  }

  private addPlain(list: Float64Array, count: number): void {
    const { codes, rows } = this
    this.values = grown(this.values, codes.length, (length) => new Float64Array(length))
    const { values } = this
    let sum = 0
    for (let i = 0; i < count; i++) {
      const value = list[i]! + 0
      const isMissing = Number.isNaN(value)
      codes[rows + i] = isMissing ? 0 : 1
      values[rows + i] = value
      if (isMissing) this.missing++
      else sum += value
    }
    this.sum += sum
  }

  /** Puts the numbers themselves in the place of their codes. */
  giveUpCodes(): void {
    const { codes, rows } = this
    const { distinct } = this.numbers
    const values = grown(this.values, codes.length, (length) => new Float64Array(length))
    this.isCoded = false
    this.values = values
    for (let i = 0; i < rows; i++) values[i] = codes[i] === 0 ? NaN : distinct[codes[i]! - 1]!
  }

  clear(): void {
    this.numbers.clear()
    this.rows = 0
    this.missing = 0
    this.sum = 0
    this.isCoded = this.kind !== 'flag'
  }
}

export type ColumnValues = TextValues | NumberValues

export const valuesFor = (kind: ColumnKind): ColumnValues =>
  kind === 'text' ? new TextValues() : new NumberValues(kind)
