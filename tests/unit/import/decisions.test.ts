import { expect, test } from 'vitest'
import { isMeant } from '../../../main/pipeline/run/decisions'

test.each([
  ['sales.csv', 'sales.csv', true],
  ['SALES.csv', 'sales.CSV', true],
  ['sales.csv', 'shop/sales.csv', true],
  ['shop/*.csv', 'shop/sales.csv', true],
  ['*', 'shop/sales.csv', true],
  ['sales_*.csv', 'sales_2024_01.csv', true],
  ['sales_*_01.csv', 'sales_01_01.csv', true],
  ['sales_?.csv', 'sales_1.csv', true],
  ['sales_?.csv', 'sales_10.csv', false],
  ['sales_*.csv', 'sales.csv', false],
  ['sales.csv', 'salesxcsv', false],
  ['*.csv', 'two\nlines.csv', true],
  ['(a+)+.csv', '(a+)+.csv', true],
  ['*a*b', 'a b', true],
  ['**', '', true],
  ['?', '', false],
])('a decision about "%s" means "%s": %s', (pattern, name, isSo) => {
  expect(isMeant(pattern, name)).toBe(isSo)
})

test('a pattern of many stars is held against a long name at once', () => {
  expect(isMeant(`${'*a'.repeat(2_000)}b`, 'a'.repeat(4_000))).toBe(false)
})
