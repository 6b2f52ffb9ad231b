import { describe, expect, test } from 'vitest'
import { isSetAsideExport, neutralised, ownColumns, restored } from '../../../shared/setAside'
import { exportNames, setAsideCsv } from '../../../main/store'

describe('cells of an export', () => {
  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['@home', "'@home"],
    ['+49 30 1', "'+49 30 1"],
    ['-', "'-"],
    ["'=odd", "''=odd"],
    ["''=odd", "'''=odd"],
    ['\ttab', "'\ttab"],
    ['-12.50', '-12.50'],
    ['+3', '+3'],
    ["'s", "'s"],
    ['plain', 'plain'],
    ['', ''],
  ])('%j is written as %j and read back', (cell, written) => {
    expect(neutralised(cell)).toBe(written)
    expect(restored(written)).toBe(cell)
  })
})

test('an export is known by the columns that say where its lines came from', () => {
  const header = ['id', 'date', '_file', '_line', '_kind', '_reason', '_detail']
  expect(isSetAsideExport(header)).toBe(true)
  expect(ownColumns(header)).toEqual(['id', 'date'])
  expect(isSetAsideExport(['id', '_line', '_reason'])).toBe(false)
})

test('names of exports: none twice, none over another file', () => {
  const files = ['sales.csv', 'sales.rejects.csv', 'sales.rejects (2).csv', 'till/Sales.CSV.gz', 'a.b.tsv']
  expect(
    exportNames(
      files.map((name) => ({ name })),
      ['A.B.rejects.csv'],
    ),
  ).toEqual([
    'sales.rejects.csv',
    'sales.rejects (2).csv',
    'sales.rejects (3).csv',
    'Sales.rejects (4).csv',
    'a.b.rejects (2).csv',
  ])
})

test('the text of an export, in the delimiter of its file', () => {
  const lines = {
    name: 'sales.csv',
    delimiter: ';',
    columns: ['=id', 'note', '_file', '_line'],
    rows: [
      ['1', 'a;"b"\nc', 'sales.csv', '2'],
      ['-5', '=1+1', 'sales.csv', '4'],
    ],
  }
  expect(setAsideCsv(lines)).toBe(
    `"'=id";note;_file;_line\n1;"a;""b""\nc";sales.csv;2\n-5;"'=1+1";sales.csv;4\n`,
  )
})
