import { dayOf } from '../../../shared/dates'

/** The accepted lines while silver is made: one entry per array and line, in order of loading; texts by code. */
export class WorkingLines {
  count = 0
  readonly file: Uint32Array
  readonly line: Uint32Array
  readonly day: Int32Array
  readonly second: Int32Array
  readonly order: Uint32Array
  readonly product: Uint32Array
  readonly customer: Uint32Array
  readonly store: Uint32Array
  readonly promotion: Uint32Array
  readonly channel: Uint32Array
  readonly payment: Uint32Array
  readonly country: Uint32Array
  readonly region: Uint32Array
  readonly city: Uint32Array
  readonly units: Float64Array
  readonly unitPrice: Float64Array
  readonly gross: Float64Array
  readonly discount: Float64Array
  readonly cost: Float64Array
  readonly isReturn: Uint8Array

  constructor(readonly capacity: number) {
    const codes = (): Uint32Array => new Uint32Array(capacity)
    const numbers = (): Float64Array => new Float64Array(capacity)
    this.file = codes()
    this.line = codes()
    this.day = new Int32Array(capacity)
    this.second = new Int32Array(capacity)
    this.order = codes()
    this.product = codes()
    this.customer = codes()
    this.store = codes()
    this.promotion = codes()
    this.channel = codes()
    this.payment = codes()
    this.country = codes()
    this.region = codes()
    this.city = codes()
    this.units = numbers()
    this.unitPrice = numbers()
    this.gross = numbers()
    this.discount = numbers()
    this.cost = numbers()
    this.isReturn = new Uint8Array(capacity)
  }
}

/** Days outside these years are taken for misread dates, not for sales. */
export const EARLIEST_DAY = dayOf(1900, 1, 1)
export const LATEST_DAY = dayOf(2200, 1, 1)

/** A dictionary of texts shared by several sources; code 0 = missing. */
export class TextRegistry {
  private readonly codeByText = new Map<string, number>()
  readonly texts: string[] = ['']

  codeOf(text: string): number {
    if (text === '') return 0
    let code = this.codeByText.get(text)
    if (code === undefined) {
      code = this.texts.push(text) - 1
      this.codeByText.set(text, code)
    }
    return code
  }

  find(text: string): number {
    return this.codeByText.get(text) ?? 0
  }

  /** The registry's codes for all texts of a field, by the field's code. */
  codesOf(texts: readonly string[]): Uint32Array {
    return Uint32Array.from(texts, (text) => this.codeOf(text))
  }
}
