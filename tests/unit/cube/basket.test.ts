import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { basketSchema, usualMinOrders, type BasketAnswer } from '../../../shared/basket'
import { FailureError } from '../../../shared/result'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const line = (order: string, product: string, more: Partial<CubeRow> = {}): CubeRow => ({
  date: '2024-05-01',
  order,
  product,
  store: 's1',
  quantity: 1,
  gross: 100,
  ...more,
})

/** Ten orders: tea in 4, pot in 5, both in 3 of them; salt alone in the rest. */
const ROWS = [
  ...['o1', 'o2', 'o3'].flatMap((order) => [line(order, 'tea'), line(order, 'pot')]),
  line('o1', 'tea', { quantity: 5 }),
  line('o4', 'tea'),
  line('o5', 'pot', { store: 's2' }),
  line('o6', 'pot'),
  ...['o7', 'o8', 'o9', 'o10'].map((order) => line(order, 'salt')),
  line('o7', 'tea', { quantity: -1, gross: -100, isReturn: true }),
  line('o11', 'salt', { quantity: -1, gross: -100, isReturn: true }),
]
const cube = makeCube(makeCubeData(ROWS, { products: [{ id: 'tea', name: 'Green tea' }, { id: 'never' }] }))

function basket(more: object = {}): BasketAnswer {
  const result = cube.basket(basketSchema.parse({ selection: {}, minOrders: 1, ...more }))
  if (!result.ok) throw new FailureError(result)
  return result.value
}

describe('bought together', () => {
  test('support, confidence and lift by hand; a return is in no basket, a product counts once an order', () => {
    const { orders, found, pairs } = basket()
    expect([orders, found]).toEqual([10, 1])
    expect(pairs).toEqual([
      {
        first: { id: 'pot', name: 'pot' },
        second: { id: 'tea', name: 'Green tea' },
        orders: 3,
        firstOrders: 5,
        secondOrders: 4,
        support: 0.3,
        confidence: 0.6,
        reverseConfidence: 0.75,
        lift: 1.5,
      },
    ])
  })

  test('of one product the pairs begin with it, and its own filter is left out', () => {
    const filters = [{ dimension: 'product', values: ['tea'] }]
    const { pairs } = basket({ product: 'tea', selection: { filters } })
    expect(pairs).toMatchObject([{ first: { id: 'tea' }, second: { id: 'pot' }, confidence: 0.75 }])
    expect(basket({ product: 'never' }).pairs).toEqual([])
  })

  test('other filters hold for orders and pairs', () => {
    const { orders, pairs } = basket({ selection: { filters: [{ dimension: 'store', values: ['s1'] }] } })
    expect(orders).toBe(9)
    expect(pairs[0]).toMatchObject({ orders: 3, firstOrders: 4, secondOrders: 4, lift: 27 / 16 })
  })

  test('pairs in fewer orders than asked for are left out', () => {
    expect(basket({ minOrders: 3 }).found).toBe(1)
    expect(basket({ minOrders: 4 })).toMatchObject({ found: 0, pairs: [] })
    expect(basket({ minOrders: null }).minOrders).toBe(5)
    expect([usualMinOrders(20_000), usualMinOrders(900)]).toEqual([20, 5])
  })

  test('an unknown product is said; no orders give no pairs', () => {
    expect(cube.basket(basketSchema.parse({ selection: {}, product: 'gold' }))).toMatchObject({ ok: false })
    expect(basket({ selection: { from: '2030-01-01', to: '2030-01-02' } })).toMatchObject({
      orders: 0,
      pairs: [],
    })
  })
})
