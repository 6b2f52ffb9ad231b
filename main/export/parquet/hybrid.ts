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

/** Writes a run of `count` times the same value of `width` bits at `start`; returns the end. */
export function packRun(value: number, count: number, width: number, out: Uint8Array, start: number): number {
  let at = varint(out, start, count << 1)
  for (let byte = 0; byte < width; byte += 8) out[at++] = (value >>> byte) & 255
  return at
}

/** Writes up to eight values at `start`, the rest of eight as 0; returns the end. */
function packGroup(
  values: Int32Array,
  from: number,
  to: number,
  base: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  let at = start
  let buffer = 0
  let used = 0
  for (let i = from; i < to; i++) {
    buffer |= (values[i]! - base) << used
    used += width
    while (used >= 8) {
      out[at++] = buffer
      buffer >>= 8
      used -= 8
    }
  }
  out[at] = buffer
  return start + width
}

function packGroups(
  values: Int32Array,
  from: number,
  to: number,
  base: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  let at = varint(out, start, (Math.ceil((to - from) / RUN) << 1) | 1)
  for (let i = from; i < to; i += RUN) at = packGroup(values, i, Math.min(i + RUN, to), base, width, out, at)
  return at
}

/** The first of the groups of eight from `from` on whose values are all the same; `count` where there is none. */
function nextRun(values: Int32Array, from: number, count: number): number {
  for (let i = from; i + RUN <= count; i += RUN) if (runEnd(values, i, i + RUN) === i + RUN) return i
  return count
}

/** Where the run of the value at `from` ends, at most at `most`. */
function runEnd(values: Int32Array, from: number, most: number): number {
  const value = values[from]
  let end = from + 1
  while (end < most && values[end] === value) end++
  return end
}

/**
 * Writes `base` less than each of the first `count` values, in `width` bits (at most 24), at `start` as Parquet's mix of
 * runs and bit-packed groups of eight; returns the end.
 */
export function packHybrid(
  values: Int32Array,
  count: number,
  base: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  let at = start
  for (let from = 0; from < count;) {
    const run = nextRun(values, from, count)
    if (run > from) at = packGroups(values, from, run, base, width, out, at)
    if (run === count) break
    from = runEnd(values, run, count)
    at = packRun(values[run]! - base, from - run, width, out, at)
  }
  return at
}
