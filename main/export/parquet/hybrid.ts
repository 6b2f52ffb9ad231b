const RUN = 8

/** Bits that hold every number up to `most`. */
export const widthOf = (most: number): number => (most === 0 ? 0 : 32 - Math.clz32(most))

/** The most bytes that `packHybrid` writes. */
export const hybridBytes = (count: number, width: number): number =>
  (Math.ceil(count / RUN) + 1) * (width + 10)

function varint(out: Uint8Array, at: number, value: number): number {
  let rest = value
  while (rest > 127) {
    out[at++] = (rest & 127) | 128
    rest >>>= 7
  }
  out[at++] = rest
  return at
}

function packGroups(
  values: Uint32Array,
  from: number,
  to: number,
  count: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  const groups = Math.ceil((to - from) / RUN)
  let at = varint(out, start, (groups << 1) | 1)
  let buffer = 0
  let used = 0
  for (let i = from, end = from + groups * RUN; i < end; i++) {
    buffer |= (i < count ? values[i]! : 0) << used
    used += width
    while (used >= 8) {
      out[at++] = buffer & 255
      buffer >>>= 8
      used -= 8
    }
  }
  return at
}

/**
 * Writes the first `count` values of `width` bits (at most 24) at `start` as Parquet's mix of runs and bit-packed
 * groups of eight; returns the end.
 */
export function packHybrid(
  values: Uint32Array,
  count: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  let at = start
  let packedFrom = 0
  let i = 0
  while (i < count) {
    const value = values[i]!
    let end = i + 1
    while (end < count && values[end] === value) end++
    if (end - i < RUN && !(end === count && i === packedFrom)) {
      i = Math.min(count, i + RUN)
      continue
    }
    if (i > packedFrom) at = packGroups(values, packedFrom, i, count, width, out, at)
    at = varint(out, at, (end - i) << 1)
    for (let byte = 0; byte < width; byte += 8) out[at++] = (value >>> byte) & 255
    i = end
    packedFrom = end
  }
  return packedFrom < count ? packGroups(values, packedFrom, count, count, width, out, at) : at
}
