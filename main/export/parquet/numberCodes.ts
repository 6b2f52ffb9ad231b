const FIRST_SLOTS = 1024
const bits = new Float64Array(1)
const words = new Uint32Array(bits.buffer)

function slotOf(value: number, mask: number): number {
  bits[0] = value
  const hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x85ebca6b), 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) & mask
}

/** Numbers distinct numbers from 1 in the order of their first coming. −0 is 0; NaN is not allowed. */
export class NumberCodes {
  private slots = new Int32Array(FIRST_SLOTS)
  private values = new Float64Array(FIRST_SLOTS)
  count = 0

  codeOf(value: number): number {
    const known = value + 0
    const mask = this.slots.length - 1
    let slot = slotOf(known, mask)
    for (;;) {
      const code = this.slots[slot]!
      if (code === 0) return this.add(known, slot)
      if (this.values[code - 1] === known) return code
      slot = (slot + 1) & mask
    }
  }

  at(code: number): number {
    return this.values[code - 1]!
  }

  clear(): void {
    this.slots.fill(0)
    this.count = 0
  }

  private add(value: number, slot: number): number {
    if (this.count === this.values.length) {
      const values = new Float64Array(this.values.length * 2)
      values.set(this.values)
      this.values = values
    }
    this.values[this.count] = value
    const code = ++this.count
    this.slots[slot] = code
    if (code * 2 > this.slots.length) this.rehash()
    return code
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let code = 1; code <= this.count; code++) {
      let slot = slotOf(this.values[code - 1]!, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.slots = slots
  }
}
