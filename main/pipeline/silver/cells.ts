import type { Field, SourceRole } from '../../../shared/fields'
import type { DateSystem } from '../../../shared/mapping'
import type { DateField, NumberField, TextField } from './fields'

/** How the column that fills a field was understood, for the files that carry it. */
export interface ColumnReading {
  readonly fileIds: readonly number[]
  readonly header: string
  /** With numbers: the decimal sign. */
  readonly decimal: 'point' | 'comma' | 'ambiguous' | null
  /** With dates: the order of day, month and year. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | 'ambiguous' | null
  /** With day numbers of a spreadsheet: the year they count from. */
  readonly dateSystem: DateSystem | null
}

export type CleanField = { readonly readings: readonly ColumnReading[] } & (
  | { readonly kind: 'text'; readonly values: TextField }
  | { readonly kind: 'id'; readonly values: TextField }
  | { readonly kind: 'number'; readonly values: NumberField }
  | { readonly kind: 'percent'; readonly values: NumberField }
  | { readonly kind: 'date'; readonly values: DateField }
)

/** The cleaned fields that silver worked with, by row of the role's bronze table: what a preview shows is what the import uses. */
export class Cells {
  private readonly byRole = new Map<SourceRole, Map<Field, CleanField>>()

  keep(role: SourceRole, field: Field, cleaned: CleanField): void {
    const fields = this.byRole.get(role) ?? new Map<Field, CleanField>()
    this.byRole.set(role, fields.set(field, cleaned))
  }

  of(role: SourceRole): ReadonlyMap<Field, CleanField> {
    return this.byRole.get(role) ?? new Map()
  }
}
