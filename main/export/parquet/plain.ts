import type { ColumnValues } from './column'

const LENGTH_BYTES = 4

function plainTexts({ texts }: ColumnValues, codes: Iterable<number>): Uint8Array {
  let size = 0
  const list = [...codes]
  for (const code of list) size += LENGTH_BYTES + texts.at(code).length
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  let at = 0
  for (const code of list) {
    const bytes = texts.at(code)
    view.setUint32(at, bytes.length, true)
    out.set(bytes, at + LENGTH_BYTES)
    at += LENGTH_BYTES + bytes.length
  }
  return out
}

function plainFlags({ numbers }: ColumnValues, codes: Uint32Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(codes.length / 8))
  codes.forEach((code, i) => {
    if (numbers.at(code) !== 0) out[i >> 3]! |= 1 << (i & 7)
  })
  return out
}

/** Values one after the other, as Parquet's PLAIN encoding has them. No code may be 0. */
export function plainValues(values: ColumnValues, codes: Uint32Array): Uint8Array {
  const { numbers, column } = values
  if (column.kind === 'text') return plainTexts(values, codes)
  if (column.kind === 'flag') return plainFlags(values, codes)
  const width = column.kind === 'date' ? 4 : 8
  const out = new Uint8Array(codes.length * width)
  const view = new DataView(out.buffer)
  for (let i = 0, at = 0; i < codes.length; i++, at += width) {
    const value = numbers.at(codes[i]!)
    if (column.kind === 'date') view.setInt32(at, value, true)
    else if (column.kind === 'real') view.setFloat64(at, value, true)
    else {
      // Whole numbers up to 2^53, without the detour over bigints.
      const high = Math.floor(value / 2 ** 32)
      view.setInt32(at + 4, high, true)
      view.setUint32(at, value - high * 2 ** 32, true)
    }
  }
  return out
}
