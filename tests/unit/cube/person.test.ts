import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { EMPTY_SELECTION, type Selection } from '../../../shared/query'
import { FailureError } from '../../../shared/result'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const line = (date: string, order: string, product: string, gross: number, more = {}): CubeRow => ({
  date,
  order,
  customer: 'ada',
  product,
  store: 's1',
  quantity: 1,
  gross,
  ...more,
})
const cube = makeCube(
  makeCubeData([
    line('2024-01-01', 'o1', 'tea', 500),
    line('2024-01-01', 'o1', 'mug', 900, { quantity: 2 }),
    line('2024-01-11', 'o2', 'tea', 600, { store: 's2', discount: 100 }),
    line('2024-01-15', 'r1', 'mug', -450, { quantity: -1, isReturn: true }),
    line('2024-01-31', 'o3', 'tea', 500),
    line('2024-01-31', 'o4', 'pot', 9000, { customer: 'ben' }),
  ]),
)
const person = (selection: Partial<Selection> = {}) => {
  const answer = cube.person({ selection: { ...EMPTY_SELECTION, ...selection }, customer: 'ada' })
  if (!answer.ok) throw new FailureError(answer)
  return answer.value
}

test('orders, usual basket and favourites of one customer, its rank among all', () => {
  const ada = person()
  expect(ada).toMatchObject({
    customers: 2,
    row: { rank: 2, orders: 3, netCents: 1950, recencyDays: 0 },
    firstPurchase: '2024-01-01',
    orderCount: 3,
    // Thirty days, two gaps.
    gapDays: 15,
    // 2, 1 and 1 products; 3, 1 and 1 units.
    usual: { products: 4 / 3, units: 5 / 3 },
  })
  expect(ada.orders.map(({ id, netCents, isReturn }) => [id, netCents, isReturn])).toEqual([
    ['o1', 1400, false],
    ['o2', 500, false],
    ['r1', -450, true],
    ['o3', 500, false],
  ])
  expect(ada.orders[1]).toMatchObject({ discountCents: 100, store: 's2', products: 1, lines: 1 })
  expect(ada.products).toEqual([
    { id: 'tea', name: 'tea', orders: 3, units: 3, netCents: 1500 },
    { id: 'mug', name: 'mug', orders: 1, units: 1, netCents: 450 },
  ])
  expect(ada.stores.map(({ id, orders }) => [id, orders])).toEqual([
    ['s1', 2],
    ['s2', 1],
  ])
})

test('it follows the filters, but for one on customers', () => {
  const others = { dimension: 'customer' as const, values: ['ben'], exclude: false }
  expect(person({ filters: [others] })).toEqual(person())
  const tea = { dimension: 'product' as const, values: ['tea'], exclude: false }
  expect(person({ filters: [tea], to: '2024-01-20' })).toMatchObject({
    customers: 1,
    orderCount: 2,
    gapDays: 10,
  })
  expect(person({ from: '2025-01-01' })).toMatchObject({ row: null, orders: [], usual: null })
})

test('a customer that is not there is said', () => {
  const answer = cube.person({ selection: EMPTY_SELECTION, customer: 'zoe' })
  expect(answer).toMatchObject({ ok: false, code: 'usage' })
})
