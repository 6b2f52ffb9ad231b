import type { ByteCodes } from '../../store'
import { isWorthCoding } from './columnValues'
import type { ColumnValues, NumberValues, TextValues } from './columnValues'
import { hybridBytes, packHybrid, packRun, widthOf } from './hybrid'
import { plainDictionary, plainNumbers, plainTexts } from './plain'

const LEVEL_LENGTH_BYTES = 4

/** What a page holds, before it is compressed. */
export interface EncodedPage {
  readonly values: number
  readonly body: Uint8Array
}

/** A column of a row group: a dictionary where values come again, and one data page; null for extremes where all values are missing. */
export interface EncodedColumn {
  readonly dictionary: EncodedPage | null
  readonly data: EncodedPage
  readonly missing: number
  readonly extremes: readonly [Uint8Array, Uint8Array] | readonly [number, number] | null
  /** Of numbers, in the column's own unit. */
  readonly sum: number
}

/** The columns of a row group. */
export interface EncodedGroup {
  readonly rows: number
  readonly columns: readonly EncodedColumn[]
}

/** The distinct values and the codes of those that are there. */
interface Coded {
  readonly codes: Int32Array
  readonly distinct: number
}

let marks = new Int32Array(0)
let room = new Uint8Array(0)

/** Marks rows that have a value with 1 and others with 0, and moves the codes of the former to the front. */
function gatherCodes(codes: Int32Array, rows: number): void {
  let present = 0
  for (let i = 0; i < rows; i++) {
    const code = codes[i]!
    marks[i] = code === 0 ? 0 : 1
    if (code !== 0) codes[present++] = code
  }
}

/** Moves the numbers of rows that are marked to the front. */
function gatherNumbers(values: Float64Array, rows: number): void {
  let present = 0
  for (let i = 0; i < rows; i++) if (marks[i] !== 0) values[present++] = values[i]!
}

/** Which rows have a value, as one bit each behind the length of that, then the values. */
function dataPage(rows: number, present: number, values: Uint8Array | Coded): EncodedPage {
  const isCoded = 'codes' in values
  const width = isCoded ? widthOf(Math.max(0, values.distinct - 1)) : 0
  const valueBytes = isCoded ? 1 + hybridBytes(present, width) : values.length
  const most = LEVEL_LENGTH_BYTES + hybridBytes(rows, 1) + valueBytes
  if (room.length < most) room = new Uint8Array(most)
  const out = room
  let at =
    present === rows || present === 0
      ? packRun(Math.min(present, 1), rows, 1, out, LEVEL_LENGTH_BYTES)
      : packHybrid(marks, rows, 0, 1, out, LEVEL_LENGTH_BYTES)
  new DataView(out.buffer).setUint32(0, at - LEVEL_LENGTH_BYTES, true)
  if (isCoded) {
    out[at++] = width
    at = packHybrid(values.codes, present, 1, width, out, at)
  } else {
    out.set(values, at)
    at += values.length
  }
  return { values: rows, body: out.slice(0, at) }
}

function textExtremes(texts: ByteCodes): [Uint8Array, Uint8Array] | null {
  if (texts.count === 0) return null
  let [least, most] = [1, 1]
  for (let code = 2; code <= texts.count; code++) {
    if (texts.isBefore(code, least)) least = code
    else if (texts.isBefore(most, code)) most = code
  }
  return [texts.at(least).slice(), texts.at(most).slice()]
}

function leastOf(numbers: Float64Array): number {
  let least = Infinity
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! < least) least = numbers[i]!
  return least
}

function mostOf(numbers: Float64Array): number {
  let most = -Infinity
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!
  return most
}

function encodeTexts({ texts, codes, rows, missing }: TextValues): EncodedColumn {
  const present = rows - missing
  if (missing > 0) gatherCodes(codes, rows)
  const isCoded = isWorthCoding(texts.count, present)
  const values = isCoded ? { codes, distinct: texts.count } : plainTexts(texts, codes.subarray(0, present))
  return {
    dictionary: isCoded ? { values: texts.count, body: plainDictionary(texts) } : null,
    data: dataPage(rows, present, values),
    missing,
    extremes: textExtremes(texts),
    sum: 0,
  }
}

function encodeNumbers(column: NumberValues): EncodedColumn {
  const { kind, rows, missing, codes, sum } = column
  const present = rows - missing
  if (column.isCoded && !isWorthCoding(column.numbers.count, present)) column.giveUpCodes()
  const { isCoded, values } = column
  if (missing > 0) {
    gatherCodes(codes, rows)
    if (!isCoded) gatherNumbers(values, rows)
  }
  const numbers = isCoded ? column.numbers.distinct : values.subarray(0, present)
  const plain = plainNumbers(kind, numbers)
  return {
    dictionary: isCoded ? { values: numbers.length, body: plain } : null,
    data: dataPage(rows, present, isCoded ? { codes, distinct: numbers.length } : plain),
    missing,
    extremes: present === 0 ? null : [leastOf(numbers), mostOf(numbers)],
    sum,
  }
}

/** The columns of a row group as its pages. The values are not there any more after that. */
export function encodeGroup(columns: readonly ColumnValues[]): EncodedGroup {
  const rows = columns[0]?.rows ?? 0
  if (marks.length < rows) marks = new Int32Array(rows)
  return {
    rows,
    columns: columns.map((values) => (values.kind === 'text' ? encodeTexts(values) : encodeNumbers(values))),
  }
}
