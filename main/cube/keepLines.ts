import type { Keep } from './lineSets'

/** Filter passes. Each writes a line always and moves on where it is kept, so that nothing has to be predicted. */

/** The lines `start` up to `end` that are kept. Answers how many were written to `out`. */
export function keepRange(out: Uint32Array, start: number, end: number, { column, table }: Keep): number {
  let count = 0
  let i = start
  for (; i + 3 < end; i += 4) {
    const [a, b, c] = [table[column[i]!]!, table[column[i + 1]!]!, table[column[i + 2]!]!]
    out[count] = i
    count += a
    out[count] = i + 1
    count += b
    out[count] = i + 2
    count += c
    out[count] = i + 3
    count += table[column[i + 3]!]!
  }
  for (; i < end; i++) {
    out[count] = i
    count += table[column[i]!]!
  }
  return count
}

/** Leaves in `list` the lines among its first `length` that are kept. Answers how many. */
export function keepList(list: Uint32Array, length: number, { column, table }: Keep): number {
  let count = 0
  let k = 0
  for (; k + 3 < length; k += 4) {
    const [w, x, y, z] = [list[k]!, list[k + 1]!, list[k + 2]!, list[k + 3]!]
    const [a, b, c, d] = [table[column[w]!]!, table[column[x]!]!, table[column[y]!]!, table[column[z]!]!]
    list[count] = w
    count += a
    list[count] = x
    count += b
    list[count] = y
    count += c
    list[count] = z
    count += d
  }
  for (; k < length; k++) {
    const w = list[k]!
    list[count] = w
    count += table[column[w]!]!
  }
  return count
}

/** The lines of the kept days among `first`…`last` (indexes of days). */
export function keepDays(
  out: Uint32Array,
  dayStarts: Uint32Array,
  first: number,
  last: number,
  kept: Uint8Array,
): number {
  let count = 0
  for (let day = first; day <= last; day++) {
    if (kept[day] === 0) continue
    for (let line = dayStarts[day]!; line < dayStarts[day + 1]!; line++) out[count++] = line
  }
  return count
}

/** Positions whose line carries the flag. */
export function positionsWith(
  flags: Uint8Array,
  flag: number,
  start: number,
  count: number,
  list: Uint32Array | null,
): Uint32Array {
  let found = new Uint32Array(1024)
  let length = 0
  for (let k = 0; k < count; k++) {
    if ((flags[list ? list[k]! : start + k]! & flag) === 0) continue
    if (length === found.length) {
      const larger = new Uint32Array(length * 2)
      larger.set(found)
      found = larger
    }
    found[length++] = k
  }
  return found.slice(0, length)
}
