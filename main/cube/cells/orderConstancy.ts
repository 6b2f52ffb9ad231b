import type { Base, Dimension } from '../dimensions'
import type { Facts } from '../facts'

/** Knows which columns have one value on all sales of an order, or on all its lines, as store and payment mostly do. */
export class OrderConstancy {
  private readonly known = new Map<Base, boolean>()

  /** `ignored`: flags of lines that do not matter. */
  constructor(
    private readonly facts: Facts,
    private readonly ignored: number,
  ) {}

  has({ base, column }: Dimension): boolean {
    const known = this.known.get(base)
    if (known !== undefined) return known
    const { day } = this.facts.data
    const found = base !== 'flags' && this.isConstant(column ?? day)
    this.known.set(base, found)
    return found
  }

  private isConstant(column: ArrayLike<number>): boolean {
    const { order, orders, flags, lines } = this.facts
    const first = new Int32Array(orders).fill(-1)
    for (let i = 0; i < lines; i++) {
      if ((flags[i]! & this.ignored) !== 0) continue
      const o = order[i]!
      if (first[o] === -1) first[o] = i
      else if (column[first[o]!] !== column[i]) return false
    }
    return true
  }
}
