/** Above this many possible keys a hash table takes the place of a plain one. */
const DENSE_KEYS = 4_194_304

/** Numbers keys below `keys` in the order they are first met: 0, 1, 2, … */
export class PairCodes {
  private readonly dense: Int32Array | null
  private slots: Int32Array
  private keyOfCode: Float64Array
  private count = 0

  constructor(keys: number) {
    this.dense = keys <= DENSE_KEYS ? new Int32Array(keys) : null
    this.slots = new Int32Array(this.dense ? 0 : 1024)
    this.keyOfCode = new Float64Array(1024)
  }

  codeOf(key: number): number {
    if (this.dense) {
      const known = this.dense[key]!
      if (known !== 0) return known - 1
      this.dense[key] = this.count + 1
      return this.add(key)
    }
    const mask = this.slots.length - 1
    let at = hash(key) & mask
    for (let slot = this.slots[at]!; slot !== 0; slot = this.slots[at]!) {
      if (this.keyOfCode[slot - 1] === key) return slot - 1
      at = (at + 1) & mask
    }
    this.slots[at] = this.count + 1
    const code = this.add(key)
    if (this.count * 2 > this.slots.length) this.grow()
    return code
  }

  /** Per code its key. */
  found(): Float64Array {
    return this.keyOfCode.slice(0, this.count)
  }

  private add(key: number): number {
    if (this.count === this.keyOfCode.length) {
      const larger = new Float64Array(this.count * 2)
      larger.set(this.keyOfCode)
      this.keyOfCode = larger
    }
    this.keyOfCode[this.count] = key
    return this.count++
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let code = 0; code < this.count; code++) {
      let at = hash(this.keyOfCode[code]!) & mask
      while (this.slots[at] !== 0) at = (at + 1) & mask
      this.slots[at] = code + 1
    }
  }
}

function hash(key: number): number {
  const high = Math.floor(key / 4294967296)
  let mixed = Math.imul((key >>> 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
