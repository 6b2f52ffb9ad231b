import fc from 'fast-check'
import { readXlsx as readStyled } from 'hucre/xlsx'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportXlsx, sheetNames } from '../../../main/export/xlsx'
import type { ExportTable } from '../../../shared/exports'

const NOTE = { name: 'Note', lines: ['Net sales by store', 'Sample shop', 'Country: Germany'] }

const plain = (...titles: string[]): ExportTable['columns'] =>
  titles.map((title) => ({ title, decimals: null }))

async function sheetsOf(book: Uint8Array) {
  const sheets = await readXlsx(Buffer.from(book))
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
}

test('another library reads back the cells with their types, and the note', async () => {
  const table: ExportTable = {
    columns: [
      { title: 'Store', decimals: null },
      { title: 'Net sales', decimals: 2 },
      { title: 'Return rate', decimals: null, kind: 'rate' },
      { title: 'Last sale', decimals: null, kind: 'date' },
      { title: 'Orders', decimals: null },
    ],
    rows: [
      ['Köln', -1234.56, 0.125, '2024-02-29', 3],
      ['Ulm & "Söhne" <1>', 0, null, '1970-01-01', 12_345],
      ['Total', 70.1, 1, null, null],
    ],
  }
  const sheets = await sheetsOf(await exportXlsx([{ name: 'Net sales by store', table }], NOTE))
  expect(sheets['Net sales by store']).toEqual([
    ['Store', 'Net sales', 'Return rate', 'Last sale', 'Orders'],
    ['Köln', -1234.56, 0.125, new Date('2024-02-29T00:00:00Z'), 3],
    ['Ulm & "Söhne" <1>', 0, null, new Date('1970-01-01T00:00:00Z'), 12_345],
    ['Total', 70.1, 1, null, null],
  ])
  expect(sheets['Note']?.flat()).toEqual(NOTE.lines)
})

test('what looks like a formula is text, and editing it does not make it one', async () => {
  const cells = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', 'plain']
  const book = await exportXlsx(
    [{ name: 'Cells', table: { columns: plain('=head'), rows: cells.map((cell) => [cell]) } }],
    NOTE,
  )
  const sheets = await sheetsOf(book)
  expect(sheets['Cells']?.slice(1).map(([cell]) => String(cell).trim())).toEqual(
    cells.map((cell) => cell.trim()),
  )
  const { sheets: written } = await readStyled(book, { readStyles: true })
  const kept = [...(written[0]?.cells?.values() ?? [])].slice(1)
  expect(kept.map(({ formula, style }) => [formula, style?.numFmt])).toEqual(
    Array.from({ length: 6 }, () => [undefined, '@']),
  )
})

test('whatever the texts, they come back but for characters that XML has not', async () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(texts, async (cells) => {
      const rows = cells.map((cell) => [`a${cell}z`])
      const sheets = await sheetsOf(
        await exportXlsx([{ name: 'Texts', table: { columns: plain('t'), rows } }], NOTE),
      )
      const kept = (text: string): string =>
        text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      expect(sheets['Texts']?.slice(1).flat()).toEqual(rows.map(([cell]) => kept(cell ?? '')))
    }),
    { numRuns: 12 },
  )
})

test('sheet names are short, plain and not alike', () => {
  const long = 'Net sales by product category and month'
  expect(sheetNames(['A/B: [C]?', long, long, "'x'", '', 'NOTE', 'Note'])).toEqual([
    'A B   C',
    'Net sales by product category a',
    'Net sales by product catego (2)',
    'x',
    'Sheet',
    'NOTE',
    'Note (2)',
  ])
})

test('an empty table is a head alone', async () => {
  const sheets = await sheetsOf(
    await exportXlsx([{ name: 'Empty', table: { columns: plain('a', 'b'), rows: [] } }], NOTE),
  )
  expect(sheets['Empty']).toEqual([['a', 'b']])
})
