import { describe, expect, test } from 'vitest'
import { sniff } from '../../../main/pipeline/read/sniff'
import { inEnglish } from '../../../shared/phrase'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )

const CASES: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['an empty file', 'sales.csv', bytes(), /^sales\.csv is empty\./],
  ['blank lines only', 'sales.csv', bytes('\n\n \n'), /^sales\.csv has no records\./],
  ['a mark without text', 'sales.csv', bytes([0xef, 0xbb, 0xbf]), /has no records/],
  [
    'a renamed workbook',
    'sales.csv',
    bytes('PK\x03\x04', [0, 0, 8], '[Content_Types].xml'),
    /^sales\.csv is an Excel workbook that was renamed\. Open it in a spreadsheet and save it as CSV\.$/,
  ],
  [
    'a workbook',
    'sales.xlsx',
    bytes('PK\x03\x04', [0, 0, 8], 'xl/workbook.xml'),
    /^sales\.xlsx is an Excel workbook\./,
  ],
  ['an old workbook', 'sales.xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /is an old Excel workbook/],
  ['a zip', 'sales.zip', bytes('PK\x03\x04', [0, 0, 8], 'sales.csv'), /is a zip archive/],
  ['a PDF', 'sales.csv', bytes('%PDF-1.7\n'), /^sales\.csv is a PDF document\./],
  ['a PNG', 'logo.csv', bytes([0x89], 'PNG\r\n'), /is a PNG image/],
  ['a JPEG', 'logo.csv', bytes([0xff, 0xd8, 0xff, 0xe0]), /is a JPEG image/],
  ['a database', 'p.csv', bytes('SQLite format 3', [0]), /is a database/],
  ['a web page', 'sales.csv', bytes('<!DOCTYPE html><html><body>'), /is a web page/],
  ['JSON', 'sales.csv', bytes('[{"id":1,"name":"x"}]'), /is a JSON file/],
  [
    'other binary',
    'sales.csv',
    bytes(Array.from({ length: 500 }, (_, i) => (i * 7) % 30)),
    /holds binary data, not text/,
  ],
]

describe('files that are no CSV are refused in plain words', () => {
  test.each(CASES)('%s', (_what, fileName, head, message) => {
    const result = sniff(head, { fileName, isWhole: true })
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.code).toBe('input_unusable')
    expect(inEnglish(result.message)).toMatch(message)
    const [place] = inEnglish(result.places)
    expect(place).toMatchObject({ file: fileName, line: 1 })
    expect(place?.reason).toBeTruthy()
    expect(place?.remedy).toBeTruthy()
  })

  test('a few NUL bytes do not make a file binary', () => {
    const result = sniff(bytes('id,name\n1,Te\0a\n2,Milk and more\n'), { fileName: 'a.csv', isWhole: true })
    expect(result.ok).toBe(true)
  })
})
