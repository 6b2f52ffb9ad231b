import type { Buffers } from '../buffers'
import type { Dimension } from '../dimensions'
import type { Facts } from '../facts'
import { groupCodes, groupLines, type Grouping } from '../grouping'
import type { LineParts, Parts } from '../lineParts'
import { UNCONDITIONAL, type FilteredDimension, type LineSet, type LineSets } from '../lineSets'
import { ADDITIVE_PARTS, type PartName } from '../measures'
import { countByGroup } from '../sums'
import { FLAG_RETURN } from '../types'
import { folded, frameOf, keptTogether, type Frame } from './frame'
import { OrderConstancy } from './orderConstancy'
import { countMarked, MOST_MARKS, orderMasks, type OrderMasks } from './orderMasks'

const ADDITIVE: ReadonlySet<PartName> = new Set(ADDITIVE_PARTS)

interface Table {
  readonly parts: Parts
  readonly masks: Map<string, OrderMasks>
  bytes: number
}

/** How the orders of a frame are counted: outer dimensions with one value an order, and those that an order marks. */
interface OrderFrame {
  readonly constant: readonly FilteredDimension[]
  readonly marked: readonly FilteredDimension[]
}

/** All of them take no more than this, or so many bytes a line. */
const LEAST_BYTES = 48_000_000
const BYTES_A_LINE = 6

/**
 * Sums by the members of filtered and grouped dimensions together, kept once made: when other members of the same
 * dimensions are chosen, the answer is added up from them and no line is looked at.
 */
export class CellTables {
  private readonly kept = new Map<string, Table>()
  private readonly constancy: OrderConstancy
  private bytes = 0

  constructor(
    private readonly facts: Facts,
    private readonly buffers: Buffers,
    private readonly sets: LineSets,
    private readonly lineParts: LineParts,
    private readonly mostCells: number,
  ) {
    this.constancy = new OrderConstancy(facts, FLAG_RETURN)
  }

  /**
   * Those of the needed parts that cells can tell, and `lines`, per combination of the inner dimensions' members; null
   * where there would be too many cells.
   */
  parts(set: LineSet, inner: readonly Dimension[], needed: readonly PartName[]): Parts | null {
    const frame = frameOf(set, inner, this.mostCells)
    if (!frame) return null
    const table = this.tableOf(frame)
    const whole = this.sets.get(set.range, UNCONDITIONAL)
    const added: PartName[] = ['lines', ...needed.filter((part) => ADDITIVE.has(part))]
    const orders = needed.includes('orders') ? this.orderFrame(frame) : null
    if (orders && orders.marked.length === 0) added.push('orders')
    const missing = added.filter((part) => !table.parts.has(part))
    if (missing.length > 0) this.add(table, frame, whole, missing)
    const keptOuter = keptTogether(frame.outer)
    const parts: Parts = new Map(
      added.map((part) => [part, folded(table.parts.get(part)!, keptOuter, frame)]),
    )
    if (orders && orders.marked.length > 0)
      parts.set('orders', this.markedOrders(table, frame, whole, orders))
    return parts
  }

  private add(table: Table, frame: Frame, whole: LineSet, missing: readonly PartName[]): void {
    const grouping = this.grouping(whole, [...frame.outer.map(({ dim }) => dim), ...frame.inner], frame.cells)
    const counts = table.parts.get('lines') ?? countByGroup(whole, grouping)
    const made = this.lineParts.of({ set: whole, grouping, counts, present: new Uint32Array(0) }, missing)
    for (const [part, sums] of made) {
      if (table.parts.has(part)) continue
      table.parts.set(part, sums)
      this.grow(table, sums.byteLength)
    }
  }

  private grouping(whole: LineSet, dims: readonly Dimension[], cells: number): Grouping {
    return groupLines(whole, dims, this.buffers.codes(), this.buffers.spare, cells)
  }

  /** Null where orders can only be counted line by line. */
  private orderFrame({ outer }: Frame): OrderFrame | null {
    const constant = outer.filter(({ dim }) => this.constancy.has(dim))
    const marked = outer.filter(({ dim }) => !this.constancy.has(dim))
    if (marked.length === 0) return { constant, marked }
    const marks = marked.reduce((product, { kept }) => product * kept.length, 1)
    return marks <= MOST_MARKS && !this.facts.hasScattered ? { constant, marked } : null
  }

  private markedOrders(
    table: Table,
    frame: Frame,
    whole: LineSet,
    { constant, marked }: OrderFrame,
  ): Float64Array {
    const key = marked.map(({ dim }) => dim.name).join()
    const size = frame.innerSize * constant.reduce((product, { kept }) => product * kept.length, 1)
    let masks = table.masks.get(key)
    if (!masks) {
      const dims = [...constant.map(({ dim }) => dim), ...frame.inner]
      const markedDims = marked.map(({ dim }) => dim)
      const { spare } = this.buffers
      const members = groupCodes(groupLines(whole, markedDims, spare(), spare, MOST_MARKS), whole.count)
      masks = orderMasks(this.facts, whole, this.grouping(whole, dims, size), members)
      table.masks.set(key, masks)
      this.grow(table, masks.group.byteLength + masks.mask.byteLength)
    }
    const counted = countMarked(masks, size, keptTogether(marked))
    return folded(counted, keptTogether(constant), frame)
  }

  private tableOf({ key }: Frame): Table {
    const table = this.kept.get(key) ?? { parts: new Map(), masks: new Map(), bytes: 0 }
    this.kept.delete(key)
    this.kept.set(key, table)
    return table
  }

  /** Lets go of the tables longest unused where there is no room for so many more bytes. */
  private grow(table: Table, bytes: number): void {
    table.bytes += bytes
    this.bytes += bytes
    for (const [key, old] of this.kept) {
      if (this.bytes <= Math.max(LEAST_BYTES, this.facts.lines * BYTES_A_LINE)) return
      if (old === table) continue
      this.kept.delete(key)
      this.bytes -= old.bytes
    }
  }
}
