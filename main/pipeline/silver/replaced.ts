import type { SilverInput } from './input'
import type { Ledger } from './ledger'

/** Records of files whose corrected version took their place stay in the ledger. */
export function noteReplaced(input: SilverInput, ledger: Ledger): void {
  for (const file of input.files) {
    const table = input.tables.get(file.role)
    if (!file.isReplaced || !table) continue
    const lines = table.lines.view()
    for (const { fileId, start, end } of table.files)
      if (fileId === file.fileId)
        for (let row = start; row < end; row++)
          ledger.add({ fileId, line: lines[row]!, kind: 'replaced', reason: 'replaced_by_newer_file' })
  }
}

/** Cells that were mended while reading. */
export function noteReadRepairs(input: SilverInput, ledger: Ledger): void {
  for (const { fileId, isReplaced, readRepairs } of input.files)
    if (!isReplaced)
      for (const repair of readRepairs ?? []) ledger.add({ fileId, kind: 'repaired', ...repair })
}
