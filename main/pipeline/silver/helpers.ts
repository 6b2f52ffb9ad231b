import type { HelperRole } from '../../../shared/fields'
import { phrase } from '../../../shared/phrase'
import { activeRanges } from './input'
import type { SilverInput, SourceFile } from './input'
import { keyTexts } from './keyIndex'
import type { Ledger } from './ledger'

const LOOKED_UP: readonly HelperRole[] = ['lookup', 'calendar']

/**
 * The books of the files that others look things up in: a record without its key is rejected, one whose key a later
 * record has is superseded, the others are used. Returns the used records by file.
 */
export function helperBooks(input: SilverInput, ledger: Ledger): ReadonlyMap<number, number> {
  const accepted = new Map<number, number>()
  for (const role of LOOKED_UP) {
    const table = input.tables.get(role)
    if (!table) continue
    const fileById = new Map(input.files.map((file) => [file.fileId, file]))
    const alike = new Map<string, { file: SourceFile; ranges: ReturnType<typeof activeRanges> }>()
    for (const rows of activeRanges(input, role)) {
      const file = fileById.get(rows.fileId)!
      const known = alike.get(file.signature)
      if (known) known.ranges.push(rows)
      else alike.set(file.signature, { file, ranges: [rows] })
      accepted.set(rows.fileId, rows.end - rows.start)
    }
    const lines = table.lines.view()
    for (const { file, ranges } of alike.values()) {
      const column = file.key === null ? undefined : table.column(file.key)
      if (!column) continue
      const keys = keyTexts(column, ranges, lines)
      const codes = column.codes.view()
      const lastOf = new Map<string, { readonly fileId: number; readonly row: number }>()
      const setAside = (fileId: number): void => void accepted.set(fileId, accepted.get(fileId)! - 1)
      for (const { fileId, start, end } of ranges)
        for (let row = start; row < end; row++) {
          const key = keys[codes[row]!]!
          if (key === null) {
            setAside(fileId)
            ledger.add({
              fileId,
              line: lines[row]!,
              kind: 'rejected',
              reason: 'missing_key',
              column: column.header,
              value: column.texts[codes[row]!]!,
              detail: phrase`The row has no ${column.header}.`,
            })
            continue
          }
          const earlier = lastOf.get(key)
          if (earlier) {
            setAside(earlier.fileId)
            ledger.add({
              fileId: earlier.fileId,
              line: lines[earlier.row]!,
              kind: 'superseded',
              reason: 'repeated_key',
              column: column.header,
              value: key,
              detail: phrase`A later row with the same ${column.header} took its place.`,
            })
          }
          lastOf.set(key, { fileId, row })
        }
    }
  }
  return accepted
}
