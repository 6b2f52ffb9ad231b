import type { Writer } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import type { ColumnValues } from './column'
import { elementOf } from './column'
import { hybridBytes, packHybrid, widthOf } from './hybrid'
import { plainValues } from './plain'

const LEVEL_LENGTH_BYTES = 4

interface Page {
  readonly header: Parameters<typeof writePageHeader>[1]
  readonly body: Uint8Array
}

interface Written {
  readonly bytes: number
  readonly uncompressed: number
}

function writePage(writer: Writer, { header, body }: Page): Written {
  const compressed = snappyCompress(body)
  const start = writer.offset
  writePageHeader(writer, {
    ...header,
    uncompressed_page_size: body.length,
    compressed_page_size: compressed.length,
  })
  const headerBytes = writer.offset - start
  writer.appendBytes(compressed)
  return { bytes: headerBytes + compressed.length, uncompressed: headerBytes + body.length }
}

/** Which rows have a value, as one bit each, behind the length of that. */
function levels(values: ColumnValues): Uint8Array {
  const { rows, missing, codes } = values
  const present = new Uint32Array(rows)
  if (missing === 0) present.fill(1)
  else if (missing < rows) for (let i = 0; i < rows; i++) present[i] = codes[i] === 0 ? 0 : 1
  const out = new Uint8Array(LEVEL_LENGTH_BYTES + hybridBytes(rows, 1))
  const end = packHybrid(present, rows, 1, out, LEVEL_LENGTH_BYTES)
  new DataView(out.buffer).setUint32(0, end - LEVEL_LENGTH_BYTES, true)
  return out.subarray(0, end)
}

function presentCodes({ rows, missing, codes }: ColumnValues): Uint32Array {
  if (missing === 0) return codes.subarray(0, rows)
  const present = new Uint32Array(rows - missing)
  let at = 0
  for (let i = 0; i < rows; i++) if (codes[i] !== 0) present[at++] = codes[i]!
  return present
}

function dictionaryIndexes(codes: Uint32Array, distinct: number): Uint8Array {
  const width = widthOf(Math.max(0, distinct - 1))
  const indexes = new Uint32Array(codes.length)
  for (let i = 0; i < codes.length; i++) indexes[i] = codes[i]! - 1
  const out = new Uint8Array(1 + hybridBytes(codes.length, width))
  out[0] = width
  return out.subarray(0, packHybrid(indexes, indexes.length, width, out, 1))
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

function extremes(values: ColumnValues) {
  const { column, texts, numbers, distinct } = values
  if (distinct === 0) return {}
  if (column.kind === 'text') {
    let [least, most] = [1, 1]
    for (let code = 2; code <= distinct; code++) {
      if (Buffer.compare(texts.at(code), texts.at(least)) < 0) least = code
      if (Buffer.compare(texts.at(code), texts.at(most)) > 0) most = code
    }
    return { min_value: texts.at(least).slice(), max_value: texts.at(most).slice() }
  }
  let [least, most] = [Infinity, -Infinity]
  for (let code = 1; code <= distinct; code++) {
    least = Math.min(least, numbers.at(code))
    most = Math.max(most, numbers.at(code))
  }
  if (column.kind === 'flag') return { min_value: least !== 0, max_value: most !== 0 }
  return column.kind === 'money' || column.kind === 'integer'
    ? { min_value: BigInt(least), max_value: BigInt(most) }
    : { min_value: least, max_value: most }
}

/**
 * Writes the column of one row group: a dictionary where values come again and one data page. Data pages are of
 * version 1, which every reader knows.
 */
export function writeChunk(writer: Writer, values: ColumnValues) {
  const { rows, missing, distinct, column } = values
  const start = writer.offset
  const codes = presentCodes(values)
  const hasDictionary = column.kind !== 'flag' && distinct * 2 <= codes.length
  let uncompressed = 0
  if (hasDictionary) {
    const body = plainValues(
      values,
      Uint32Array.from({ length: distinct }, (_, i) => i + 1),
    )
    const dictionary_page_header = { num_values: distinct, encoding: 'PLAIN' } as const
    const header = { type: 'DICTIONARY_PAGE', dictionary_page_header } as const
    uncompressed += writePage(writer, {
      header: { ...header, uncompressed_page_size: 0, compressed_page_size: 0 },
      body,
    }).uncompressed
  }
  const dataStart = writer.offset
  const encoding = hasDictionary ? 'RLE_DICTIONARY' : 'PLAIN'
  const body = joined(
    levels(values),
    hasDictionary ? dictionaryIndexes(codes, distinct) : plainValues(values, codes),
  )
  const data_page_header = {
    num_values: rows,
    encoding,
    definition_level_encoding: 'RLE',
    repetition_level_encoding: 'RLE',
  } as const
  uncompressed += writePage(writer, {
    header: { type: 'DATA_PAGE', uncompressed_page_size: 0, compressed_page_size: 0, data_page_header },
    body,
  }).uncompressed
  const { type } = elementOf(column)
  return {
    meta_data: {
      type,
      encodings: ['PLAIN', 'RLE', ...(hasDictionary ? (['RLE_DICTIONARY'] as const) : [])] as (
        'PLAIN' | 'RLE' | 'RLE_DICTIONARY'
      )[],
      path_in_schema: [column.name],
      codec: 'SNAPPY' as const,
      num_values: BigInt(rows),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(uncompressed),
      data_page_offset: BigInt(dataStart),
      ...(hasDictionary ? { dictionary_page_offset: BigInt(start) } : {}),
      statistics: { ...extremes(values), null_count: BigInt(missing) },
    },
    file_offset: BigInt(start),
  }
}
