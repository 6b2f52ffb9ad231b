import type { TextField } from './fields'

/**
 * The most frequent non-missing text per key, ties by the smaller text, so that the order of loading does not matter.
 * Returns the text's code by key code; 0 where a key has none. `rows` are the rows that count.
 */
export function mostFrequent(
  keys: TextField,
  texts: TextField,
  rows: ArrayLike<number>,
  count: number,
): Uint32Array {
  const width = texts.texts.length
  const counts = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    const key = keys.codes[row]!
    const text = texts.codes[row]!
    if (key === 0 || text === 0) continue
    const pair = key * width + text
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const best = new Uint32Array(keys.texts.length)
  const bestCount = new Uint32Array(keys.texts.length)
  for (const [pair, n] of counts) {
    const key = Math.floor(pair / width)
    const text = pair % width
    const isBetter =
      n > bestCount[key]! || (n === bestCount[key] && texts.texts[text]! < texts.texts[best[key]!]!)
    if (!isBetter) continue
    best[key] = text
    bestCount[key] = n
  }
  return best
}
