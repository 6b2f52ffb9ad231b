import type { RoleInput, RowGroup } from '../input'
import { otherColumns } from '../otherColumns'
import type { OtherColumn } from '../otherColumns'
import { isNear } from './facts'
import { eachOrder } from './orders'
import type { OrderRows } from './orders'
import { amountOf } from './split'

const ADDING_SHARE = 0.95

/** A column that no field uses and whose amounts add up to the totals of the orders, or null. */
export function lineColumn(
  role: RoleInput,
  group: RowGroup,
  totals: Float64Array,
  orders: OrderRows,
  tolerance: number,
): OtherColumn | null {
  for (const column of otherColumns(role, group))
    if (addsUp(column.values, totals, orders, tolerance)) return column
  return null
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
