import { describe, expect, test } from 'vitest'
import {
  NEW_JOIN,
  bringing,
  fieldsBrought,
  finished,
  inFile,
  joinDecision,
  matchOf,
  membersOf,
} from '../../../renderer/import/joinModel'
import type { PlannedJoin } from '../../../shared/importPlan'
import { plannedFile } from './plannedFile'

const TO_CLASS = { column: 'class_id', file: 'class.csv', key: 'class_id', columns: { category: 'family' } }
const TO_DAY = { column: 'time_id', file: 'days.csv', key: 'time_id', columns: { transaction_ts: 'date' } }
const match = (column: string, file: string, key: string): PlannedJoin => ({
  column,
  file,
  key,
  fields: [],
  matchRate: 1,
  matchedLines: 1,
  lines: 1,
  unknown: [],
})
const sales = plannedFile({
  lookups: [TO_CLASS, TO_DAY],
  joins: [match('class_id', 'class.csv', 'class_id'), match('store', 'stores.csv', 'store_id')],
})

describe('a lookup being put together', () => {
  test('is finished when column, file and key are chosen', () => {
    const draft = { ...NEW_JOIN, column: 'Class_ID' }
    expect(finished(draft)).toBeNull()
    const found = inFile(draft, 'class.csv', { headers: ['class_id', 'family'] })
    expect(finished(found)).toEqual({ column: 'Class_ID', file: 'class.csv', key: 'class_id', columns: {} })
  })
  test('another file keeps what it has too, and asks for its key where no column is called alike', () => {
    const moved = inFile(TO_CLASS, 'other.csv', { headers: ['nr', 'family'] })
    expect(moved).toEqual({
      column: 'class_id',
      file: 'other.csv',
      key: null,
      columns: { category: 'family' },
    })
    expect(inFile(TO_CLASS, 'third.csv', { headers: ['class_id'] })).toMatchObject({
      key: 'class_id',
      columns: {},
    })
  })
  test('brings a field, from another column, and no longer', () => {
    const two = bringing(TO_CLASS, 'brand', 'maker')
    expect(two.columns).toEqual({ category: 'family', brand: 'maker' })
    expect(bringing(two, 'category', 'dept').columns).toEqual({ brand: 'maker', category: 'dept' })
    expect(bringing(two, 'category', null).columns).toEqual({ brand: 'maker' })
  })
})

describe('as a decision about the file', () => {
  const other = { ...TO_DAY, key: 'id' }
  test('in the place of another', () =>
    expect(joinDecision(sales, 1, other)).toEqual({ file: 'a.csv', joins: [TO_CLASS, other] }))
  test('added', () => expect(joinDecision(sales, 2, other).joins).toEqual([TO_CLASS, TO_DAY, other]))
  test('turned off', () => expect(joinDecision(sales, 0, null).joins).toEqual([TO_DAY]))
})

test('lookups are told from members that are found by their role', () => {
  expect(matchOf(sales, TO_CLASS)).toMatchObject({ file: 'class.csv' })
  expect(matchOf(sales, TO_DAY)).toBeUndefined()
  expect(membersOf(sales).map(({ file }) => file)).toEqual(['stores.csv'])
})

test('a lookup can pass on what lines and members have', () => {
  expect(fieldsBrought({ role: 'lookup' })).toContain('subcategory')
  expect(fieldsBrought({ role: 'stores' })).not.toContain('quantity')
})
