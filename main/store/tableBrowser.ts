import { fold } from '../../shared/textSearch'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { TableCell, TablePage, TablePageQuery } from '../../shared/tables'
import { quoteName } from './builder'
import type { Database } from './sqlJs'

const LONGEST_TEXT = 2000
const ROW_IDS = ['rowid', '_rowid_', 'oid']

interface Shape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Rows of a question in their order, so that a page does not sort again. */
interface Ordering {
  readonly asked: string
  readonly rowIds: Float64Array
}

/** Reads the tables of a project page by page. The database is a copy in memory and is told to refuse changes. */
export class TableBrowser {
  private readonly shapes: readonly Shape[]
  private readonly counts = new Map<string, number>()
  private ordering: Ordering | null = null

  constructor(private readonly db: Database) {
    db.exec('pragma query_only = 1')
    db.create_function('holds_text', (value: unknown, wanted: string) =>
      value !== null && fold(String(value)).includes(wanted) ? 1 : 0,
    )
    this.shapes = this.readShapes()
  }

  private readShapes(): readonly Shape[] {
    const shapes = new Map<string, { name: string; type: string }[]>()
    const statement = this.db.prepare(
      `select m.name, c.name, c.type from sqlite_schema as m, pragma_table_xinfo(m.name) as c
       where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.rowid, c.cid`,
    )
    while (statement.step()) {
      const [table, name, type] = statement.get().map(String)
      const columns = shapes.get(table ?? '') ?? []
      columns.push({ name: name ?? '', type: (type ?? '').toLowerCase().replace(' generated always', '') })
      shapes.set(table ?? '', columns)
    }
    statement.free()
    return [...shapes].map(([name, columns]) => ({ name, columns }))
  }

  private rowsOf(table: string): number {
    const known = this.counts.get(table)
    if (known !== undefined) return known
    const rows = Number(this.db.exec(`select count(*) from ${quoteName(table)}`)[0]?.values[0]?.[0] ?? 0)
    this.counts.set(table, rows)
    return rows
  }

  /** Every table with its columns and its number of rows. */
  tables(): readonly (Shape & { readonly rows: number })[] {
    return this.shapes.map((shape) => ({ ...shape, rows: this.rowsOf(shape.name) }))
  }

  /** One page; fails with `usage` where the project has no such table or column. */
  page(query: TablePageQuery): Result<TablePage> {
    const { table, offset, limit, sort, filter } = query
    const shape = this.shapes.find(({ name }) => name === table)
    if (!shape) return failure('usage', phrase`The project has no table ${table}.`)
    for (const column of [sort?.column, filter?.column])
      if (column !== undefined && !shape.columns.some(({ name }) => name === column))
        return failure('usage', phrase`The table ${table} has no column ${column}.`)
    const taken = new Set(shape.columns.map(({ name }) => name.toLowerCase()))
    const rowId = ROW_IDS.find((name) => !taken.has(name))
    if (rowId === undefined) return failure('usage', phrase`The rows of ${table} cannot be told apart.`)
    const cells = shape.columns
      .map(({ name, type }) => (type === 'blob' ? `length(${quoteName(name)})` : quoteName(name)))
      .join(', ')
    const select = `select ${rowId}, ${cells} from ${quoteName(table)}`
    if (!sort && !filter)
      return success({
        found: this.rowsOf(table),
        rows: this.rows(`${select} order by ${rowId} limit ? offset ?`, [[limit, offset]]),
      })
    const rowIds = this.ordered(shape, rowId, query)
    const wanted = [...rowIds.subarray(offset, offset + limit)].map((id) => [id])
    return success({ found: rowIds.length, rows: this.rows(`${select} where ${rowId} = ?`, wanted) })
  }

  private ordered(shape: Shape, rowId: string, { table, sort, filter }: TablePageQuery): Float64Array {
    const asked = JSON.stringify([table, sort, filter])
    if (this.ordering?.asked === asked) return this.ordering.rowIds
    const isBlob = (column: string): boolean =>
      shape.columns.some(({ name, type }) => name === column && type === 'blob')
    const value = (column: string): string =>
      isBlob(column) ? `length(${quoteName(column)})` : quoteName(column)
    const where = filter ? `where holds_text(${value(filter.column)}, ?)` : ''
    const order = sort ? `${value(sort.column)} ${sort.descending ? 'desc' : 'asc'} nulls last, ` : ''
    const statement = this.db.prepare(
      `select ${rowId} from ${quoteName(table)} ${where} order by ${order}${rowId}`,
      filter ? [fold(filter.text)] : [],
    )
    const rowIds = new Float64Array(this.rowsOf(table))
    let found = 0
    while (statement.step()) rowIds[found++] = Number(statement.get()[0])
    statement.free()
    this.ordering = { asked, rowIds: rowIds.subarray(0, found) }
    return this.ordering.rowIds
  }

  private rows(sql: string, bindings: readonly number[][]): TablePage['rows'] {
    const statement = this.db.prepare(sql)
    const rows = bindings.flatMap((binding) => {
      statement.bind(binding)
      const found: TablePage['rows'][number][] = []
      while (statement.step()) {
        const [key, ...values] = statement.get()
        found.push({ key: String(key), values: values.map(cellOf) })
      }
      return found
    })
    statement.free()
    return rows
  }

  /** The rows of a statement that only reads. */
  ask(sql: string): readonly (readonly unknown[])[] {
    return this.db.exec(sql)[0]?.values ?? []
  }

  close(): void {
    this.db.close()
  }
}

function cellOf(value: unknown): TableCell {
  if (value === null || typeof value === 'number') return value
  const text = String(value)
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}
