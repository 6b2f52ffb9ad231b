import type { BronzeColumn } from './column'

const FNV_PRIME = 16777619
const decoder = new TextDecoder()

/** Finds the code of a text by its UTF-8 bytes, so that a stored table is read without making a string per cell. */
export class ByteDictionary {
  private slots = new Int32Array(1024)
  private starts: number[] = [0]
  private pool = new Uint8Array(1 << 16)
  private used = 0
  private codes: number[] = [0]

  constructor(private readonly column: BronzeColumn) {}

  codeOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 2166136261
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME)
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const entry = this.slots[slot]!
      if (entry === 0) return this.add(bytes, from, to, slot)
      if (this.equals(entry, bytes, from, to)) return this.codes[entry]!
      slot = (slot + 1) & mask
    }
  }

  private equals(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[entry - 1]!
    if (this.starts[entry]! - start !== to - from) return false
    const { pool } = this
    for (let i = from, at = start; i < to; i++, at++) if (bytes[i] !== pool[at]) return false
    return true
  }

  private add(bytes: Uint8Array, from: number, to: number, slot: number): number {
    const length = to - from
    if (this.used + length > this.pool.length) {
      const pool = new Uint8Array(Math.max(this.pool.length * 2, this.used + length))
      pool.set(this.pool)
      this.pool = pool
    }
    this.pool.set(bytes.subarray(from, to), this.used)
    this.used += length
    this.starts.push(this.used)
    const entry = this.codes.length
    const code = this.column.codeOf(decoder.decode(bytes.subarray(from, to)))
    this.codes.push(code)
    this.slots[slot] = entry
    if (entry * 2 > this.slots.length) this.rehash()
    return code
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let entry = 1; entry < this.codes.length; entry++) {
      let hash = 2166136261
      for (let i = this.starts[entry - 1]!; i < this.starts[entry]!; i++)
        hash = Math.imul(hash ^ this.pool[i]!, FNV_PRIME)
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = entry
    }
    this.slots = slots
  }
}
