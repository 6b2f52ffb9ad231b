import { expect, test } from 'vitest'
import { filesAlike, forAllAlike } from '../../../renderer/import/alike'
import { plannedFile } from './plannedFile'

const january = plannedFile({ id: 'january.csv' })
const february = plannedFile({ id: 'february.csv' })
const returns = plannedFile({ id: 'returns.csv', role: 'returns' })
const wider = plannedFile({ id: 'wider.csv', columns: january.columns.slice(0, 1) })
const empty = plannedFile({ id: 'empty.csv', columns: [] })
const all = [january, february, returns, wider, empty, plannedFile({ id: 'nothing.csv', columns: [] })]

test('files are alike by their columns and their role', () => {
  expect(filesAlike(january, all).map(({ id }) => id)).toEqual(['february.csv'])
  expect(filesAlike(empty, all)).toEqual([])
})

test('what columns mean holds for the files alike, how bytes are read does not', () => {
  const columns = { quantity: 'Menge' }
  expect(forAllAlike({ file: 'january.csv', columns, date_order: 'dmy' }, all)).toEqual([
    { file: 'january.csv', columns, date_order: 'dmy' },
    { file: 'february.csv', columns },
  ])
  expect(forAllAlike({ file: 'january.csv', encoding: 'utf-8' }, all)).toHaveLength(1)
  expect(forAllAlike({ file: 'elsewhere.csv', columns }, all)).toEqual([{ file: 'elsewhere.csv', columns }])
})
