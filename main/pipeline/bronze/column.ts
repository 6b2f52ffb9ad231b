import { PackedStrings } from '../../cube/packedStrings'

/** Code of "the record has no such field" (NULL in bronze). */
export const ABSENT = 0

/** A growing array of 32-bit codes. */
export class GrowingCodes {
  private values = new Uint32Array(1024)
  private count = 0

  get length(): number {
    return this.count
  }

  push(value: number): void {
    if (this.count === this.values.length) this.grow(this.count * 2)
    this.values[this.count++] = value
  }

  /** Appends zeros up to `length`. */
  padTo(length: number): void {
    if (length > this.values.length) this.grow(Math.max(length, this.values.length * 2))
    if (length > this.count) this.count = length
  }

  private grow(capacity: number): void {
    const next = new Uint32Array(capacity)
    next.set(this.values.subarray(0, this.count))
    this.values = next
  }

  append(values: Uint32Array): void {
    const length = this.count + values.length
    if (length > this.values.length) this.grow(Math.max(length, this.values.length * 2))
    this.values.set(values, this.count)
    this.count = length
  }

  truncate(length: number): void {
    this.values.fill(0, length, this.count)
    this.count = length
  }

  /** A view, valid until the next push. */
  view(): Uint32Array {
    return this.values.subarray(0, this.count)
  }
}

/** One source column of a role, as read: each record's text by its code in a dictionary. */
export class BronzeColumn {
  readonly codes = new GrowingCodes()
  private readonly codeByText: Map<string, number>
  /** `texts[0]` stands for ABSENT. */
  readonly texts: string[]
  private lastText = ''
  private lastCode = -1

  /** With `like`, a column without rows that shares the other one's dictionary. */
  constructor(
    readonly header: string,
    like?: BronzeColumn,
  ) {
    this.codeByText = like?.codeByText ?? new Map()
    this.texts = like?.texts ?? ['']
  }

  push(text: string): void {
    if (text === this.lastText && this.lastCode > 0) {
      this.codes.push(this.lastCode)
      return
    }
    this.lastText = text
    this.lastCode = this.codeOf(text)
    this.codes.push(this.lastCode)
  }

  codeOf(text: string): number {
    const known = this.codeByText.get(text)
    if (known !== undefined) return known
    const owned = ownCopy(text)
    const code = this.texts.length
    this.texts.push(owned)
    this.codeByText.set(owned, code)
    return code
  }

  packed(): PackedStrings {
    return PackedStrings.from(this.texts)
  }
}

/** A substring keeps the whole chunk it was cut from alive (V8), so dictionaries keep copies. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
