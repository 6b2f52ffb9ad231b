import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const SIGNATURES: readonly {
  readonly bytes: readonly number[]
  readonly is: Phrase
  readonly remedy: Phrase
}[] = [
  {
    bytes: ascii('%PDF'),
    is: phrase`a PDF document`,
    remedy: phrase`Export the table as CSV from the program that made it.`,
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: phrase`an old Excel workbook`,
    remedy: phrase`Open it in a spreadsheet and save it as CSV.`,
  },
  {
    bytes: [0x1f, 0x8b],
    is: phrase`a gzip archive`,
    remedy: phrase`Unpack it and drop the CSV file inside.`,
  },
  {
    bytes: ascii('7z\xbc\xaf'),
    is: phrase`a 7z archive`,
    remedy: phrase`Unpack it and drop the CSV files inside.`,
  },
  {
    bytes: ascii('Rar!'),
    is: phrase`a RAR archive`,
    remedy: phrase`Unpack it and drop the CSV files inside.`,
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    is: phrase`a PNG image`,
    remedy: phrase`Drop the CSV file that holds the data.`,
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    is: phrase`a JPEG image`,
    remedy: phrase`Drop the CSV file that holds the data.`,
  },
  { bytes: ascii('GIF8'), is: phrase`a GIF image`, remedy: phrase`Drop the CSV file that holds the data.` },
  {
    bytes: ascii('SQLite format 3'),
    is: phrase`a database`,
    remedy: phrase`Open it as a project, or export its tables as CSV.`,
  },
  { bytes: ascii('PAR1'), is: phrase`a Parquet file`, remedy: phrase`Save it as CSV first.` },
  { bytes: [0xff, 0xfe, 0, 0], is: phrase`UTF-32 text`, remedy: phrase`Save it as CSV in UTF-8.` },
  { bytes: [0, 0, 0xfe, 0xff], is: phrase`UTF-32 text`, remedy: phrase`Save it as CSV in UTF-8.` },
]

const MARKUP: readonly { readonly pattern: RegExp; readonly is: Phrase }[] = [
  { pattern: /^\s*<(!doctype html|html|head|body|table)\b/i, is: phrase`a web page` },
  { pattern: /^\s*<\?xml/i, is: phrase`an XML file` },
  { pattern: /^\s*\{\\rtf/, is: phrase`a rich text document` },
  { pattern: /^\s*(\{\s*"|\[\s*\{)/, is: phrase`a JSON file` },
]

const CONTROLS_ALLOWED = new Set([1, 7, 8, 9, 10, 11, 12, 13, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f])
const IS_ODD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 && !CONTROLS_ALLOWED.has(byte) ? 1 : 0,
)

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

function zipKind(head: Uint8Array, fileName: string): { is: Phrase; remedy: Phrase } {
  const names = new TextDecoder('latin1').decode(head.subarray(0, 65_536))
  const spreadsheet = { remedy: phrase`Open it in a spreadsheet and save it as CSV.` }
  const isRenamed = /\.(csv|tsv|txt)$/i.test(fileName)
  const perhapsRenamed = (is: Phrase): Phrase => (isRenamed ? phrase`${is} that was renamed` : is)
  if (/xl\/|\[Content_Types\]/.test(names))
    return { is: perhapsRenamed(phrase`an Excel workbook`), ...spreadsheet }
  if (names.includes('opendocument.spreadsheet'))
    return { is: perhapsRenamed(phrase`a LibreOffice workbook`), ...spreadsheet }
  return { is: phrase`a zip archive`, remedy: phrase`Unpack it and drop the CSV files inside.` }
}

/** What the bytes are where they cannot be a CSV file, with the way out; null where they may be one. */
export function notCsv(
  head: Uint8Array,
  fileName: string,
): { readonly is: Phrase; readonly remedy: Phrase } | null {
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]))
    return zipKind(head, fileName)
  const known = SIGNATURES.find(({ bytes }) => startsWith(head, bytes))
  if (known) return known
  const opening = new TextDecoder('latin1').decode(head.subarray(0, 256)).replace(/^ï»¿/, '')
  const markup = MARKUP.find(({ pattern }) => pattern.test(opening))
  return markup ? { is: markup.is, remedy: phrase`Save the table as CSV first.` } : null
}

/** True where so many bytes are NUL or control characters that the text cannot be text. UTF-16 is to be ruled out before. */
export function looksBinary(head: Uint8Array): boolean {
  const length = Math.min(head.length, 32_768)
  let odd = 0
  for (let i = 0; i < length; i++) odd += IS_ODD[head[i]!]!
  return odd > length * 0.1
}
