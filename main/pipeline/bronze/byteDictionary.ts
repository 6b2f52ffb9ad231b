import { ByteCodes } from '../../store'
import type { BronzeColumn } from './column'

const decoder = new TextDecoder()

/** Finds the code of a text by its UTF-8 bytes, so that a stored table is read without making a string per cell. */
export class ByteDictionary {
  private readonly bytes = new ByteCodes()
  /** A column's code by that of its bytes. */
  private readonly codes: number[] = [0]

  private last = 0

  constructor(private readonly column: BronzeColumn) {}

  codeOf(bytes: DataView, from: number, to: number): number {
    if (this.last === 0 || !this.bytes.isOf(this.last, bytes, from, to))
      this.last = this.find(bytes, from, to)
    return this.codes[this.last]!
  }

  private find(bytes: DataView, from: number, to: number): number {
    const code = this.bytes.codeOf(bytes, from, to)
    if (code === this.codes.length) this.codes.push(this.column.codeOf(decoder.decode(this.bytes.at(code))))
    return code
  }
}
