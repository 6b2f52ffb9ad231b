import type { Field, Role } from '../../../shared/fields'
import type { Dialect } from '../read/sniff'
import { guessLook, headerSignature, lookAt } from './guess'
import type { Look } from './guess'
import { attributeJoin, dateJoin, keyOverlap, linkBetween } from './joins'
import { nameHint } from './roles'
import type { FileGuess, FileRole, Join } from './types'

export interface FileToGuess {
  readonly name: string
  readonly dialect: Dialect
}

interface Kind {
  readonly look: Look
  guess: FileGuess
}

const ENOUGH_ROWS = 100

const DIMENSION_KEYS = {
  customers: 'customer_id',
  products: 'product_id',
  stores: 'store_id',
} as const satisfies Partial<Record<Role, Field>>
const DIMENSIONS = Object.keys(DIMENSION_KEYS) as (keyof typeof DIMENSION_KEYS)[]

const isRole = (role: FileRole): role is Role =>
  role !== 'lookup' && role !== 'calendar' && role !== 'unknown'

/** Files with the same header are one kind, unless one's name says that it holds returns. */
const kindKey = ({ name, dialect }: FileToGuess): string =>
  `${headerSignature(dialect.header)}${nameHint(name) === 'returns' ? ' returns' : ''}`

const lookup = (guess: FileGuess, key: string, why: string): FileGuess => ({
  ...guess,
  role: 'lookup',
  confidence: 0.8,
  mapping: {},
  missing: [],
  evidence: [why],
  lookup: { key, date: null },
})

/** A file with quantities or prices of its own is no list of attributes, whatever keys it shares. */
const hasLines = ({ guess }: Kind): boolean =>
  guess.alternatives.some(
    ({ role, mapping }) =>
      role === 'transactions' && (mapping.quantity !== undefined || mapping.unit_price !== undefined),
  )

/** Sales lines whose date stands in another file: a calendar, or the heads of the orders. */
function joinDates(kinds: readonly Kind[]): void {
  for (const child of kinds) {
    const lines = child.guess.alternatives.find(({ role }) => role === 'transactions')
    if (
      child.guess.role !== 'unknown' ||
      !lines ||
      lines.missing.length !== 1 ||
      lines.mapping.transaction_ts
    )
      continue
    for (const parent of kinds) {
      const isSource =
        parent.guess.role === 'calendar' || (parent.guess.role === 'unknown' && !hasLines(parent))
      if (parent === child || !isSource) continue
      const found = dateJoin(child.look, parent.look, lines.mapping)
      if (!found) continue
      const again = guessLook(child.look, new Set(Object.keys(found.fields) as Field[]))
      if (again.role !== 'transactions') continue
      const why = `Its date comes from "${parent.look.name}" by "${found.column}".`
      child.guess = { ...again, joins: [found], evidence: [...again.evidence, why] }
      if (parent.guess.role === 'unknown')
        parent.guess = lookup(
          parent.guess,
          found.key,
          `It holds the heads of the lines in "${child.look.name}".`,
        )
      break
    }
  }
}

/** Two files that describe the same members: the fuller one is the dimension, the other adds its attributes. */
function settleDimensions(kinds: readonly Kind[]): void {
  for (const role of DIMENSIONS) {
    const rivals = kinds
      .filter(({ guess }) => guess.role === role)
      .sort((a, b) => Object.keys(b.guess.mapping).length - Object.keys(a.guess.mapping).length)
    const [first, ...others] = rivals
    const firstKey = first?.guess.mapping[DIMENSION_KEYS[role]]
    if (!first || firstKey === undefined) continue
    for (const other of others) {
      const key = other.guess.mapping[DIMENSION_KEYS[role]]
      if (key === undefined || keyOverlap(first.look, firstKey, other.look, key) < 0.5) continue
      other.guess = lookup(other.guess, key, `It adds to the ${role} in "${first.look.name}".`)
    }
  }
}

/** Files without a role of their own whose key other files carry. */
function joinLookups(kinds: readonly Kind[]): void {
  for (const parent of kinds) {
    if (parent.guess.isRates || hasLines(parent)) continue
    if (parent.guess.role !== 'unknown' && parent.guess.role !== 'lookup') continue
    for (const child of kinds) {
      const { role, mapping, joins } = child.guess
      if (child === parent || !isRole(role) || joins.some(({ file }) => file === parent.look.name)) continue
      const link = linkBetween(child.look, parent.look)
      const found = link && attributeJoin(role, child.look, mapping, parent.look)
      if (!link || !found || isOwnKey(kinds, role, mapping, link.column.header)) continue
      child.guess = { ...child.guess, joins: withFields(joins, found) }
      if (parent.guess.role === 'unknown')
        parent.guess = lookup(
          parent.guess,
          link.key.header,
          `"${child.look.name}" carries its key "${link.key.header}".`,
        )
    }
  }
}

const withFields = (joins: readonly Join[], found: Join): readonly Join[] =>
  Object.keys(found.fields).length > 0 ? [...joins, found] : joins

/** Lines reach the attributes of a member through its dimension file, where there is one. */
function isOwnKey(
  kinds: readonly Kind[],
  role: Role,
  mapping: FileGuess['mapping'],
  header: string,
): boolean {
  const dimension = DIMENSIONS.find((name) => mapping[DIMENSION_KEYS[name]] === header)
  return dimension !== undefined && dimension !== role && kinds.some(({ guess }) => guess.role === dimension)
}

/**
 * Guesses for all files together, in the order given: files with the same header get the same guess, dates and attributes
 * are joined from calendars and lookups, and of two files about the same members one is the dimension.
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
  for (const [key, { name, dialect }] of groups) {
    const look = lookAt(dialect, name)
    kinds.set(key, { look, guess: guessLook(look) })
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
