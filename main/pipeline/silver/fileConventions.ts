import type { Field } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import type { ColumnSource } from '../../../shared/mapping'
import { listed, phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { FileRows } from '../bronze'
import { decideDates, decideNumbers } from './clean'
import type { DateOrder } from './clean'
import { columnOf } from './columns'
import type { GroupColumn } from './columns'
import type { Findings } from './findings'
import { rowsByFile } from './input'
import type { RoleInput, RowGroup } from './input'
import { isNumberField } from './numberFields'

const DATES: ReadonlySet<Field> = new Set([
  'transaction_ts',
  'return_date',
  'review_date',
  'join_date',
  'start_date',
  'end_date',
])

type Convention = DateOrder | '.' | ','

const WORDS: Readonly<Record<Convention, (file: string) => Phrase>> = {
  dmy: (file) => phrase`day first in ${file}`,
  mdy: (file) => phrase`month first in ${file}`,
  ymd: (file) => phrase`year first in ${file}`,
  '.': (file) => phrase`a decimal point in ${file}`,
  ',': (file) => phrase`a decimal comma in ${file}`,
}

interface Verdict {
  /** What the values prove; null where they leave it open or prove two things. */
  readonly proven: Convention | null
  readonly contradictory: boolean
}

/** How the column is read where nobody said so; null where somebody did, or where it is text. */
function verdictOn({ group, header, values }: GroupColumn, field: Field): Verdict | null {
  const isDate = DATES.has(field)
  if (isDate ? group.dateOrder !== null : !isNumberField(field) || group.decimals[header] !== undefined)
    return null
  const { proven, contradictory } = isDate ? decideDates(values) : decideNumbers(values)
  return { proven: contradictory ? null : proven, contradictory }
}

const nameOf = (role: RoleInput, fileId: number): string => role.fileById.get(fileId)?.name ?? ''

/** By file: what its own values prove about a column that the files together contradict each other on; null where they do not. */
function ownVerdicts(
  role: RoleInput,
  group: RowGroup,
  files: ReadonlyMap<number, readonly FileRows[]>,
  field: Field,
  header: string,
): ReadonlyMap<number, Convention | null> | null {
  const all = columnOf(role, group, header)
  if (!all || verdictOn(all, field)?.contradictory !== true) return null
  const own = new Map(
    [...files].map(([fileId, ranges]) => {
      const column = columnOf(role, { ...group, ranges }, header)
      return [fileId, (column && verdictOn(column, field))?.proven ?? null] as const
    }),
  )
  const proven = new Set([...own.values()].filter((verdict) => verdict !== null))
  return proven.size > 1 ? own : null
}

function say(
  role: RoleInput,
  findings: Findings,
  header: string,
  own: ReadonlyMap<number, Convention | null>,
): void {
  const shown = [...new Set(own.values())].flatMap((verdict) => {
    if (verdict === null) return []
    const first = [...own].find(([, other]) => other === verdict)
    return first ? [WORDS[verdict](nameOf(role, first[0]))] : []
  })
  const [first] = own.keys()
  if (first !== undefined)
    findings.warn(first, {
      code: 'files_differ',
      message: phrase`"${header}" is not written in one way in all files: ${listed(shown)}. Each file is read in its own way.`,
      column: header,
    })
}

/**
 * Files of one mapping are cleaned together. Where their values prove different date orders or decimal signs, each file is
 * read by its own evidence, and those that have none are left to be asked about.
 */
export function byOwnConventions(role: RoleInput, findings: Findings): RoleInput {
  const groups = role.groups.flatMap((group): RowGroup[] => {
    const files = rowsByFile(group.ranges)
    if (files.size < 2) return [group]
    const verdicts = (Object.entries(group.mapping) as [Field, ColumnSource][]).flatMap(([field, source]) =>
      headersOf(source).flatMap((header) => {
        const own = ownVerdicts(role, group, files, field, header)
        if (own) say(role, findings, header, own)
        return own ?? []
      }),
    )
    if (verdicts.length === 0) return [group]
    const parts = new Map<string, FileRows[]>()
    for (const [fileId, ranges] of files) {
      const key = verdicts.map((own) => own.get(fileId)).join()
      parts.set(key, [...(parts.get(key) ?? []), ...ranges])
    }
    return [...parts.values()].map((ranges) => ({ ...group, ranges }))
  })
  return { ...role, groups }
}
