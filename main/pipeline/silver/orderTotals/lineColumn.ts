import { headersOf } from '../../../../shared/mapping'
import { decideNumbers, parseNumber } from '../clean'
import { columnOf } from '../columns'
import type { RoleInput, RowGroup } from '../input'
import { isNear } from './facts'
import { eachOrder } from './orders'
import type { OrderRows } from './orders'
import { amountOf } from './split'

const ADDING_SHARE = 0.95
const READABLE_SHARE = 0.95
const MOST_COLUMNS = 200

export interface LineColumn {
  readonly header: string
  /** By row; NaN where there is no number. */
  readonly values: Float64Array
}

/** A column that no field uses and whose amounts add up to the totals of the orders, or null. */
export function lineColumn(
  role: RoleInput,
  group: RowGroup,
  totals: Float64Array,
  orders: OrderRows,
  tolerance: number,
): LineColumn | null {
  const used = new Set(Object.values(group.mapping).flatMap(headersOf))
  for (const { header } of role.table.columns.slice(0, MOST_COLUMNS)) {
    if (used.has(header)) continue
    const values = numbersOf(role, group, header)
    if (values && addsUp(values, totals, orders, tolerance)) return { header, values }
  }
  return null
}

function numbersOf(role: RoleInput, group: RowGroup, header: string): Float64Array | null {
  const column = columnOf(role, group, header)
  if (!column || column.values.length === 0) return null
  const decision = decideNumbers(column.values)
  if (decision.readable < READABLE_SHARE * (decision.readable + decision.unreadable)) return null
  const byCode = new Float64Array(column.column.texts.length).fill(NaN)
  column.values.forEach(({ text }, i) => (byCode[column.codes[i]!] = parseNumber(text, decision) ?? NaN))
  const codes = column.column.codes.view()
  const values = new Float64Array(role.table.length).fill(NaN)
  for (const { start, end } of group.ranges)
    for (let row = start; row < end; row++) values[row] = byCode[codes[row]!]!
  return values
}

function addsUp(values: Float64Array, totals: Float64Array, orders: OrderRows, tolerance: number): boolean {
  let telling = 0
  let adding = 0
  eachOrder(orders, (rows) => {
    const total = amountOf(totals, rows)
    if (Number.isNaN(total) || total === 0) return
    telling++
    let sum = 0
    for (const row of rows) sum += values[row]!
    if (isNear(sum, total, tolerance)) adding++
  })
  return telling > 0 && adding >= ADDING_SHARE * telling
}
