const lowerCase = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte)

/** Many strings as one block of UTF-8 with offsets: copied, not rebuilt, when a project is opened. Decoded on demand. */
export class PackedStrings {
  private readonly decoder = new TextDecoder()

  /** `offsets` has one entry more than there are strings. */
  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Uint32Array,
  ) {}

  static from(values: readonly string[]): PackedStrings {
    const offsets = new Uint32Array(values.length + 1)
    let size = 0
    for (const value of values) size += value.length * 3
    const scratch = new Uint8Array(size)
    const encoder = new TextEncoder()
    let at = 0
    values.forEach((value, i) => {
      at += encoder.encodeInto(value, scratch.subarray(at)).written
      offsets[i + 1] = at
    })
    return new PackedStrings(scratch.slice(0, at), offsets)
  }

  get length(): number {
    return this.offsets.length - 1
  }

  at(index: number): string {
    const start = this.offsets[index]
    const end = this.offsets[index + 1]
    if (start === undefined || end === undefined)
      throw new RangeError(`no string at ${index} of ${this.length}`)
    return this.decoder.decode(this.bytes.subarray(start, end))
  }

  /** Order of two of the strings by their bytes (as SQLite's binary collation). */
  compare(a: number, b: number): number {
    const { bytes, offsets } = this
    const [endA, endB] = [offsets[a + 1] ?? 0, offsets[b + 1] ?? 0]
    let [i, j] = [offsets[a] ?? 0, offsets[b] ?? 0]
    for (; i < endA && j < endB; i++, j++) {
      const difference = (bytes[i] ?? 0) - (bytes[j] ?? 0)
      if (difference !== 0) return difference
    }
    return endA - i - (endB - j)
  }

  /** 1 for each string that contains the text, ASCII letters of either case. */
  containing(text: string): Uint8Array {
    const wanted = new TextEncoder().encode(text).map(lowerCase)
    const found = new Uint8Array(this.length)
    if (wanted.length === 0) return found.fill(1)
    const { bytes, offsets } = this
    let code = 0
    for (let at = 0; at + wanted.length <= bytes.length; at++) {
      let same = 0
      while (same < wanted.length && lowerCase(bytes[at + same]!) === wanted[same]) same++
      if (same < wanted.length) continue
      while (offsets[code + 1]! <= at) code++
      if (at + wanted.length <= offsets[code + 1]!) found[code] = 1
    }
    return found
  }

  /** All strings; those of plain characters are cut out of one text, many times faster than decoding each. */
  toArray(): string[] {
    const { bytes, offsets } = this
    const plain = new TextDecoder('latin1').decode(bytes)
    return Array.from({ length: this.length }, (_, i) => {
      const [start, end] = [offsets[i]!, offsets[i + 1]!]
      for (let at = start; at < end; at++) if (bytes[at]! > 127) return this.at(i)
      return plain.slice(start, end)
    })
  }
}
