import { ByteCodes } from '../../store'
import { NumberCodes } from './numberCodes'

/**
 * What a column holds: UTF-8 text; a day since 1970-01-01; money in minor units; a whole number; a floating number; a
 * flag as 0 or 1.
 */
export type ColumnKind = 'text' | 'date' | 'money' | 'integer' | 'real' | 'flag'

export interface ParquetColumn {
  readonly name: string
  readonly kind: ColumnKind
  /** Decimals of money; others have none. */
  readonly scale?: number
}

/** The schema of a column as the footer has it. */
export function elementOf({ name, kind, scale }: ParquetColumn) {
  const element = { name, repetition_type: 'OPTIONAL' } as const
  switch (kind) {
    case 'text':
      return { ...element, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
    case 'date':
      return { ...element, type: 'INT32', converted_type: 'DATE' } as const
    case 'money':
      return {
        ...element,
        type: 'INT64',
        converted_type: 'DECIMAL',
        scale: scale ?? 2,
        precision: 18,
      } as const
    case 'integer':
      return { ...element, type: 'INT64' } as const
    case 'real':
      return { ...element, type: 'DOUBLE' } as const
    case 'flag':
      return { ...element, type: 'BOOLEAN' } as const
  }
}

/** The values of one column of a row group: a code per row, 0 for a missing value. */
export class ColumnValues {
  readonly codes: Uint32Array
  readonly texts = new ByteCodes()
  readonly numbers = new NumberCodes()
  rows = 0
  missing = 0

  constructor(
    readonly column: ParquetColumn,
    capacity: number,
  ) {
    this.codes = new Uint32Array(capacity)
  }

  get isText(): boolean {
    return this.column.kind === 'text'
  }

  get distinct(): number {
    return this.isText ? this.texts.count : this.numbers.count
  }

  addMissing(): void {
    this.missing++
    this.codes[this.rows++] = 0
  }

  addNumber(value: number): void {
    this.codes[this.rows++] = this.numbers.codeOf(value)
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.codes[this.rows++] = this.texts.codeOf(bytes, from, to)
  }

  clear(): void {
    this.texts.clear()
    this.numbers.clear()
    this.rows = 0
    this.missing = 0
  }
}
