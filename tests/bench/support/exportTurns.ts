import { existsSync, rmSync } from 'node:fs'
import { makeCube } from '../../../main/cube'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { publishedColumns } from '../../../main/export/publish/columns'
import { writeTable } from '../../../main/export/publish/writeTable'
import { ProjectFile } from '../../../main/store'
import { LINE_FIELDS } from '../../../shared/lines'
import { FailureError } from '../../../shared/result'
import { syntheticSales } from './syntheticSales'

const MINOR_DIGITS = 2

/** Milliseconds of one turn, by the clock and of the processor. */
export interface Turn {
  readonly wall: number
  readonly cpu: number
  readonly rows: number
}

async function measured(act: () => Promise<number>): Promise<Turn> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const rows = await act()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - started, cpu: (user + system) / 1000, rows }
}

/** Writes the table of a project as Parquet, as `publish` does. */
export async function ownParquet(project: string, table: string, path: string): Promise<Turn> {
  const opened = ProjectFile.open(project)
  if (!opened.ok) throw new FailureError(opened)
  const file = opened.value
  const columns = publishedColumns(table, file.sqlOf(table), MINOR_DIGITS)
  const turn = await measured(async () => (await writeTable(file, table, columns, path)).rows)
  file.close()
  return turn
}

/** DuckDB's COPY of the same table, which it takes from our Parquet into a database of its own before time is taken. */
export async function duckParquet(
  database: string,
  table: string,
  ours: string,
  path: string,
): Promise<Turn> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  if (!existsSync(database)) {
    const filled = await DuckDBInstance.create(database)
    const connection = await filled.connect()
    await connection.run(`create table ${table} as select * from read_parquet('${ours}')`)
    connection.closeSync()
    filled.closeSync()
  }
  const connection = await (await DuckDBInstance.create(database)).connect()
  rmSync(path, { force: true })
  return measured(
    async () => (await connection.run(`copy ${table} to '${path}' (format parquet)`)).rowsChanged,
  )
}

/** All lines of a shop as a workbook, as the window saves them. */
export async function ownWorkbook(lines: number, path: string): Promise<Turn> {
  const state = newState()
  state.open = { path: 'bench', cube: makeCube(syntheticSales(lines)), file: null }
  const order = {
    selection: { from: null, to: null, filters: [] },
    sort: null,
    search: '',
    format: 'xlsx' as const,
    name: 'Lines',
    note: { name: 'Note', lines: ['Lines'] },
    path,
    titles: [...LINE_FIELDS],
    dialect: { delimiter: ',', decimal: '.' } as const,
  }
  return measured(async () => {
    const written = await ENGINE_REQUESTS['engine.exportLines'](state, order, () => undefined)
    if (!written.ok) throw new FailureError(written)
    return written.value
  })
}
