import type { LineColumn } from '../../shared/lines'
import { foldedOf } from './browse'
import type { Facts } from './facts'
import type { PackedStrings } from './packedStrings'
import type { Amounts, KeyColumn } from './types'

/** Sorts after every value, in either direction. */
const MISSING = 0xffffffff
const DIGIT_BITS = 16
const DIGITS = 1 << DIGIT_BITS

/** An unsigned 32-bit key for each line; null where it has no value. */
type KeyOf = (line: number) => number | null

const ranks = new WeakMap<PackedStrings, Uint32Array>()

/** The place of each string in their order; `before` compares two codes. Made once. */
function rankOf(strings: PackedStrings, before: (a: number, b: number) => number): Uint32Array {
  const known = ranks.get(strings)
  if (known) return known
  const codes = Uint32Array.from({ length: strings.length }, (_, code) => code)
  const isOrdered = codes.every((code) => code === 0 || before(code - 1, code) <= 0)
  if (!isOrdered) codes.sort((a, b) => before(a, b) || a - b)
  const rank = new Uint32Array(codes.length)
  codes.forEach((code, place) => (rank[code] = place))
  ranks.set(strings, rank)
  return rank
}

function byName({ names }: KeyColumn): Uint32Array {
  const folded = foldedOf(names)
  return rankOf(names, (a, b) => (folded[a]! < folded[b]! ? -1 : Number(folded[a]! > folded[b]!)))
}

const byId = ({ ids }: KeyColumn): Uint32Array => rankOf(ids, (a, b) => ids.compare(a, b))

function memberKeys(column: KeyColumn | undefined, rank: (column: KeyColumn) => Uint32Array): KeyOf[] {
  if (!column) return []
  const [place, { codes }] = [rank(column), column]
  return [(line) => (codes[line] === 0 ? null : place[codes[line]!]!)]
}

/** Doubles as two unsigned halves that sort as the numbers do, the lower first. */
function amountKeys(column: Amounts): KeyOf[] {
  if (column instanceof Int32Array) return [(line) => (column[line]! ^ 0x80000000) >>> 0]
  const value = new Float64Array(1)
  const halves = new Uint32Array(value.buffer)
  const half = (line: number, at: 0 | 1): number => {
    // −0 would sort before 0.
    value[0] = column[line]! + 0
    const isNegative = halves[1]! >>> 31 === 1
    const flip = isNegative ? 0xffffffff : at === 1 ? 0x80000000 : 0
    return (halves[at]! ^ flip) >>> 0
  }
  return [(line) => half(line, 0), (line) => half(line, 1)]
}

/** The keys of a column, least significant first; none where the data lack it. */
function keysOf(facts: Facts, column: LineColumn): KeyOf[] {
  const { data, net } = facts
  const { keys, second, file, line: lines, day } = data
  const time: KeyOf[] = second ? [(line) => (second[line]! < 0 ? null : second[line]!)] : []
  switch (column) {
    case 'date':
      return [...time, (line) => day[line]! - (facts.firstDay ?? 0)]
    case 'time':
      return time
    case 'order':
      return memberKeys(keys.order, byId)
    case 'product':
    case 'customer':
    case 'store':
    case 'promotion':
      return memberKeys(keys[column], byName)
    case 'units':
    case 'gross':
    case 'discount':
      return amountKeys(data[column])
    case 'net':
      return amountKeys(net)
    case 'file': {
      const sorted = data.files.map(({ name }) => name).sort()
      const place = data.files.map(({ name }) => sorted.indexOf(name))
      return [(line) => lines[line]!, (line) => place[file[line]!]!]
    }
    case 'line':
      return [(line) => lines[line]!]
  }
}

/**
 * Sorts lines by a column, those that are equal in the order they had: radix sort, two passes of 16 bits for each key.
 * Answers a list of its own.
 */
export function sortLines(
  facts: Facts,
  list: Uint32Array,
  column: LineColumn,
  descending: boolean,
): Uint32Array {
  const { length } = list
  let from: Uint32Array = list
  let to: Uint32Array = new Uint32Array(length)
  let [keys, nextKeys] = [new Uint32Array(length), new Uint32Array(length)]
  for (const keyOf of keysOf(facts, column)) {
    for (let k = 0; k < length; k++) {
      const key = keyOf(from[k]!)
      keys[k] = key === null ? MISSING : descending ? ~key : key
    }
    for (const shift of [0, DIGIT_BITS]) {
      const starts = new Uint32Array(DIGITS + 1)
      for (let k = 0; k < length; k++) starts[((keys[k]! >>> shift) & (DIGITS - 1)) + 1]!++
      if (starts.includes(length, 1)) continue
      for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!
      for (let k = 0; k < length; k++) {
        const place = starts[(keys[k]! >>> shift) & (DIGITS - 1)]!++
        to[place] = from[k]!
        nextKeys[place] = keys[k]!
      }
      ;[from, to] = [to, from === list ? new Uint32Array(length) : from]
      ;[keys, nextKeys] = [nextKeys, keys]
    }
  }
  return from
}
