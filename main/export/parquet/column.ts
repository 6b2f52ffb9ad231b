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
