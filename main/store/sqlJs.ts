import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic } from 'sql.js'
import { besideBundle } from './besideBundle'

export type { Database }

let loading: Promise<SqlJsStatic> | null = null

const WASM = 'sql-wasm.wasm'

const wasmPath = (): string =>
  besideBundle(WASM) ?? createRequire(import.meta.url).resolve(`sql.js/dist/${WASM}`)

/** The SQLite engine, loaded once a process. */
export function loadSqlJs(): Promise<SqlJsStatic> {
  loading ??= (async () => {
    const wasm = readFileSync(wasmPath())
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
    return initSqlJs({ wasmBinary })
  })()
  return loading
}
