import type { Field, Mapping, Role } from '../../../shared/fields'
import { FIELDS } from '../../../shared/fields'
import { fieldScore } from './columns'
import type { Column } from './columns'
import { knownExport } from './exports'
import type { KnownExport } from './exports'

type KnownKeys = NonNullable<KnownExport['columns'][Field]> | null

export interface Assignment {
  readonly mapping: Mapping
  readonly scores: Readonly<Partial<Record<Field, number>>>
}

interface Assigned {
  readonly mapping: Partial<Record<Field, string>>
  readonly scores: Partial<Record<Field, number>>
}

const OTHER_DATES =
  /birth|born|geb|naiss|nac|expir|ablauf|valid|gultig|join|regist|since|seit|deliver|liefer|livr|ship|due|fallig|echeance|venc|paid|payment|zahl|stock|update|modif/

/** The one column whose values are dates of something that happened, whatever it is called; null where there are several. */
function onlyDateOf(columns: readonly Column[]): Column | null {
  const dates = columns.filter(({ forms, shape }) => shape.shares.date >= 0.9 && !OTHER_DATES.test(forms.key))
  return dates.length === 1 ? dates[0]! : null
}

const FEW = 0.3

/** Beside first names a column of names of one word each holds the last names. */
function settleLastName({ mapping, scores }: Assigned, columns: readonly Column[]): void {
  const name = columns.find(({ header }) => header === mapping.customer_name)
  if (!name || mapping.first_name === undefined || mapping.last_name !== undefined) return
  if (name.shape.spaced > FEW) return
  mapping.last_name = name.header
  scores.last_name = scores.customer_name ?? 0
  delete mapping.customer_name
  delete scores.customer_name
}

/** Gives each field of the role its best column, each column at most one field; the surest pairs first. */
export function assign(role: Role, columns: readonly Column[]): Assignment {
  const pairs = FIELDS[role].flatMap((field: Field, rank) =>
    columns.map((column) => ({ field, column, rank, score: fieldScore(role, field, column) })),
  )
  const sorted = pairs
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.rank - b.rank || a.column.index - b.column.index)
  const assigned: Assigned = { mapping: {}, scores: {} }
  const { mapping, scores } = assigned
  const used = new Set<number>()
  const known = role === 'transactions' ? knownExport(new Set(columns.map(({ forms }) => forms.key))) : null
  const banned = new Set<Field>()
  for (const [field, keys] of Object.entries(known?.columns ?? {}) as [Field, KnownKeys][]) {
    banned.add(field)
    const column = [keys]
      .flat()
      .map((key) => columns.find(({ forms }) => forms.key === key))
      .find((found) => found !== undefined && found.shape.filled > 0)
    if (!column) continue
    mapping[field] = column.header
    scores[field] = 1
    used.add(column.index)
  }
  for (const { field, column, score } of sorted) {
    if (mapping[field] !== undefined || banned.has(field) || used.has(column.index)) continue
    mapping[field] = column.header
    scores[field] = score
    used.add(column.index)
  }
  settleLastName(assigned, columns)
  if (role === 'transactions') {
    if (mapping.transaction_ts === undefined && !banned.has('transaction_ts')) {
      const date = onlyDateOf(columns.filter(({ index }) => !used.has(index)))
      if (date) {
        mapping.transaction_ts = date.header
        scores.transaction_ts = 0.5
      }
    }
    // Web shops know their customers by the address alone, others by the name.
    const person = mapping.email ?? mapping.customer_name
    if (mapping.customer_id === undefined && person !== undefined) {
      mapping.customer_id = person
      scores.customer_id = 0.6
    }
  }
  return { mapping, scores }
}
