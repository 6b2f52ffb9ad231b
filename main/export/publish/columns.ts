import type { ParquetColumn } from '../parquet'
import { declaredColumns } from './ddl'

/** How a stored cell becomes a published one; `day` is the day number of a date text. */
export type CellRule = 'rowid' | 'number' | 'text' | 'day' | 'minor'

/** A column of a published table and where it comes from. */
export interface PublishedColumn extends ParquetColumn {
  /** Place among the columns of the project file. */
  readonly source: number
  readonly rule: CellRule
  /** The column's name in the project file. */
  readonly from: string
}

const DATE = /(^|_)(date|purchase)$/
const FORBIDDEN = /[^A-Za-z0-9_]+/g
const MOST_LETTERS = 300

const major = (name: string): string => name.replace(/_cents$/, '_amount')

/** Letters, digits and underscores, none twice whatever the case: what every engine takes as a column's name. */
export function plainNames(headers: readonly string[]): string[] {
  const taken = new Set<string>()
  return headers.map((header) => {
    const words = header
      .replace(FORBIDDEN, '_')
      .replace(/^(?=\d|$)/, '_')
      .slice(0, MOST_LETTERS)
    let name = words
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${words}_${n}`
    taken.add(name.toLowerCase())
    return name
  })
}

type Typed = Omit<PublishedColumn, 'source' | 'from'>

function typed(name: string, type: string, isRowid: boolean, scale: number, counts: boolean): Typed[] {
  if (isRowid) return [{ name, kind: 'integer', rule: 'rowid' }]
  if (type === 'integer') {
    if (name.endsWith('_cents')) return [{ name: major(name), kind: 'money', scale, rule: 'number' }]
    return [{ name, kind: name.startsWith('is_') ? 'flag' : 'integer', rule: 'number' }]
  }
  if (type === 'real')
    return name.endsWith('_cents')
      ? [{ name: major(name), kind: 'real', rule: 'minor', scale }]
      : [{ name, kind: 'real', rule: 'number' }]
  // A column of any type holds numbers and dates: two columns, each with its own.
  if (type === 'any')
    return [
      { name, kind: 'real', rule: 'number' },
      { name: `${name}_date`, kind: 'date', rule: 'day' },
    ]
  if (!DATE.test(name)) return [{ name, kind: 'text', rule: 'text' }]
  const day = { name: name.replace(/date$/, 'day'), kind: 'integer', rule: 'day' } as const
  // The models count with days, and no two engines subtract dates in the same way.
  return [{ name, kind: 'date', rule: 'day' }, ...(counts && /^(start|end)_date$/.test(name) ? [day] : [])]
}

/**
 * The columns of a table as they are published: money in major units with the currency's decimals, dates as dates.
 * Bronze stays text under plain names.
 */
export function publishedColumns(table: string, sql: string, minorDigits: number): PublishedColumn[] {
  const declared = declaredColumns(sql)
  const isBronze = table.startsWith('bronze_')
  const names = isBronze ? plainNames(declared.map(({ name }) => name)) : declared.map(({ name }) => name)
  return declared.flatMap(({ name: from, type, isRowid }, source) => {
    const name = names[source] ?? from
    const columns: Typed[] =
      isBronze && type === 'text'
        ? [{ name, kind: 'text', rule: 'text' }]
        : typed(name, type, isRowid, minorDigits, table.startsWith('silver_'))
    return columns.map((column) => ({ ...column, source, from }))
  })
}
