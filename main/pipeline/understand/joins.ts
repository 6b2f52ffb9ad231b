import type { Field, Role } from '../../../shared/fields'
import type { ColumnMapping } from '../../../shared/mapping'
import { assign } from './assign'
import type { Column } from './columns'
import type { Look } from './guess'
import { carrierOf, namedAfterKey } from './keyNames'
import { withLevels } from './levels'
import { calendarOf, timeColumnOf } from './special'
import type { Join } from './types'

const SAMPLED_WHOLE = 200

const valuesOf = ({ dialect }: Look, { index }: Column): Set<string> => {
  const values = new Set(dialect.sampleRows.map((row) => (row[index] ?? '').trim()))
  values.delete('')
  return values
}

const isSeenWhole = ({ dialect }: Look): boolean =>
  dialect.isWhole && dialect.sampleRows.length < SAMPLED_WHOLE

/** Share of the child's sampled values that the parent has; null where the parent was sampled in part. */
function matchRate(child: Look, column: Column, parent: Look, key: Column): number | null {
  const values = valuesOf(child, column)
  if (!isSeenWhole(parent) || values.size === 0) return null
  const known = valuesOf(parent, key)
  let found = 0
  for (const value of values) if (known.has(value)) found++
  return found / values.size
}

const isIdLike = ({ shape, forms }: Column): boolean =>
  shape.shares.integer > 0.9 ||
  forms.words.some((word) => ['id', 'key', 'no', 'nr', 'code', 'number'].includes(word))

export interface Link {
  readonly column: Column
  readonly key: Column
  readonly rate: number | null
}

const DISTINCT = 0.9

/** A key differs from row to row; a few corrected rows may follow those that they correct. */
function isKey(look: Look, key: Column): boolean {
  const { unique, emptyShare, filled } = key.shape
  if (emptyShare > 0 || filled < 2) return false
  return unique || (isSeenWhole(look) && filled >= 10 && valuesOf(look, key).size >= DISTINCT * filled)
}

/** The column of `child` that carries a key of `parent`: one that is unique there, and its values match. */
export function linkBetween(child: Look, parent: Look): Link | null {
  for (const key of parent.columns) {
    if (!isKey(parent, key)) continue
    const column = carrierOf(child.columns, parent.name, key)
    if (!column || column.shape.filled === 0) continue
    const rate = matchRate(child, column, parent, key)
    if (rate === null ? isIdLike(key) : rate >= 0.5) return { column, key, rate }
  }
  return null
}

const join = ({ column, key, rate }: Link, parent: Look, fields: ColumnMapping): Join => ({
  column: column.header,
  file: parent.name,
  key: key.header,
  fields,
  matchRate: rate,
})

/** Never joined on: an amount of a whole order would count once for each of its lines. */
const OF_THE_LINE: ReadonlySet<Field> = new Set([
  'quantity',
  'total_amount',
  'net_amount',
  'discount_amount',
  'cost_amount',
  'refund_amount',
  'line_no',
])

/** The fields of `role` that `parent` would add to a file that maps `mapped` already. */
function addedFields(role: Role, parent: Look, key: Column, mapped: ColumnMapping): ColumnMapping {
  const others = parent.columns.filter((column) => column !== key)
  const columns = namedAfterKey(others, parent.name, key)
  const own = withLevels(assign(role, columns).mapping, columns, parent.dialect.sampleRows)
  return Object.fromEntries(
    Object.entries(own).filter(
      ([field]) => mapped[field as Field] === undefined && !OF_THE_LINE.has(field as Field),
    ),
  )
}

/** A join that brings the date of the lines: from a calendar, or from the heads of the orders. */
export function dateJoin(child: Look, parent: Look, mapped: ColumnMapping): Join | null {
  const calendar = calendarOf(parent.columns)
  if (calendar) {
    const key = parent.columns.find(({ header }) => header === calendar.key)
    const column = child.columns.find(({ forms }) => forms.key === key?.forms.key)
    if (!key || !column) return null
    return join({ column, key, rate: matchRate(child, column, parent, key) }, parent, {
      transaction_ts: calendar.date,
    })
  }
  const link = linkBetween(child, parent)
  if (!link) return null
  const fields = addedFields('transactions', parent, link.key, mapped)
  const date = fields.transaction_ts
  if (typeof date !== 'string') return null
  const time = timeColumnOf(parent.columns, parent.dialect.sampleRows, date)
  return join(
    link,
    parent,
    time === null ? fields : { ...fields, transaction_ts: { add: [date, time], subtract: [] } },
  )
}

/** A join that brings attributes which the file of the given role lacks; null where nothing links the two. */
export function attributeJoin(role: Role, child: Look, mapped: ColumnMapping, parent: Look): Join | null {
  const link = linkBetween(child, parent)
  return link && join(link, parent, addedFields(role, parent, link.key, mapped))
}

/** Share of the smaller sample's keys that the other sample holds too. */
export function keyOverlap(a: Look, aKey: string, b: Look, bKey: string): number {
  const keysOf = (look: Look, header: string): Set<string> => {
    const column = look.columns.find((candidate) => candidate.header === header)
    return column ? valuesOf(look, column) : new Set()
  }
  const [left, right] = [keysOf(a, aKey), keysOf(b, bKey)]
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  if (small.size === 0) return 0
  let found = 0
  for (const value of small) if (large.has(value)) found++
  return found / small.size
}
