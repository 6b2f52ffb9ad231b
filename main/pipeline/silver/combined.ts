import type { SilverColumn } from './input'

const MIDNIGHT = /[ T]0?0:00(?::00(?:\.0+)?)?$/
const TIME_OF_DAY = /^\d{1,2}:\d\d/

/** The texts of one cell after the other, joined by a space; a midnight gives way to the time of day that follows. */
function joinTexts(first: string, second: string): string {
  const [left, right] = [first.trim(), second.trim()]
  if (left === '' || right === '') return left + right
  return `${TIME_OF_DAY.test(right) ? left.replace(MIDNIGHT, '') : left} ${right}`
}

/** A column of the texts of several columns, record by record. */
export function combined(
  header: string,
  columns: readonly SilverColumn[],
  length: number,
): SilverColumn & { readonly values: Uint32Array } {
  const [first, ...others] = columns
  let values: Uint32Array = new Uint32Array(length)
  if (first) values.set(first.codes.view().subarray(0, length))
  let texts: readonly string[] = first?.texts ?? ['']
  for (const other of others) {
    const right = other.codes.view()
    const width = other.texts.length
    const made = ['']
    const codeOf = new Map<number, number>([[0, 0]])
    const next = new Uint32Array(length)
    for (let row = 0; row < length; row++) {
      const pair = values[row]! * width + right[row]!
      let code = codeOf.get(pair)
      if (code === undefined) {
        code = made.push(joinTexts(texts[values[row]!]!, other.texts[right[row]!]!)) - 1
        codeOf.set(pair, code)
      }
      next[row] = code
    }
    values = next
    texts = made
  }
  return { header, texts, values, codes: { view: () => values } }
}
