import type { ColumnEntry, Layer, TableEntry } from '../../../shared/tables'
import { GOLD_TABLES, INTERMEDIATE_TABLES } from '../gold'
import { BRONZE_COLUMNS, COMMON_COLUMNS } from './columns'
import { GOLD_COLUMNS } from './gold'
import { KEPT_TABLES } from './kept'
import { SILVER_TABLES } from './silver'
import type { TableText } from './types'
import { unitOf } from './units'

/** A table as the project file holds it. */
export interface TableShape {
  readonly name: string
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Per role, which header fills which canonical fields. */
export type FieldsByHeader = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const HELPERS = ['bronze_lookup', 'bronze_calendar', 'bronze_rates']
const ABOUT_FILES = new Set(['bronze_files', 'bronze_joins'])

/** The permanent tables that a statement reads, through the temporary ones it is made from. */
export function sourcesOf(sql: string): readonly string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\b(?:from|join)\s+((?:silver|gold|int)_\w+)/g)) {
      if (seen.has(name)) continue
      seen.add(name)
      const temporary = INTERMEDIATE_TABLES.find((table) => table.name === name)
      if (temporary) visit(temporary.sql)
      else found.add(name)
    }
  }
  visit(sql)
  return [...found].sort()
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const GOLD_TEXTS: Readonly<Record<string, TableText>> = Object.fromEntries(
  GOLD_TABLES.map(({ name, grain, definition, sql }) => [
    name,
    { grain, definition: sentence(definition), from: sourcesOf(sql), columns: GOLD_COLUMNS[name] ?? {} },
  ]),
)

/** Every table whose columns are known beforehand: all but the records of bronze. */
export const TABLE_TEXTS: Readonly<Record<string, TableText>> = {
  ...KEPT_TABLES,
  ...SILVER_TABLES,
  ...GOLD_TEXTS,
}

const layerOf = (name: string): Layer => {
  if (name.startsWith('bronze_')) return 'bronze'
  if (name.startsWith('silver_')) return 'silver'
  return name.startsWith('gold_') ? 'gold' : 'project'
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

function bronzeColumn(header: string, fields: FieldsByHeader, role: string): string {
  const known = own(BRONZE_COLUMNS, header)
  if (known !== undefined) return known
  const taken = fields.get(role)?.get(header) ?? []
  return taken.length === 0
    ? 'As it stands in the files; not used'
    : `As it stands in the files; used as ${taken.join(', ')}`
}

const recordsText = (role: string): TableText => ({
  grain: `one row per record of a ${role} file`,
  definition: 'Every record as read: all texts untouched, none lost, none added',
  from: [],
  columns: {},
})

function expand(from: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const records = [...names].filter((name) => name.startsWith('bronze_') && !ABOUT_FILES.has(name))
  return from
    .flatMap((name) => (name === 'bronze_*helpers' ? HELPERS : name === 'bronze_*records' ? records : [name]))
    .filter((name) => names.has(name))
}

/**
 * The tables of a project in words, in the order of the layers. A column that the catalogue does not know has an empty
 * definition (a file of another version).
 */
export function describeTables(shapes: readonly TableShape[], fields: FieldsByHeader): readonly TableEntry[] {
  const names = new Set(shapes.map(({ name }) => name))
  const known = Object.keys(TABLE_TEXTS)
  const place = (name: string): number => {
    const at = known.indexOf(name)
    return at < 0 ? known.length : at
  }
  const layers: readonly Layer[] = ['bronze', 'silver', 'gold', 'project']
  return shapes
    .map(({ name, rows, columns }): TableEntry => {
      const layer = layerOf(name)
      const text = own(TABLE_TEXTS, name)
      const role = name.slice('bronze_'.length)
      const isRecords = layer === 'bronze' && text === undefined
      const words =
        text ?? (isRecords ? recordsText(role) : { grain: '', definition: '', from: [], columns: {} })
      return {
        name,
        layer,
        rows,
        grain: words.grain,
        definition: words.definition,
        sources: expand(words.from, names),
        sql: GOLD_TABLES.find((table) => table.name === name)?.sql ?? null,
        columns: columns.map((column): ColumnEntry => ({
          ...column,
          definition: isRecords
            ? bronzeColumn(column.name, fields, role)
            : (own(words.columns, column.name) ?? own(COMMON_COLUMNS, column.name) ?? ''),
          unit: isRecords ? null : unitOf(column.name),
        })),
      }
    })
    .sort(
      (a, b) =>
        layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
        place(a.name) - place(b.name) ||
        a.name.localeCompare(b.name),
    )
}
