/** A table in words. `from`: the tables it is made from; `bronze_*helpers` and `bronze_*records` stand for several. */
export interface TableText {
  readonly grain: string
  readonly definition: string
  readonly from: readonly string[]
  /** Those that COMMON_COLUMNS does not tell right. */
  readonly columns: Readonly<Record<string, string>>
}
