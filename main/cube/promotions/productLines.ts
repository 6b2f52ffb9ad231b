import type { Day } from '../../../shared/dates'
import type { Facts } from '../facts'
import { lineAt, type LineSet } from '../lineSets'

/** The lines of a set by product, each product's in order of the day. */
export class ProductLines {
  private readonly starts: Uint32Array
  private readonly lines: Uint32Array

  constructor(
    private readonly facts: Facts,
    set: LineSet,
  ) {
    const { codes, ids } = facts.data.keys.product
    const starts = new Uint32Array(ids.length + 1)
    for (let k = 0; k < set.count; k++) starts[codes[lineAt(set, k)]! + 1]!++
    for (let p = 0; p < ids.length; p++) starts[p + 1]! += starts[p]!
    const next = starts.slice()
    this.lines = new Uint32Array(set.count)
    for (let k = 0; k < set.count; k++) {
      const line = lineAt(set, k)
      this.lines[next[codes[line]!]!++] = line
    }
    this.starts = starts
  }

  /** The lines of a product. */
  of(product: number): Uint32Array {
    return this.lines.subarray(this.starts[product]!, this.starts[product + 1]!)
  }

  /** Calls back for each line of a product on the days `first`…`last`. */
  each(product: number, first: Day, last: Day, call: (line: number, day: Day) => void): void {
    const { day } = this.facts.data
    const end = this.starts[product + 1]!
    let low = this.starts[product]!
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (day[this.lines[middle]!]! < first) low = middle + 1
      else high = middle
    }
    for (let at = low; at < end; at++) {
      const line = this.lines[at]!
      if (day[line]! > last) return
      call(line, day[line]!)
    }
  }
}
