import type { Field, Role } from '../../../shared/fields'
import type { PlannedJoin } from '../../../shared/importPlan'
import type { JoinMatch, Silver } from '../silver'
import type { LedgerFile } from './projectContents'

const UNKNOWN_SHOWN = 10

interface Dimension {
  readonly role: Role
  readonly key: Field
  readonly members: readonly { readonly id: string; readonly isUnknown: boolean }[]
  readonly codes: Uint32Array
}

const dimensionsOf = ({ lines, ...silver }: Silver): Dimension[] => [
  { role: 'products', key: 'product_id', members: silver.products, codes: lines.product },
  { role: 'customers', key: 'customer_id', members: silver.customers, codes: lines.customer },
  { role: 'stores', key: 'store_id', members: silver.stores, codes: lines.store },
]

interface Match {
  readonly known: Set<number>
  readonly unknown: Set<number>
  matchedLines: number
  lines: number
}

function matchesByFile({ members, codes }: Dimension, { lines, files }: Silver): Match[] {
  const matches = files.map((): Match => ({
    known: new Set(),
    unknown: new Set(),
    matchedLines: 0,
    lines: 0,
  }))
  const isUnknown = Uint8Array.from(members, (member) => (member.isUnknown ? 1 : 0))
  for (let i = 0; i < lines.count; i++) {
    const key = codes[i]!
    if (key === 0) continue
    const match = matches[lines.file[i]!]!
    match.lines++
    if (isUnknown[key - 1] === 1) match.unknown.add(key)
    else {
      match.known.add(key)
      match.matchedLines++
    }
  }
  return matches
}

/** What a file looks up in others, as the plan shows it. */
const plannedJoin = ({ keys, matchedKeys, ...match }: JoinMatch): PlannedJoin => ({
  ...match,
  matchRate: keys === 0 ? null : matchedKeys / keys,
})

/** By file: everything that its lines look up in other files. */
export function allJoins(files: readonly LedgerFile[], silver: Silver): Map<number, readonly PlannedJoin[]> {
  const members = memberJoins(files, silver)
  return new Map(
    files.map(({ file_id }) => [
      file_id,
      [...(silver.joins.get(file_id) ?? []).map(plannedJoin), ...(members.get(file_id) ?? [])],
    ]),
  )
}

/** By file: how the products, customers and stores that its lines name are found in the files of those. */
function memberJoins(files: readonly LedgerFile[], silver: Silver): Map<number, PlannedJoin[]> {
  const joins = new Map<number, PlannedJoin[]>()
  for (const dimension of dimensionsOf(silver)) {
    const sources = files.filter(({ role, status }) => role === dimension.role && status === 'active')
    const source = sources.at(-1)
    const key = source?.mapping[dimension.key]
    if (!source || typeof key !== 'string') continue
    matchesByFile(dimension, silver).forEach((match, index) => {
      const file = files.find(({ file_id }) => file_id === silver.files[index]!.id)
      const column = file?.mapping[dimension.key]
      if (!file || typeof column !== 'string' || match.lines === 0) return
      const keys = match.known.size + match.unknown.size
      joins.set(file.file_id, [
        ...(joins.get(file.file_id) ?? []),
        {
          column,
          file: source.name,
          key,
          fields: [],
          matchRate: match.known.size / keys,
          matchedLines: match.matchedLines,
          lines: match.lines,
          unknown: [...match.unknown].slice(0, UNKNOWN_SHOWN).map((code) => dimension.members[code - 1]!.id),
        },
      ])
    })
  }
  return joins
}
