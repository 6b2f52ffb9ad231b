import { describe, expect, test } from 'vitest'
import { verbatim } from '../../../shared/phrase'
import type { LedgerRow } from '../../../shared/ipc'
import { examplesOf, keysOf, reasonsOf, remarksOf, sumsOf } from '../../../renderer/quality/model'
import type { FileRow } from '../../../renderer/quality/model'

const file = (name: string, counts: Partial<FileRow>): FileRow => ({
  name,
  role: 'transactions',
  encoding: 'utf-8',
  delimiter: ',',
  header_line: 1,
  date_order: null,
  records: 0,
  accepted: 0,
  rejected: 0,
  duplicates: 0,
  superseded: 0,
  replaced: 0,
  skipped: false,
  repaired: 0,
  joins: [],
  warnings: [],
  canBeCorrected: true,
  ...counts,
})
const join = {
  column: 'p',
  file: 'products.csv',
  key: 'id',
  fields: [],
  matched_lines: 1,
  lines: 2,
  unknown: ['P9'],
}
const FILES = [
  file('a.csv', { records: 10, accepted: 6, rejected: 1, duplicates: 2, replaced: 1, repaired: 4 }),
  file('b.csv', {
    records: 5,
    accepted: 4,
    superseded: 1,
    joins: [
      { ...join, match_rate: 1 },
      { ...join, column: 'q', match_rate: 0.5 },
    ],
    warnings: [{ code: 'unknown_members', message: verbatim('One key is unknown.') }],
  }),
]
const COUNTS = [
  { file: 'a.csv', kind: 'rejected', reason: 'missing_date', count: 1 },
  { file: 'a.csv', kind: 'duplicate', reason: 'duplicate_in_file', count: 2 },
  { file: 'b.csv', kind: 'rejected', reason: 'missing_date', count: 3 },
] as const

describe('the quality page', () => {
  test('lines in are used, set aside or replaced', () => {
    const sums = sumsOf(FILES)
    expect(sums).toEqual({ records: 15, used: 10, setAside: 4, replaced: 1, repaired: 4 })
    expect(sums.used + sums.setAside + sums.replaced).toBe(sums.records)
  })

  test('reasons over all files and in one', () => {
    expect(reasonsOf(COUNTS, null)).toEqual([
      { reason: 'missing_date', kind: 'rejected', count: 4 },
      { reason: 'duplicate_in_file', kind: 'duplicate', count: 2 },
    ])
    expect(reasonsOf(COUNTS, 'b.csv')).toEqual([{ reason: 'missing_date', kind: 'rejected', count: 3 }])
  })

  test('examples keep their ids when they are narrowed', () => {
    const row = (name: string, reason: string): LedgerRow => ({
      file: name,
      line: 2,
      kind: 'rejected',
      column: null,
      value: null,
      reason,
      detail: null,
    })
    const rows = [row('a.csv', 'x'), row('b.csv', 'x'), row('b.csv', 'y')]
    expect(examplesOf(rows, 'b.csv', null).map(({ id }) => id)).toEqual(['1', '2'])
    expect(examplesOf(rows, null, 'x').map(({ id }) => id)).toEqual(['0', '1'])
    expect(examplesOf(rows, 'b.csv', 'y').map(({ id }) => id)).toEqual(['2'])
  })

  test('the keys that are found worst come first; remarks carry their file', () => {
    expect(keysOf(FILES, null).map(({ column }) => column)).toEqual(['q', 'p'])
    expect(keysOf(FILES, 'a.csv')).toEqual([])
    expect(remarksOf(FILES, null)).toEqual([
      { code: 'unknown_members', message: verbatim('One key is unknown.'), file: 'b.csv', id: 'b.csv 0' },
    ])
  })
})
