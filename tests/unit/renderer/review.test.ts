import { describe, expect, test } from 'vitest'
import { isCertain, standing } from '../../../renderer/import/certainty'
import { delimiterName, fieldDecision, fieldsFor } from '../../../renderer/import/decisions'
import { isChanged, previewColumns } from '../../../renderer/import/previewModel'
import { verbatim } from '../../../shared/phrase'
import type { ImportPlan, PlanRemark, PlannedFileView, PreviewRow } from '../../../shared/importPlan'
import { plannedFile as file } from './plannedFile'

const remark = (level: PlanRemark['level']): PlanRemark => ({
  code: 'x',
  message: verbatim('m'),
  remedy: null,
  column: null,
  line: null,
  level,
})

const plan = (files: readonly PlannedFileView[], change: Partial<ImportPlan> = {}): ImportPlan => ({
  files,
  lookupFiles: [],
  questions: [],
  blockedBy: null,
  decisions: [],
  used: 1,
  setAside: 0,
  ...change,
})

describe('what is certain enough to go straight on', () => {
  test.each([
    ['a file that is known by its header', file(), true],
    ['a note', file({ remarks: [remark('note')] }), true],
    ['the same bytes again', file({ state: 'known', confidence: 0 }), true],
    ['a doubtful remark', file({ remarks: [remark('doubtful')] }), false],
    ['a doubtful role', file({ confidence: 0.6 }), false],
    ['a corrected version', file({ state: 'replaces' }), false],
    ['a file that cannot be used', file({ state: 'unusable' }), false],
    ['a file without a role', file({ state: 'left_out', role: 'unknown' }), false],
  ])('%s', (_, only, expected) => expect(isCertain(plan([only]))).toBe(expected))

  test('never with an open question or a block', () => {
    const question = { id: 'q', file: 'a.csv', column: null, text: verbatim('?'), answers: [] }
    expect(isCertain(plan([file()], { questions: [question] }))).toBe(false)
    expect(
      isCertain(plan([file()], { blockedBy: { message: verbatim('m'), file: null, column: null } })),
    ).toBe(false)
  })

  test('the mark of a file', () => {
    expect(standing(file(), false)).toBe('fine')
    expect(standing(file(), true)).toBe('blocks')
    expect(standing(file({ remarks: [remark('doubtful'), remark('blocks')] }), false)).toBe('blocks')
    expect(standing(file({ confidence: 0.5 }), false)).toBe('doubtful')
    expect(standing(file({ state: 'left_out', role: 'ignore', isRoleDecided: true }), false)).toBe('off')
    expect(standing(file({ state: 'known' }), false)).toBe('off')
  })
})

describe('a column used as something else', () => {
  test('gives back what it filled before', () =>
    expect(fieldDecision(file(), 'Menge', 'unit_price')).toEqual({
      file: 'a.csv',
      columns: { quantity: null, unit_price: 'Menge' },
    }))
  test('takes a field over from another column', () =>
    expect(fieldDecision(file(), 'Stück', 'quantity')).toEqual({
      file: 'a.csv',
      columns: { quantity: 'Stück' },
    }))
  test('not used', () =>
    expect(fieldDecision(file(), 'Menge', null)).toEqual({ file: 'a.csv', columns: { quantity: null } }))
  test('helpers and unknown files have no fields', () => {
    expect(fieldsFor(file({ role: 'lookup' }))).toEqual([])
    expect(fieldsFor(file({ role: 'stores' }))).toContain('latitude')
  })
  test('delimiters by name', () => {
    expect(delimiterName('\t')).toBe('tab')
    expect(delimiterName('~')).toBeNull()
  })
})

describe('the preview', () => {
  const preview = {
    headers: ['Datum', 'Notiz', 'Menge'],
    fields: [
      { field: 'transaction_ts', header: 'Datum' },
      { field: 'quantity', header: 'Menge' },
      { field: 'category', header: null },
    ],
  } as const

  test('each cleaned value stands behind the cell it comes from, joined ones at the end', () =>
    expect(previewColumns(preview, 'both', true).map(({ key }) => key)).toEqual([
      'raw Datum',
      'clean transaction_ts',
      'raw Notiz',
      'raw Menge',
      'clean quantity',
      'clean category',
      'grossCents',
      'discountCents',
      'netCents',
    ]))
  test('as read, and cleaned alone', () => {
    expect(previewColumns(preview, 'raw', true).map(({ key }) => key)).toEqual([
      'raw Datum',
      'raw Notiz',
      'raw Menge',
    ])
    expect(previewColumns(preview, 'clean', false).map(({ key }) => key)).toEqual([
      'clean transaction_ts',
      'clean quantity',
      'clean category',
    ])
  })

  const row = (raw: string | null, clean: string | null): PreviewRow => ({
    line: 2,
    raw: [raw],
    clean: [clean],
    amounts: null,
    fate: 'used',
    reason: null,
    detail: null,
    column: null,
  })
  test.each([
    ['10.00', '10', false],
    ['10,00', '10', true],
    ['1.050,00', '1050', true],
    ['2024-01-05', '2024-01-05', false],
    ['05.01.2024', '2024-01-05', true],
    [' Lamp', 'Lamp', true],
    ['n/a', null, true],
    ['', null, false],
    [null, null, false],
    ['007', '007', false],
  ])('%j cleaned to %j is marked as changed: %j', (raw, clean, expected) =>
    expect(isChanged(row(raw, clean), 0, 0)).toBe(expected),
  )
  test('a value that another file brings has nothing to be changed from', () =>
    expect(isChanged(row('x', 'y'), 0, null)).toBe(false))
})
