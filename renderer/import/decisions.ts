import { FIELDS, ROLES, type Field, type Role } from '../../shared/fields'
import type { PlannedFileView } from '../../shared/importPlan'
import type { FileMapping } from '../../shared/mapping'

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** The fields that a column of the file can fill. */
export const fieldsFor = ({ role }: PlannedFileView): readonly Field[] => (isRole(role) ? FIELDS[role] : [])

/** The column fills this field, or none; what it filled before is free, and the field's former column is not used any more. */
export function fieldDecision(file: PlannedFileView, header: string, field: Field | null): FileMapping {
  const before = file.columns.find((column) => column.header === header)?.field ?? null
  return {
    file: file.id,
    columns: {
      ...(before !== null && before !== field ? { [before]: null } : {}),
      ...(field === null ? {} : { [field]: header }),
    },
  }
}

/** Encodings that a person is likely to want, the usual ones first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'utf-16le',
  'utf-16be',
  'windows-1253',
  'windows-1254',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const

export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|', colon: ':' } as const
export type DelimiterName = keyof typeof DELIMITERS

const DELIMITER_NAMES = [
  'comma',
  'semicolon',
  'tab',
  'bar',
  'colon',
] as const satisfies readonly DelimiterName[]

export const delimiterName = (delimiter: string): DelimiterName | null =>
  DELIMITER_NAMES.find((name) => DELIMITERS[name] === delimiter) ?? null
