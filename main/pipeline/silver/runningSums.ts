import type { FileRows } from '../bronze'
import { decideNumbers, makeTextCleaner, parseNumber } from './clean'
import { groupColumns } from './columns'
import type { GroupColumn } from './columns'
import type { RoleInput, RowGroup } from './input'

const SUMMED = ['quantity', 'total_amount', 'net_amount', 'discount_amount'] as const
const CENT = 0.006
const LEAST_ROWS = 2

/** The numbers of one column of a file, and what they add up to above a row. */
export class RunningSums {
  private readonly byCode: Float64Array
  private from: number
  private readonly totals = new Set<number>()

  constructor(
    private readonly column: GroupColumn,
    private readonly range: FileRows,
  ) {
    const decision = decideNumbers(column.values)
    const clean = makeTextCleaner(column.values)
    this.byCode = new Float64Array(column.column.texts.length).fill(NaN)
    column.values.forEach(({ text }, i) => {
      const cleaned = clean(text)
      this.byCode[column.codes[i]!] = (cleaned === null ? null : parseNumber(cleaned, decision)) ?? NaN
    })
    this.from = range.start
  }

  valueAt(row: number): number {
    return this.byCode[this.column.column.codes.view()[row]!]!
  }

  has(row: number): boolean {
    return !Number.isNaN(this.valueAt(row))
  }

  /** The number is the sum of those above it: since the last total, or of the whole file. */
  isSumAt(row: number): boolean {
    const value = this.valueAt(row)
    return this.isSum(value, this.from, row) || this.isSum(value, this.range.start, row)
  }

  private isSum(value: number, from: number, to: number): boolean {
    let sum = 0
    let count = 0
    for (let row = from; row < to; row++) {
      const one = this.valueAt(row)
      if (Number.isNaN(one) || this.totals.has(row)) continue
      sum += one
      count++
    }
    return count >= LEAST_ROWS && Math.abs(sum - value) < CENT
  }

  /** The row is a total: it counts in no other sum, and groups start anew behind it. */
  takeOut(row: number): void {
    this.totals.add(row)
    this.from = row + 1
  }
}

/** The running sums of every column of amounts and quantities of one file. */
export const columnSums = (role: RoleInput, group: RowGroup, range: FileRows): RunningSums[] =>
  SUMMED.flatMap((field) => groupColumns(role, { ...group, ranges: [range] }, field)).map(
    (column) => new RunningSums(column, range),
  )
