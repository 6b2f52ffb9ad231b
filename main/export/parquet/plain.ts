import type { ByteCodes } from '../../store'
import type { NumberValues } from './columnValues'

const LENGTH_BYTES = 4

function putText(out: Uint8Array, at: number, texts: ByteCodes, code: number): number {
  const length = texts.lengthOf(code)
  out[at] = length
  out[at + 1] = length >>> 8
  out[at + 2] = length >>> 16
  out[at + 3] = length >>> 24
  texts.copy(code, out, at + LENGTH_BYTES)
  return at + LENGTH_BYTES + length
}

/** The texts of these codes one after the other, as Parquet's PLAIN encoding has them. */
export function plainTexts(texts: ByteCodes, codes: Int32Array): Uint8Array {
  let size = 0
  for (let i = 0; i < codes.length; i++) size += LENGTH_BYTES + texts.lengthOf(codes[i]!)
  const out = new Uint8Array(size)
  let at = 0
  for (let i = 0; i < codes.length; i++) at = putText(out, at, texts, codes[i]!)
  return out
}

/** All texts in the order of their codes. */
export const plainDictionary = (texts: ByteCodes): Uint8Array =>
  plainTexts(
    texts,
    Int32Array.from({ length: texts.count }, (_, i) => i + 1),
  )

function flagBits(numbers: Float64Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(numbers.length / 8))
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== 0) out[i >> 3]! |= 1 << (i & 7)
  return out
}

/** Whole numbers up to 2^53 as two words each, without the detour over bigints. */
function wholeWords(numbers: Float64Array): Int32Array {
  const words = new Int32Array(numbers.length * 2)
  for (let i = 0; i < numbers.length; i++) {
    words[2 * i] = numbers[i]!
    words[2 * i + 1] = Math.floor(numbers[i]! / 2 ** 32)
  }
  return words
}

/** Numbers, none of them missing, as Parquet's PLAIN encoding has them for the kind of the column. */
export function plainNumbers(kind: NumberValues['kind'], numbers: Float64Array): Uint8Array {
  if (kind === 'flag') return flagBits(numbers)
  if (kind === 'real') return new Uint8Array(numbers.slice().buffer)
  const words = kind === 'date' ? Int32Array.from(numbers) : wholeWords(numbers)
  return new Uint8Array(words.buffer)
}
