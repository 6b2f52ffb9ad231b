import type { DimensionMembers } from './members'
import type { WorkingLines } from './lines'
import type { SilverLines } from './result'

/** The order of the lines: by day, then file (an index below `files`), then line. */
export function arrangement(lines: WorkingLines, files: number): Uint32Array {
  const { count } = lines
  const byFile = countingSort(count, (i) => lines.file[i]!, files, null)
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < count; i++) {
    const day = lines.day[i]!
    if (day < min) min = day
    if (day > max) max = day
  }
  return count === 0 ? byFile : countingSort(count, (i) => lines.day[i]! - min, max - min + 1, byFile)
}

/** A stable sort by a small whole number; `before` is the order to start from. */
function countingSort(
  count: number,
  keyOf: (index: number) => number,
  keys: number,
  before: Uint32Array | null,
): Uint32Array {
  const starts = new Uint32Array(keys + 1)
  for (let i = 0; i < count; i++) starts[keyOf(i) + 1]!++
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!
  const order = new Uint32Array(count)
  for (let n = 0; n < count; n++) {
    const i = before === null ? n : before[n]!
    order[starts[keyOf(i)]!++] = i
  }
  return order
}

export interface FinalKeys {
  readonly product: DimensionMembers
  readonly customer: DimensionMembers
  readonly store: DimensionMembers
  readonly promotion: DimensionMembers
  readonly channel: DimensionMembers
  readonly payment: DimensionMembers
  readonly country: DimensionMembers
  readonly region: DimensionMembers
  readonly city: DimensionMembers
}

/** Order keys by first appearance in the arranged lines. */
export function orderKeys(
  lines: WorkingLines,
  order: Uint32Array,
  codes: number,
): { keyOf: Uint32Array; codeOf: number[] } {
  const keyOf = new Uint32Array(codes)
  const codeOf: number[] = []
  for (const i of order) {
    const code = lines.order[i]!
    if (keyOf[code] === 0) keyOf[code] = codeOf.push(code)
  }
  return { keyOf, codeOf }
}

interface Numbers<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer): T
}

/** An array that another thread reads without a copy. */
const shared = <T>(Kind: Numbers<T>, count: number): T =>
  new Kind(new SharedArrayBuffer(count * Kind.BYTES_PER_ELEMENT))

/** The lines in their final order with final keys. */
export function arrange(
  lines: WorkingLines,
  order: Uint32Array,
  orderKeyOf: Uint32Array,
  keys: FinalKeys,
  highValueOrders: Uint8Array,
): SilverLines {
  const count = order.length
  const mapped = (source: Uint32Array, keyOf: Uint32Array): Uint32Array => {
    const out = shared(Uint32Array, count)
    for (let n = 0; n < count; n++) out[n] = keyOf[source[order[n]!]!]!
    return out
  }
  const moved = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(source: T, out: T): T => {
    for (let n = 0; n < count; n++) out[n] = source[order[n]!]!
    return out
  }
  const isHighValue = shared(Uint8Array, count)
  for (let n = 0; n < count; n++) isHighValue[n] = highValueOrders[lines.order[order[n]!]!]!
  return {
    count,
    file: moved(lines.file, shared(Uint32Array, count)),
    line: moved(lines.line, shared(Uint32Array, count)),
    day: moved(lines.day, shared(Int32Array, count)),
    second: moved(lines.second, shared(Int32Array, count)),
    order: mapped(lines.order, orderKeyOf),
    product: mapped(lines.product, keys.product.keyOf),
    customer: mapped(lines.customer, keys.customer.keyOf),
    store: mapped(lines.store, keys.store.keyOf),
    promotion: mapped(lines.promotion, keys.promotion.keyOf),
    channel: mapped(lines.channel, keys.channel.keyOf),
    payment: mapped(lines.payment, keys.payment.keyOf),
    country: mapped(lines.country, keys.country.keyOf),
    region: mapped(lines.region, keys.region.keyOf),
    city: mapped(lines.city, keys.city.keyOf),
    units: moved(lines.units, shared(Float64Array, count)),
    unitPrice: moved(lines.unitPrice, shared(Float64Array, count)),
    gross: moved(lines.gross, shared(Float64Array, count)),
    discount: moved(lines.discount, shared(Float64Array, count)),
    cost: moved(lines.cost, shared(Float64Array, count)),
    isReturn: moved(lines.isReturn, shared(Uint8Array, count)),
    isHighValue,
  }
}
