import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { isRole } from '../../../shared/fields'
import type { Field, Role } from '../../../shared/fields'
import type { ColumnMapping } from '../../../shared/mapping'
import { guessLook, guessSaid, headerSignature, lookAt, missingFields } from './guess'
import type { Look } from './guess'
import { isBareId } from './keyNames'
import { attributeJoin, dateJoin, keyOverlap, linkBetween } from './joins'
import { nameHint } from './roles'
import type { FileGuess, FileToGuess, Join, Said } from './types'

interface Kind {
  readonly look: Look
  readonly said: Said
  guess: FileGuess
}

const ENOUGH_ROWS = 100

const DIMENSION_KEYS = {
  customers: 'customer_id',
  products: 'product_id',
  stores: 'store_id',
} as const satisfies Partial<Record<Role, Field>>
const DIMENSIONS = Object.keys(DIMENSION_KEYS) as (keyof typeof DIMENSION_KEYS)[]

const isSaid = ({ said }: Kind): boolean => said.role !== undefined

const isCalled = ({ look }: Kind, role: Role): boolean => nameHint(look.name) === role

/** Files with the same header are one kind, unless a name says that it holds returns or something else was decided. */
const kindKey = ({ name, dialect, said }: FileToGuess): string =>
  JSON.stringify([headerSignature(dialect.header, name), nameHint(name) === 'returns', said ?? {}])

const lookup = (guess: FileGuess, key: string, why: Phrase): FileGuess => ({
  ...guess,
  role: 'lookup',
  confidence: 0.8,
  mapping: {},
  missing: [],
  evidence: [why],
  lookup: { key, date: null },
})

/** A file with quantities or prices of its own is no list of attributes, whatever keys it shares. */
const hasLines = (kind: Kind): boolean =>
  !isSaid(kind) &&
  kind.guess.alternatives.some(
    ({ role, mapping }) =>
      role === 'transactions' && (mapping.quantity !== undefined || mapping.unit_price !== undefined),
  )

/** The mapping of sales lines that have all but a date, or null. */
function undatedLines({ guess, said }: Kind): ColumnMapping | null {
  if (said.joins !== undefined) return null
  const isUndated = ({ missing, mapping }: Pick<FileGuess, 'missing' | 'mapping'>): boolean =>
    missing.length === 1 && mapping.transaction_ts === undefined
  if (guess.role === 'transactions') return isUndated(guess) ? guess.mapping : null
  const lines = guess.role === 'unknown' && guess.alternatives.find(({ role }) => role === 'transactions')
  return lines && isUndated(lines) ? lines.mapping : null
}

/** Orders of which no customer has two look like a list of customers; their file's name says what they are. */
const isHeadByName = (kind: Kind): boolean =>
  kind.guess.role === 'customers' && !isSaid(kind) && isCalled(kind, 'transactions')

/** Sales lines whose date stands in another file: a calendar, or the heads of the orders. */
function joinDates(kinds: readonly Kind[]): void {
  for (const child of kinds) {
    const mapping = undatedLines(child)
    if (!mapping) continue
    for (const parent of kinds) {
      const { role } = parent.guess
      const isHead = (role === 'unknown' && !hasLines(parent)) || isHeadByName(parent)
      const isSource = role === 'calendar' || role === 'lookup' || isHead
      if (parent === child || !isSource) continue
      const found = dateJoin(child.look, parent.look, mapping)
      if (!found) continue
      const provided = new Set(Object.keys(found.fields) as Field[])
      const again = isSaid(child)
        ? { ...child.guess, missing: missingFields('transactions', mapping, provided) }
        : guessLook(child.look, provided)
      if (again.role !== 'transactions') continue
      const why = phrase`Its date comes from "${parent.look.name}" by "${found.column}".`
      child.guess = { ...again, joins: [found], evidence: [...again.evidence, why] }
      if (isHead)
        parent.guess = lookup(
          parent.guess,
          found.key,
          phrase`It holds the heads of the lines in "${child.look.name}".`,
        )
      break
    }
  }
}

/**
 * Two files that describe the same members: the one that is called so, or the fuller one, is the dimension, the other adds its
 * attributes. Among tables that all have an `id`, only the one that is called so is the dimension.
 */
function settleDimensions(kinds: readonly Kind[]): void {
  for (const role of DIMENSIONS) {
    const rivals = kinds
      .filter(({ guess }) => guess.role === role)
      .sort(
        (a, b) =>
          Number(isSaid(b)) - Number(isSaid(a)) ||
          Number(isCalled(b, role)) - Number(isCalled(a, role)) ||
          Object.keys(b.guess.mapping).length - Object.keys(a.guess.mapping).length,
      )
    const [first, ...others] = rivals
    const firstKey = first?.guess.mapping[DIMENSION_KEYS[role]]
    if (!first || typeof firstKey !== 'string') continue
    for (const other of others) {
      const key = other.guess.mapping[DIMENSION_KEYS[role]]
      if (isSaid(other) || typeof key !== 'string') continue
      if (first.guess.signature === other.guess.signature) continue
      const isOther = isBareId(key) && isCalled(first, role) && !isCalled(other, role)
      if (!isOther && keyOverlap(first.look, firstKey, other.look, key) < 0.5) continue
      other.guess = lookup(other.guess, key, phrase`It adds to the ${{ role }} in "${first.look.name}".`)
    }
  }
}

const canBeLookedUp = (kind: Kind): boolean =>
  (kind.guess.role === 'unknown' || kind.guess.role === 'lookup') && !hasLines(kind)

/** What lookups bring to a file of the role, one after the other where a lookup carries the key of another. */
function lookupsOf(
  kinds: readonly Kind[],
  role: Role,
  child: Kind,
  mapped: ColumnMapping,
  above: readonly Kind[],
): readonly Join[] {
  const joins: Join[] = []
  let known: ColumnMapping = mapped
  for (const parent of kinds) {
    if (above.includes(parent) || !canBeLookedUp(parent)) continue
    if (child.guess.joins.some(({ file }) => file === parent.look.name)) continue
    const link = linkBetween(child.look, parent.look)
    const found = link && attributeJoin(role, child.look, known, parent.look)
    if (!link || !found || isOwnKey(kinds, role, known, link.column.header)) continue
    known = { ...known, ...found.fields }
    const further =
      parent.said.joins === undefined ? lookupsOf(kinds, role, parent, known, [...above, parent]) : []
    for (const { fields } of further) known = { ...known, ...fields }
    if (parent.guess.role === 'unknown')
      parent.guess = lookup(
        parent.guess,
        link.key.header,
        phrase`"${child.look.name}" carries its key "${link.key.header}".`,
      )
    parent.guess = { ...parent.guess, joins: [...parent.guess.joins, ...further] }
    if (Object.keys(found.fields).length > 0 || further.length > 0) joins.push(found)
  }
  return joins
}

function joinLookups(kinds: readonly Kind[]): void {
  for (const child of kinds) {
    const { role, mapping, joins } = child.guess
    if (!isRole(role) || child.said.joins !== undefined) continue
    const known = joins.reduce<ColumnMapping>((all, { fields }) => ({ ...all, ...fields }), mapping)
    const found = lookupsOf(kinds, role, child, known, [child])
    child.guess = { ...child.guess, joins: [...joins, ...found] }
  }
}

/** Lines reach the attributes of a member through its dimension file, where there is one. */
function isOwnKey(kinds: readonly Kind[], role: Role, mapping: ColumnMapping, header: string): boolean {
  const dimension = DIMENSIONS.find((name) => mapping[DIMENSION_KEYS[name]] === header)
  return dimension !== undefined && dimension !== role && kinds.some(({ guess }) => guess.role === dimension)
}

const saidJoins = ({ joins }: Said): readonly Join[] | null =>
  joins?.map(({ column, file, key, columns }) => ({ column, file, key, fields: columns, matchRate: null })) ??
  null

/**
 * Guesses for all files together, in the order given: files with the same header get the same guess, dates and attributes
 * are joined from calendars and lookups, and of two files about the same members one is the dimension. What is said of a
 * file stands.
 */
export function guessFiles(files: readonly FileToGuess[]): FileGuess[] {
  const groups = new Map<string, FileToGuess>()
  for (const file of files) {
    const key = kindKey(file)
    const known = groups.get(key)
    const isEnough = known !== undefined && known.dialect.sampleRows.length >= ENOUGH_ROWS
    if (!known || (!isEnough && file.dialect.sampleRows.length > known.dialect.sampleRows.length))
      groups.set(key, file)
  }
  const kinds = new Map<string, Kind>()
  for (const [key, { name, dialect, said = {} }] of groups) {
    const look = lookAt(dialect, name)
    const guess = guessSaid(look, said)
    kinds.set(key, { look, said, guess: { ...guess, joins: saidJoins(said) ?? guess.joins } })
  }
  const all = [...kinds.values()]
  settleDimensions(all)
  joinDates(all)
  joinLookups(all)
  return files.map((file) => ({
    ...kinds.get(kindKey(file))!.guess,
    name: file.name,
    headerLine: file.dialect.headerLine,
  }))
}
