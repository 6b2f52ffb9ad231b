/** Whether the long form is asked for: `npm run soak`. */
export const isSoak = process.env['SOAK'] === '1'

/** Prints a figure of docs/reliability.md. */
export const figure = (name: string, value: string | number): void => {
  process.stdout.write(`figure: ${name}: ${value}\n`)
}

/** Numbers from 0 to 1, the same for the same seed (`SEED`), so that a failure can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const seed = Number(process.env['SEED'] ?? 20_261_126)
