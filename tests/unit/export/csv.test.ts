import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { dialectOf, exportCsv } from '../../../main/export/csv'
import { exportTableSchema, type ExportTable } from '../../../shared/exports'

const ENGLISH = dialectOf('en-US')
const GERMAN = dialectOf('de-DE')

const titled = (...titles: string[]) => titles.map((title) => ({ title, decimals: null }))

const read = (csv: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), { delimiter, newline: '\r\n' }).data

test('money keeps its digits, other numbers are as short as they read back, nothing is an empty cell', () => {
  const table: ExportTable = {
    columns: [
      { title: 'Store', decimals: null },
      { title: 'Net sales', decimals: 2 },
      { title: 'Share', decimals: null },
    ],
    rows: [
      ['Köln', 1234.5, 0.125],
      ['Ulm', -0.004, null],
      ['Total', -70, 1],
    ],
  }
  expect(exportCsv(table, ENGLISH)).toBe(
    '\uFEFFStore,Net sales,Share\r\nKöln,1234.50,0.125\r\nUlm,0.00,\r\nTotal,-70.00,1\r\n',
  )
  expect(exportCsv(table, GERMAN)).toBe(
    '\uFEFFStore;Net sales;Share\r\nKöln;1234,50;0,125\r\nUlm;0,00;\r\nTotal;-70,00;1\r\n',
  )
})

test('texts that a spreadsheet would run are kept from running, also those that read like numbers', () => {
  const cells = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1', "'=1", '-12.5', 'a=b', '']
  const rows = cells.map((cell) => [cell])
  expect(read(exportCsv({ columns: titled('=head'), rows }, ENGLISH)).flat()).toEqual([
    "'=head",
    "'=1+1",
    "'+A1",
    "'-A1",
    "'@SUM(A1)",
    "'\t=1",
    "'\r=1",
    "''=1",
    "'-12.5",
    'a=b',
    '',
  ])
})

test('a cell stays whole under the delimiter of another locale', () => {
  const csv = exportCsv({ columns: titled('a', 'b'), rows: [['x;=1', 'y\t=2']] }, ENGLISH)
  expect(csv).toContain('"x;=1","y\t=2"')
})

test('whatever the cells, a reader gets them back, and none starts a formula', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', "'", '=', '+', '-', '@', ' ', '7', '😀'),
    maxLength: 8,
  })
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true })
  const cells = fc.oneof(texts, numbers, fc.constant(null))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(ENGLISH, GERMAN),
      (rows, dialect) => {
        const [, ...back] = read(
          exportCsv({ columns: titled('one', 'two'), rows }, dialect),
          dialect.delimiter,
        )
        expect(back).toHaveLength(rows.length)
        rows.flat().forEach((cell, at) => {
          const found = back.flat()[at] ?? ''
          if (typeof cell === 'number') {
            expect(Number(found.replace(',', '.'))).toBe(cell === 0 ? 0 : cell)
            return
          }
          const text = cell ?? ''
          expect([text, `'${text}`]).toContain(found)
          expect(found).not.toMatch(/^[=+\-@\t\r]/)
        })
      },
    ),
  )
})

test('a row without a cell for each column is refused', () => {
  expect(exportTableSchema.safeParse({ columns: titled('a', 'b'), rows: [['x']] }).success).toBe(false)
  expect(exportTableSchema.safeParse({ columns: titled('a'), rows: [[Number.NaN]] }).success).toBe(false)
})
