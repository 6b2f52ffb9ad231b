import { expect, test } from 'vitest'
import { TERMS } from '../../../renderer/dictionary/termNames'
import { findEntries } from '../../../renderer/dictionary/find'
import { tableEntries } from '../../../renderer/dictionary/entries'
import { en } from '../../../renderer/i18n/en'
import { COLUMN_UNITS } from '../../../shared/tables'
import { MEASURES } from '../../../shared/query'

const ENTRIES = tableEntries([
  {
    name: 'gold_rfm',
    layer: 'gold',
    rows: 2,
    grain: 'one row per customer',
    definition: 'scores',
    sources: [],
    sql: null,
    columns: [
      { name: 'recency_days', type: 'integer', unit: 'days', definition: 'Days since the last purchase' },
      { name: 'café', type: 'text', unit: null, definition: 'As it stands in the files' },
    ],
  },
])

test('all words must be there, in any order, case and accents', () => {
  expect(findEntries(ENTRIES, '')).toBeNull()
  expect([...(findEntries(ENTRIES, 'PURCHASE days') ?? [])]).toEqual(['column-gold_rfm.recency_days'])
  expect([...(findEntries(ENTRIES, 'cafe') ?? [])]).toEqual(['column-gold_rfm.café'])
  expect([...(findEntries(ENTRIES, 'gold rfm') ?? [])]).toEqual(['table-gold_rfm'])
  expect([...(findEntries(ENTRIES, 'elephant') ?? [])]).toEqual([])
})

test('one error in a longer word is forgiven where nothing fits exactly', () => {
  expect([...(findEntries(ENTRIES, 'recensy') ?? [])]).toEqual(['column-gold_rfm.recency_days'])
})

test('every measure, term and unit has its words', () => {
  expect(Object.keys(en.measures.definitions).sort()).toEqual([...MEASURES].sort())
  expect(Object.keys(en.terms.definitions)).toEqual([...TERMS])
  expect(Object.keys(en.terms.names)).toEqual([...TERMS])
  expect(Object.keys(en.data.units).sort()).toEqual([...COLUMN_UNITS].sort())
})
