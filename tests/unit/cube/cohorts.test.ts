import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { averageCurve, placesOf } from '../../../renderer/cohorts/cohortModel'
import { EMPTY_SELECTION, type Selection } from '../../../shared/query'
import { FailureError } from '../../../shared/result'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const line = (date: string, order: string, customer: string | null, gross: number, more = {}): CubeRow => ({
  date,
  order,
  customer,
  product: 'p',
  quantity: 1,
  gross,
  store: 's1',
  ...more,
})

const ROWS: CubeRow[] = [
  line('2024-01-05', 'o1', 'ada', 100),
  line('2024-01-05', 'o1', 'ada', 50),
  line('2024-01-20', 'o2', 'ada', 30),
  line('2024-01-25', 'o3', 'ben', 200),
  line('2024-01-31', 'o4', null, 999),
  line('2024-02-10', 'o5', 'cy', 70, { store: 's2' }),
  line('2024-02-11', 'o6', 'ada', 40, { store: 's2' }),
  line('2024-02-12', 'r1', 'ben', -20, { quantity: -1, isReturn: true }),
  line('2024-03-15', 'o7', 'ben', 10),
  line('2024-03-15', 'o8', 'dee', -5, { quantity: -1, isReturn: true }),
]
const cube = makeCube(makeCubeData(ROWS))

const cohorts = (selection: Partial<Selection> = {}) => {
  const answer = cube.cohorts({ ...EMPTY_SELECTION, ...selection })
  if (!answer.ok) throw new FailureError(answer)
  return answer.value
}
const cells = (selection: Partial<Selection> = {}) =>
  cohorts(selection).rows.map(({ month, size, cells }) => [
    month,
    size,
    ...cells.map(({ customers, orders, netCents }) => [customers, orders, netCents]),
  ])

describe('cohorts by the month of the first order', () => {
  test('customers, orders and net by month since; guests and those who only returned goods are in none', () => {
    expect(cells()).toEqual([
      ['2024-01', 2, [2, 3, 380], [1, 1, 40 - 20], [1, 1, 10]],
      ['2024-02', 1, [1, 1, 70], [0, 0, 0]],
    ])
  })

  test('dates cut what is shown, not who belongs to a cohort', () => {
    expect(cells({ from: '2024-02-01', to: '2024-02-29' })).toEqual([
      ['2024-01', 2, [1, 1, 20]],
      ['2024-02', 1, [1, 1, 70]],
    ])
    const month = { dimension: 'month' as const, values: ['2024-02'], exclude: false }
    expect(cells({ filters: [month] })[0]).toEqual(['2024-01', 2, [0, 0, 0], [1, 1, 20], [0, 0, 0]])
  })

  test('other filters decide what a first order is', () => {
    const store = { dimension: 'store' as const, values: ['s2'], exclude: false }
    expect(cells({ filters: [store] })).toEqual([['2024-02', 2, [2, 2, 110], [0, 0, 0]]])
  })

  test('the mean counts each customer once and leaves out months covered in part', () => {
    expect(cohorts().rows[0]!.cells.map(({ isPartial }) => isPartial)).toEqual([true, false, true])
    expect(averageCurve(placesOf(cohorts({ from: '2024-02-01' })), 'customers')).toEqual([
      { monthsSince: 0, value: 1, cohorts: 1 },
      { monthsSince: 1, value: 0.5, cohorts: 1 },
    ])
  })

  test('the customers of a cohort, whatever the dates; filtered by them the others are gone', () => {
    const customers = (month: string, selection: Partial<Selection> = {}) =>
      cube.cohortCustomers({ month, selection: { ...EMPTY_SELECTION, ...selection } })
    const ofJanuary = customers('2024-01', { from: '2024-03-01' })
    expect(ofJanuary).toEqual({ ok: true, value: ['ada', 'ben'] })
    const store = { dimension: 'store' as const, values: ['s2'], exclude: false }
    expect(customers('2024-02', { filters: [store] })).toEqual({ ok: true, value: ['ada', 'cy'] })
    expect(customers('2024-03')).toEqual({ ok: true, value: [] })
    const values = ofJanuary.ok ? ofJanuary.value : []
    expect(cells({ filters: [{ dimension: 'customer', values, exclude: false }] })).toEqual([cells()[0]])
  })

  test('without customers it is said; without lines there are none', () => {
    const bare = makeCube(
      makeCubeData([{ date: '2024-01-01', order: '1', product: 'p', quantity: 1, gross: 1 }]),
    )
    expect(bare.cohorts(EMPTY_SELECTION)).toMatchObject({ ok: false, code: 'usage' })
    expect(bare.cohortCustomers({ month: '2024-01', selection: EMPTY_SELECTION }).ok).toBe(false)
    expect(cohorts({ from: '2030-01-01' })).toEqual({ rows: [] })
  })
})
