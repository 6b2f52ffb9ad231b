import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { readTable } from '../../support/reading'
import type { Row } from './table'

/** All rows of a file, the header first where the reader found one. Throws where it cannot read the file. */
export interface Reader {
  readonly name: string
  read(bytes: Uint8Array): Promise<readonly Row[]>
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const ours: Reader = {
  name: 'Retail Lens',
  async read(bytes) {
    const { dialect, header, rows } = await readTable(bytes)
    return dialect.hasHeader === false ? rows : [header, ...rows]
  },
}

const papaparse: Reader = {
  name: 'PapaParse',
  read: (bytes) =>
    Promise.resolve(Papa.parse<string[]>(decode(bytes), { delimiter: '', skipEmptyLines: true }).data),
}

const csvParse: Reader = {
  name: 'csv-parse',
  read: (bytes) => {
    const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    return Promise.resolve(parse(decode(bytes), options))
  },
}

function duckdb(name: string, folder: string, connection: DuckDBConnection, options: string): Reader {
  const path = join(folder, 'file.csv')
  return {
    name,
    async read(bytes) {
      writeFileSync(path, bytes)
      const result = await connection.runAndReadAll(`select * from read_csv('${path}', ${options})`)
      const names = result.columnNames()
      const rows = result.getRowsJson().map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
      return names.every((column) => /^column\d+$/.test(column)) ? rows : [names, ...rows]
    },
  }
}

/** Ours first. Each detects all that it can by itself; where it has a lenient mode, that is on. */
export async function readers(folder: string): Promise<readonly Reader[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const lenient = 'all_varchar = true, null_padding = true, ignore_errors = true, strict_mode = false'
  return [
    ours,
    duckdb('DuckDB', folder, connection, 'all_varchar = true'),
    duckdb('DuckDB, lenient', folder, connection, lenient),
    papaparse,
    csvParse,
  ]
}
