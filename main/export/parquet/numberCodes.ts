const FIRST_SLOTS = 16
/** Whole numbers below this have their codes by their value, without a hash. */
const DIRECT = 1 << 16
const bits = new Float64Array(1)
const words = new Uint32Array(bits.buffer)

function slotOf(value: number, mask: number): number {
  bits[0] = value
  const hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x85ebca6b), 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) & mask
}

const isDirect = (value: number): boolean => value >= 0 && value < DIRECT && (value | 0) === value

/** Numbers distinct numbers from 1 in the order of their first coming. −0 is 0; NaN is not allowed. */
export class NumberCodes {
  private direct = new Int32Array(0)
  private slots = new Int32Array(FIRST_SLOTS)
  private hashed = 0
  private values = new Float64Array(FIRST_SLOTS)
  private last = 0
  private lastValue = NaN
  count = 0

  codeOf(value: number): number {
    if (value !== this.lastValue) {
      this.last = isDirect(value) ? this.codeOfDirect(value) : this.codeOfHashed(value)
      this.lastValue = value
    }
    return this.last
  }

  /** The numbers in the order of their codes; valid until the next `codeOf`. */
  get distinct(): Float64Array {
    return this.values.subarray(0, this.count)
  }

  clear(): void {
    this.direct.fill(0)
    this.slots.fill(0)
    this.hashed = 0
    this.lastValue = NaN
    this.count = 0
  }

  private codeOfDirect(value: number): number {
    if (this.direct.length === 0) this.direct = new Int32Array(DIRECT)
    const code = this.direct[value]!
    return code === 0 ? (this.direct[value] = this.add(value + 0)) : code
  }

  private codeOfHashed(value: number): number {
    const mask = this.slots.length - 1
    let slot = slotOf(value, mask)
    for (;;) {
      const code = this.slots[slot]!
      if (code === 0) break
      if (this.values[code - 1] === value) return code
      slot = (slot + 1) & mask
    }
    const code = this.add(value)
    this.slots[slot] = code
    if (++this.hashed * 2 > this.slots.length) this.rehash()
    return code
  }

  private add(value: number): number {
    if (this.count === this.values.length) {
      const values = new Float64Array(this.values.length * 2)
      values.set(this.values)
      this.values = values
    }
    this.values[this.count] = value
    return ++this.count
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let code = 1; code <= this.count; code++) {
      const value = this.values[code - 1]!
      if (isDirect(value)) continue
      let slot = slotOf(value, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.slots = slots
  }
}
