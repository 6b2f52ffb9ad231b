/** A small seeded source of numbers (sfc32): the same seed gives the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number in [low, high], both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Standard normal, by Box–Muller. */
  normal(): number
  shuffled<T>(items: readonly T[]): T[]
}

/** The state is a typed array: numbers in closure variables would be allocated anew at every step. */
function sfc32(seed: number): () => number {
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88 ^ Math.floor(seed / 2 ** 32), 0xb7e15162 ^ seed, 1)
  const next = (): number => {
    const [a, b, c, counter] = [state[0]!, state[1]!, state[2]!, state[3]!]
    const sum = (((a + b) | 0) + counter) | 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

export function createRandom(seed: number): Random {
  const next = sfc32(seed)
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from')
    return items[int(0, items.length - 1)]!
  }
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled: (items) => {
      const copy = [...items]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
      }
      return copy
    },
  }
}

/** Running sums of weights, to draw from with `drawIndex`. */
export function cumulative(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    sums[i] = sum
  }
  return sums
}

/** An index with probability proportional to its weight; weights of zero are never drawn. */
export function drawIndex(random: Random, sums: Float64Array): number {
  const target = random.next() * sums[sums.length - 1]!
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > target) high = middle
    else low = middle + 1
  }
  return low
}
