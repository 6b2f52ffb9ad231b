import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FLAG_RETURN, type CubeData } from '../../../main/cube'
import { runImport } from '../../../main/pipeline/run'
import { dressed, emptySales } from './syntheticSales'
import { FailureError } from '../../../shared/result'

const FOLDER = resolve('../shared/data/online_retail')

/** The cube of Online Retail as it is imported; null where the files are not there. */
export async function onlineRetail(): Promise<CubeData | null> {
  if (!existsSync(FOLDER)) return null
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
  try {
    const result = await runImport({ files: [FOLDER], projectPath: join(folder, 'p.sqlite'), dryRun: true })
    if (!result.ok) throw new FailureError(result)
    return result.value.cube
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Codes of a column in copies of the data: members that `isNew` says are others in each copy. */
class GrowingCodes {
  private codes: Uint32Array
  members: number

  constructor(
    private readonly size: number,
    private readonly isNew: (code: number) => boolean,
  ) {
    this.codes = new Uint32Array(size)
    this.members = size - 1
  }

  begin(copy: number): void {
    if (copy > 0) this.codes = new Uint32Array(this.size)
  }

  at(copy: number, code: number): number {
    if (copy === 0 || code === 0 || !this.isNew(code)) return code
    return (this.codes[code] ||= ++this.members)
  }
}

/**
 * So many lines of Online Retail, one copy after the other: in each the dates lie 53 weeks later than in the one before, all
 * orders, two of three customers and one of three products are new. Then stores and promotions as in the made-up shop.
 */
export function repeatedRetail(base: CubeData, lines: number): CubeData {
  const { order, product, customer } = base.keys
  const orders = new GrowingCodes(order.ids.length, () => true)
  const products = new GrowingCodes(product.ids.length, (code) => code % 3 === 1)
  const customers = new GrowingCodes(customer?.ids.length ?? 1, (code) => code % 3 !== 0)
  const bare = emptySales(lines, { orders: 0, products: 0, customers: 0 })
  for (let i = 0, copy = 0; i < lines; copy++) {
    for (const codes of [orders, products, customers]) codes.begin(copy)
    for (let at = 0; at < base.lines && i < lines; at++, i++) {
      bare.day[i] = base.day[at]! + copy * 53 * 7
      bare.second[i] = base.second?.[at] ?? 0
      bare.order[i] = orders.at(copy, order.codes[at]!)
      bare.product[i] = products.at(copy, product.codes[at]!)
      bare.customer[i] = customers.at(copy, customer?.codes[at] ?? 0)
      bare.units[i] = base.units[at]!
      bare.gross[i] = base.gross[at]!
      bare.isReturn[i] = (base.flags[at]! & FLAG_RETURN) === 0 ? 0 : 1
    }
  }
  return dressed({
    ...bare,
    orders: orders.members,
    products: products.members,
    customers: customers.members,
  })
}
