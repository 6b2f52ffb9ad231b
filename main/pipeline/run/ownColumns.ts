import { FIELDS, isRole } from '../../../shared/fields'
import type { SourceRole } from '../../../shared/fields'
import type { ColumnMapping } from '../../../shared/mapping'
import type { Dialect } from '../read/sniff'
import type { FileGuess } from '../understand'

/** The columns of fields that files of the role have. */
export const ownFields = (role: SourceRole, mapping: ColumnMapping): ColumnMapping =>
  isRole(role)
    ? Object.fromEntries(
        Object.entries(mapping).filter(([field]) => FIELDS[role].some((known) => known === field)),
      )
    : {}

const TIME_OF_DAY = /\d{1,2}:\d\d/
const MIDNIGHT = /\b0?0:00/

/** A column with the time of day is read with the date beside it, unless the dates carry times of their own. */
export function withTime(
  mapping: ColumnMapping,
  { timeColumn }: FileGuess,
  { header, sampleRows }: Dialect,
): ColumnMapping {
  const date = mapping.transaction_ts
  if (timeColumn === null || typeof date !== 'string') return mapping
  const index = header.indexOf(date)
  const isTimed = sampleRows.some(
    (row) => TIME_OF_DAY.test(row[index] ?? '') && !MIDNIGHT.test(row[index] ?? ''),
  )
  return isTimed ? mapping : { ...mapping, transaction_ts: { add: [date, timeColumn], subtract: [] } }
}
