const FNV_PRIME = 16777619
const FNV_START = 2166136261
const FIRST_SLOTS = 1024

/** Numbers byte strings from 1 in the order of their first coming, without making a text of any. */
export class ByteCodes {
  private slots = new Int32Array(FIRST_SLOTS)
  private starts = new Uint32Array(FIRST_SLOTS)
  private pool = new Uint8Array(1 << 16)
  private last = 0
  count = 0

  codeOf(bytes: Uint8Array, from: number, to: number): number {
    if (this.last === 0 || !this.equals(this.last, bytes, from, to)) this.last = this.find(bytes, from, to)
    return this.last
  }

  private find(bytes: Uint8Array, from: number, to: number): number {
    let hash = FNV_START
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME)
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const code = this.slots[slot]!
      if (code === 0) return this.add(bytes, from, to, slot)
      if (this.equals(code, bytes, from, to)) return code
      slot = (slot + 1) & mask
    }
  }

  /** The bytes of a code; valid until the next `codeOf`. */
  at(code: number): Uint8Array {
    return this.pool.subarray(this.starts[code - 1]!, this.starts[code]!)
  }

  clear(): void {
    this.slots.fill(0)
    this.last = 0
    this.count = 0
  }

  private equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[code - 1]!
    if (this.starts[code]! - start !== to - from) return false
    const { pool } = this
    for (let i = from, at = start; i < to; i++, at++) if (bytes[i] !== pool[at]) return false
    return true
  }

  private add(bytes: Uint8Array, from: number, to: number, slot: number): number {
    const start = this.starts[this.count]!
    const end = start + to - from
    if (end > this.pool.length) {
      const pool = new Uint8Array(Math.max(this.pool.length * 2, end))
      pool.set(this.pool)
      this.pool = pool
    }
    this.pool.set(bytes.subarray(from, to), start)
    const code = ++this.count
    if (code === this.starts.length) {
      const starts = new Uint32Array(this.starts.length * 2)
      starts.set(this.starts)
      this.starts = starts
    }
    this.starts[code] = end
    this.slots[slot] = code
    if (code * 2 > this.slots.length) this.rehash()
    return code
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let code = 1; code <= this.count; code++) {
      let hash = FNV_START
      for (let i = this.starts[code - 1]!; i < this.starts[code]!; i++)
        hash = Math.imul(hash ^ this.pool[i]!, FNV_PRIME)
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.slots = slots
  }
}
