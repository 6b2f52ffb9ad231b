import type { PackedStrings } from './packedStrings'

const encoder = new TextEncoder()

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 2166136261
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Finds the codes of a text among packed strings without decoding them: 8 bytes a string, made on first use. */
export class StringIndex {
  private readonly table: Uint32Array
  private readonly mask: number

  /** Codes below `from` are left out. */
  constructor(
    private readonly strings: PackedStrings,
    from: number,
  ) {
    const capacity = 2 ** Math.ceil(Math.log2(strings.length * 2 + 2))
    this.table = new Uint32Array(capacity)
    this.mask = capacity - 1
    const { bytes, offsets } = strings
    for (let code = from; code < strings.length; code++) {
      let at = hashOf(bytes, offsets[code]!, offsets[code + 1]!) & this.mask
      while (this.table[at] !== 0) at = (at + 1) & this.mask
      this.table[at] = code + 1
    }
  }

  /** All codes whose string equals `text`. */
  find(text: string): number[] {
    const wanted = encoder.encode(text)
    const codes: number[] = []
    for (let at = hashOf(wanted, 0, wanted.length) & this.mask; ; at = (at + 1) & this.mask) {
      const entry = this.table[at]!
      if (entry === 0) return codes
      if (this.equals(entry - 1, wanted)) codes.push(entry - 1)
    }
  }

  private equals(code: number, wanted: Uint8Array): boolean {
    const { bytes, offsets } = this.strings
    const start = offsets[code]!
    if (offsets[code + 1]! - start !== wanted.length) return false
    for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false
    return true
  }
}
