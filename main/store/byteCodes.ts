const FIRST_SLOTS = 16
const FIRST_BYTES = 256
const WORD = 4
const MULTIPLIER = 0x9e3779b1 | 0
const FINISH = 0x85ebca6b | 0

/** Four bytes at a time; the last four of a longer text overlap those before. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = to - from
  if (hash < WORD) for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes.getUint8(i), MULTIPLIER)
  else {
    const last = to - WORD
    for (let i = from; i < last; i += WORD) hash = Math.imul(hash ^ bytes.getInt32(i, true), MULTIPLIER)
    hash = Math.imul(hash ^ bytes.getInt32(last, true), MULTIPLIER)
  }
  hash = Math.imul(hash ^ (hash >>> 15), FINISH)
  return hash ^ (hash >>> 13)
}

/** Whether as many bytes from one place on are those from another place on. */
export function isSame(a: DataView, aFrom: number, b: DataView, bFrom: number, length: number): boolean {
  if (length < WORD) {
    for (let i = 0; i < length; i++) if (a.getUint8(aFrom + i) !== b.getUint8(bFrom + i)) return false
    return true
  }
  const last = length - WORD
  for (let i = 0; i < last; i += WORD)
    if (a.getInt32(aFrom + i, true) !== b.getInt32(bFrom + i, true)) return false
  return a.getInt32(aFrom + last, true) === b.getInt32(bFrom + last, true)
}

/** Numbers byte strings from 1 in the order of their first coming, without making a text of any. */
export class ByteCodes {
  /** The code in a slot (0: none) and, behind it, the hash of its bytes. */
  private slots = new Int32Array(2 * FIRST_SLOTS)
  /** The bytes of code `c` begin at `c - 1` and end at `c`. */
  private starts = new Int32Array(FIRST_SLOTS)
  private pool = new Uint8Array(FIRST_BYTES)
  private view = new DataView(this.pool.buffer)
  count = 0

  codeOf(bytes: DataView, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const { slots } = this
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (slots[slot + 1] === hash && this.isOf(code, bytes, from, to)) return code
      slot = (slot + 2) & mask
    }
    slots[slot] = this.add(bytes, from, to)
    slots[slot + 1] = hash
    if (this.count * 4 > slots.length) this.rehash()
    return this.count
  }

  /** Whether a code stands for these bytes. */
  isOf(code: number, bytes: DataView, from: number, to: number): boolean {
    const start = this.starts[code - 1]!
    return this.starts[code]! - start === to - from && isSame(bytes, from, this.view, start, to - from)
  }

  /** The bytes of a code; valid until the next `codeOf`. */
  at(code: number): Uint8Array {
    return this.pool.subarray(this.starts[code - 1]!, this.starts[code]!)
  }

  lengthOf(code: number): number {
    return this.starts[code]! - this.starts[code - 1]!
  }

  /** Copies the bytes of a code to a place of `out`. */
  copy(code: number, out: Uint8Array, to: number): void {
    const { pool } = this
    for (let i = this.starts[code - 1]!, end = this.starts[code]!, at = to; i < end; i++, at++)
      out[at] = pool[i]!
  }

  /** Whether the bytes of a code come before those of another. */
  isBefore(code: number, other: number): boolean {
    const { pool, starts } = this
    let [at, otherAt] = [starts[code - 1]!, starts[other - 1]!]
    const [end, otherEnd] = [starts[code]!, starts[other]!]
    while (at < end && otherAt < otherEnd && pool[at] === pool[otherAt]) {
      at++
      otherAt++
    }
    return otherAt < otherEnd && (at === end || pool[at]! < pool[otherAt]!)
  }

  clear(): void {
    this.slots.fill(0)
    this.count = 0
  }

  private add(bytes: DataView, from: number, to: number): number {
    const start = this.starts[this.count]!
    const end = start + to - from
    if (end > this.pool.length) this.growPool(end)
    this.pool.set(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from), start)
    if (++this.count === this.starts.length) this.growStarts()
    this.starts[this.count] = end
    return this.count
  }

  private growPool(bytes: number): void {
    const pool = new Uint8Array(Math.max(this.pool.length * 2, bytes))
    pool.set(this.pool)
    this.pool = pool
    this.view = new DataView(pool.buffer)
  }

  private growStarts(): void {
    const starts = new Int32Array(this.starts.length * 2)
    starts.set(this.starts)
    this.starts = starts
  }

  private rehash(): void {
    const old = this.slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - 2
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue
      let slot = (old[i + 1]! << 1) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = old[i]!
      slots[slot + 1] = old[i + 1]!
    }
    this.slots = slots
  }
}
