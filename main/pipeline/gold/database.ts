export type SqlValue = number | string | Uint8Array | null

/** The part of sql.js's Database that gold and the checks use. */
export interface SqlDatabase {
  exec(
    sql: string,
  ): readonly { readonly columns: readonly string[]; readonly values: readonly SqlValue[][] }[]
  run(sql: string, values?: SqlValue[]): unknown
}

/** A gold statement that the engine refused; `cause` is the engine's own error. */
export class GoldError extends Error {
  constructor(
    readonly file: string,
    readonly sql: string,
    override readonly cause: unknown,
  ) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`)
    this.name = 'GoldError'
  }
}
