import type { Field } from '../../../shared/fields'
import { phrase } from '../../../shared/phrase'
import type { CleaningContext } from './columns'
import { idField, numberField, textField } from './fields'
import type { IdField, TextField } from './fields'
import { reject } from './reject'
import type { Rejection } from './reject'

/** The rows of a dimension file by key: the last one in wins. */
export interface DimensionRows {
  readonly context: CleaningContext
  readonly ids: IdField
  readonly rowOf: ReadonlyMap<string, number>
  /** Winning rows by file. */
  readonly acceptedByFile: ReadonlyMap<number, number>
}

/** Checks a row that has a key; returns the rejection or null. */
export type RowCheck = (row: number) => Rejection | null

/** Reads a dimension's keys and enters rejected and superseded rows into the ledger. */
export function dimensionRows(
  context: CleaningContext,
  key: Field,
  check: RowCheck = () => null,
): DimensionRows | null {
  const { role, ledger } = context
  const ids = idField(context, key)
  if (!ids) return null
  const lines = role.table.lines.view()
  const rowOf = new Map<string, number>()
  const fileOfRow = new Map<number, number>()
  for (const { fileId, start, end } of role.ranges)
    for (let row = start; row < end; row++) {
      const id = ids.texts[ids.codes[row]!]!
      const problem =
        id === ''
          ? { reason: `missing_${key}`, field: key, detail: phrase`The row has no ${key}.` }
          : check(row)
      if (problem) {
        reject(context, fileId, row, problem)
        continue
      }
      const earlier = rowOf.get(id)
      if (earlier !== undefined)
        ledger.add({
          fileId: fileOfRow.get(earlier)!,
          line: lines[earlier]!,
          kind: 'superseded',
          reason: 'repeated_key',
          value: id,
          detail: phrase`A later row with the same ${key} took its place.`,
        })
      rowOf.set(id, row)
      fileOfRow.set(row, fileId)
    }
  const acceptedByFile = new Map<number, number>()
  for (const row of rowOf.values()) {
    const fileId = fileOfRow.get(row)!
    acceptedByFile.set(fileId, (acceptedByFile.get(fileId) ?? 0) + 1)
  }
  return { context, ids, rowOf, acceptedByFile }
}

/** A lookup of a text attribute by key; null where missing. */
export type Attribute = (id: string) => string | null

export const noAttribute: Attribute = () => null

/** The text of a field by a member's id; null where the row is absent or empty. */
export function textAttribute(rows: DimensionRows | null, field: Field): Attribute {
  const column: TextField | null = rows ? textField(rows.context, field) : null
  if (!rows || !column) return noAttribute
  return (id) => {
    const row = rows.rowOf.get(id)
    return row === undefined ? null : column.texts[column.codes[row]!] || null
  }
}

/** The first of several attributes that has a value. */
export const firstOf =
  (...attributes: readonly Attribute[]): Attribute =>
  (id) => {
    for (const attribute of attributes) {
      const value = attribute(id)
      if (value !== null) return value
    }
    return null
  }

/** The parts of a name joined by one space. */
export const joined =
  (...attributes: readonly Attribute[]): Attribute =>
  (id) =>
    attributes
      .map((attribute) => attribute(id))
      .filter((part) => part !== null)
      .join(' ') || null

/** A lookup of a number by key; NaN where missing. */
export const numberAttribute = (rows: DimensionRows | null, field: Field): ((id: string) => number) => {
  const column = rows ? numberField(rows.context, field) : null
  if (!rows || !column) return () => NaN
  return (id) => {
    const row = rows.rowOf.get(id)
    return row === undefined ? NaN : column.values[row]!
  }
}
