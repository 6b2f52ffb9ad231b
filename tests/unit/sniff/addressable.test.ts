import { expect, test } from 'vitest'
import { addressable } from '../../../main/pipeline/read/sniff/header'

test.each([
  [['Price', 'Price', 'price '], 3, ['Price', 'Price_2', 'price_3']],
  [['a', '', ''], 4, ['a', 'column_2', 'column_3', 'column_4']],
  [['column_2', '', 'a'], 3, ['column_2', 'column_3', 'a']],
  [['a', 'a_2', 'A', 'a'], 4, ['a', 'a_2', 'A_3', 'a_4']],
])('the names of %j over %i columns', (header, width, names) => {
  expect(addressable(header, width)).toEqual(names)
})

test('a hundred thousand columns of one name have names of their own at once', () => {
  const names = addressable(
    Array.from({ length: 100_000 }, () => 'a'),
    0,
  )
  expect(new Set(names).size).toBe(100_000)
})
