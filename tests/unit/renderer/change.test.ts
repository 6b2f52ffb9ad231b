import { describe, expect, test } from 'vitest'
import { suggestedRange } from '../../../renderer/change/NoComparison'
import { changeMark, changeRows } from '../../../renderer/change/changeRows'
import { axisStart } from '../../../renderer/charts/waterfall'
import type { ChangeAnswer } from '../../../shared/change'
import { EMPTY_SELECTION } from '../../../shared/query'
import { profileOf } from './support'

const effect = (before: number, now: number) => ({ before, now, delta: now - before, mix: null, rate: null })
const ANSWER: ChangeAnswer = {
  dimension: 'city',
  dimensions: [],
  before: 1000,
  now: 700,
  delta: -300,
  parts: [
    { ...effect(600, 200), member: { id: 'Kiel', name: 'Kiel' }, presence: 'both' },
    { ...effect(0, 150), member: { id: null, name: '' }, presence: 'new' },
  ],
  others: { ...effect(400, 350), members: 3 },
  comparedRange: { from: '2024-05-01', to: '2024-05-31' },
}
const WORDS = {
  before: 'Before',
  now: 'Now',
  others: (count: number) => `${count} others`,
  nameOf: ({ name }: { readonly name: string }) => name || 'No city',
}
const rows = changeRows(ANSWER, EMPTY_SELECTION, WORDS)

describe('the waterfall', () => {
  test('begins at the comparison, each part where the last one ended, and arrives at the total', () => {
    expect(rows.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Before', null, 1000],
      ['Kiel', 1000, 600],
      ['No city', 600, 750],
      ['3 others', 750, 700],
      ['Now', null, 700],
    ])
    expect(rows.map(({ share }) => share)).toEqual([null, 400 / 300, -0.5, 50 / 300, null])
  })

  test('its marks are the members, and all others what is left without them; totals are none', () => {
    const filters = rows.map((row) => changeMark(row, rows, 'city', 'net_sales_cents')?.filters ?? null)
    expect(filters).toEqual([
      null,
      [{ dimension: 'city', values: ['Kiel'], exclude: false }],
      [{ dimension: 'city', values: ['(none)'], exclude: false }],
      [{ dimension: 'city', values: ['Kiel', '(none)'], exclude: true }],
      null,
    ])
  })

  test('the axis never begins above zero', () => {
    const bar = (from: number | null, to: number) => ({
      name: '',
      from,
      to,
      colour: '',
      dimmed: false,
      label: '',
      tooltip: () => [],
    })
    expect(axisStart([bar(null, 100), bar(100, 40), bar(null, 40)])).toBe(0)
    expect(axisStart([bar(null, 1000), bar(1000, 900), bar(null, 900)])).toBe(0)
    expect(axisStart([bar(null, 100), bar(100, -20), bar(null, -20)])).toBe(-20)
  })
})

test('the dates offered for a comparison have as long a time before them', () => {
  const profile = { ...profileOf([]), firstDate: '2024-01-01', lastDate: '2024-01-10' }
  expect(suggestedRange(profile)).toEqual({ from: '2024-01-06', to: '2024-01-10' })
  expect(suggestedRange({ ...profile, lastDate: '2025-12-31' })).toEqual({
    from: '2025-01-01',
    to: '2025-12-31',
  })
  expect(suggestedRange({ ...profile, lastDate: '2024-01-01' })).toBeNull()
})
