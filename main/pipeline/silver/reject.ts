import type { Field } from '../../../shared/fields'
import type { Phrase } from '../../../shared/phrase'
import type { CleaningContext } from './columns'
import { rawText } from './input'

/** Why a record is kept out of silver: a fixed word, the field at fault and the same in a sentence. */
export interface Rejection {
  readonly reason: string
  readonly field: Field
  readonly detail: Phrase
}

/** Enters a record into the ledger as rejected, with the text that its field has in the file. */
export function reject(
  { role, ledger }: CleaningContext,
  fileId: number,
  row: number,
  { reason, field, detail }: Rejection,
): void {
  const raw = rawText(role, field, row)
  ledger.add({
    fileId,
    line: role.table.lines.view()[row]!,
    kind: 'rejected',
    reason,
    column: raw?.column,
    value: raw?.value,
    detail,
  })
}
