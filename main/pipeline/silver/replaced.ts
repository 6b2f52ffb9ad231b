import { phrase } from '../../../shared/phrase'
import type { SilverInput } from './input'
import type { Findings } from './findings'
import type { Ledger } from './ledger'
import type { Mended } from './mended'
import type { SilverLines, SilverReview } from './result'

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

/** Records that a mended one took the place of, and mended ones that came too late. */
export function noteMended(mended: Mended, ledger: Ledger, findings: Findings): void {
  for (const place of mended.replaced)
    ledger.add({ ...place, kind: 'replaced', reason: 'replaced_by_mended_line' })
  for (const place of mended.outdated)
    ledger.add({ ...place, kind: 'replaced', reason: 'replaced_by_newer_file' })
  for (const [fileId, { line, count: lines }] of mended.strangers)
    findings.warn(fileId, {
      code: 'unknown_origin',
      message:
        lines === 1
          ? phrase`One line names a file or line that the project does not have, the first in line ${line}. They were taken as lines of their own.`
          : phrase`${lines} lines name a file or line that the project does not have, the first in line ${line}. They were taken as lines of their own.`,
      line,
    })
  const placed = new Map<number, number>()
  for (const byLine of mended.placeOf.values())
    for (const { fileId } of byLine.values()) placed.set(fileId, (placed.get(fileId) ?? 0) + 1)
  for (const [fileId, lines] of placed)
    findings.warn(fileId, {
      code: 'mended_lines',
      message:
        lines === 1
          ? phrase`One line takes the place of the line it was exported from.`
          : phrase`${lines} lines take the place of the lines they were exported from.`,
    })
}

/** Counts mended records that silver used for the file they are in. */
export function countMended({ placeOf }: Mended, ledger: Ledger, acceptedByFile: Map<number, number>): void {
  const setAside = new Map<number, ReadonlySet<number>>()
  const setAsideIn = (fileId: number): ReadonlySet<number> => {
    const lines = setAside.get(fileId) ?? ledger.setAsideLines(fileId)
    setAside.set(fileId, lines)
    return lines
  }
  for (const [origin, byLine] of placeOf)
    for (const { fileId, line } of byLine.values()) {
      if (setAsideIn(fileId).has(line)) continue
      acceptedByFile.set(origin, (acceptedByFile.get(origin) ?? 0) - 1)
      acceptedByFile.set(fileId, (acceptedByFile.get(fileId) ?? 0) + 1)
    }
}

/** Gives lines and reviews of mended records the place where these really are. `files` are the ids behind `SilverLines.file`. */
export function showMended(
  { placeOf }: Mended,
  files: readonly number[],
  lines: SilverLines,
  reviews: readonly SilverReview[],
): SilverReview[] {
  const indexOf = new Map(files.map((fileId, index) => [fileId, index]))
  const moved = files.map((fileId) => placeOf.get(fileId))
  for (let i = 0; placeOf.size > 0 && i < lines.count; i++) {
    const place = moved[lines.file[i]!]?.get(lines.line[i]!)
    if (!place) continue
    lines.file[i] = indexOf.get(place.fileId)!
    lines.line[i] = place.line
  }
  return reviews.map((review) => ({ ...review, ...placeOf.get(review.fileId)?.get(review.line) }))
}
