import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic } from 'sql.js'

export type { Database }

let loading: Promise<SqlJsStatic> | null = null

/** Beside the bundle; code that two bundles share lies in a folder below it. */
const BUNDLED = ['./sql-wasm.wasm', '../sql-wasm.wasm']

function wasmPath(): string {
  const bundled = BUNDLED.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync)
  return bundled ?? createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')
}

/** The SQLite engine, loaded once a process. */
export function loadSqlJs(): Promise<SqlJsStatic> {
  loading ??= (async () => {
    const wasm = readFileSync(wasmPath())
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
    return initSqlJs({ wasmBinary })
  })()
  return loading
}
