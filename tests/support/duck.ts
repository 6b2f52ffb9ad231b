import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { onTestFinished } from 'vitest'

export type DuckRow = Readonly<Record<string, unknown>>

export interface Duck {
  run(sql: string): Promise<void>
  rows(sql: string): Promise<DuckRow[]>
}

/** A DuckDB in memory for the length of a test; relative paths in its SQL are meant from `folder`. */
export async function duck(folder: string): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection: DuckDBConnection = await instance.connect()
  onTestFinished(() => {
    connection.closeSync()
    instance.closeSync()
  })
  await connection.run(`set file_search_path = '${folder.replaceAll("'", "''")}'`)
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
  }
}
