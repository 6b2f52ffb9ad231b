import type { SalesLine } from '../../../shared/lines'
import { QUERY_OPTIONS, formatOption, numberOption, readCall, selectionOf } from '../arguments'
import { print, render } from '../output'
import type { Cell } from '../output'
import { take, withCube } from '../project'

const { project, filter, from, to, limit, format } = QUERY_OPTIONS
const PAGE = 20_000

const COLUMNS: readonly (readonly [string, (line: SalesLine) => Cell])[] = [
  ['file', (line) => line.file],
  ['line', (line) => line.line],
  ['date', (line) => line.date],
  ['time', (line) => line.time],
  ['transaction_id', (line) => line.transactionId],
  ['product_id', (line) => line.productId],
  ['product_name', (line) => line.productName],
  ['customer_id', (line) => line.customerId],
  ['store_id', (line) => line.storeId],
  ['promotion_id', (line) => line.promotionId],
  ['units', (line) => line.units],
  ['gross_cents', (line) => line.grossCents],
  ['discount_cents', (line) => line.discountCents],
  ['net_cents', (line) => line.netCents],
  ['is_return', (line) => line.isReturn],
]

export async function linesCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, { project, filter, from, to, limit, format } as typeof QUERY_OPTIONS)
  const as = formatOption(call)
  const selection = selectionOf(call)
  const most = numberOption(call, 'limit') ?? Infinity
  await withCube(call, async (cube) => {
    const rows: Cell[][] = []
    while (rows.length < most) {
      const page = take(cube.lines(selection, rows.length, Math.min(PAGE, most - rows.length)))
      for (const line of page.lines) rows.push(COLUMNS.map(([, cell]) => cell(line)))
      if (page.lines.length === 0 || rows.length >= page.found) break
    }
    await print(
      render(
        as,
        COLUMNS.map(([name]) => name),
        rows,
      ),
    )
  })
}
