import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { changeSchema, type ChangeAnswer } from '../../../shared/change'
import { FailureError } from '../../../shared/result'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const JUNE = { from: '2024-06-01', to: '2024-06-13' }
const MAY = '2024-05-20'
const SHOP = {
  products: [
    { id: 'mug', category: 'Kitchen' },
    { id: 'tea', category: 'Food' },
    { id: 'pot', category: 'Kitchen' },
  ],
  stores: [
    { id: 's1', city: 'Kiel' },
    { id: 's2', city: 'Bonn' },
    { id: 's3', city: 'Ulm' },
  ],
}

const sale = (date: string, order: string, product: string, store: string, gross: number): CubeRow => ({
  date,
  order,
  product,
  store,
  quantity: 1,
  gross,
})

/** Kiel falls from 900 to 300, Bonn stays, Ulm is new. */
const ROWS = [
  sale(MAY, 'a1', 'mug', 's1', 600),
  sale(MAY, 'a1', 'tea', 's1', 300),
  sale(MAY, 'a2', 'mug', 's2', 500),
  sale(MAY, 'a3', 'tea', 's2', 400),
  sale('2024-06-10', 'b1', 'mug', 's1', 200),
  sale('2024-06-10', 'b1', 'pot', 's1', 100),
  sale('2024-06-11', 'b2', 'mug', 's2', 500),
  sale('2024-06-12', 'b3', 'tea', 's2', 400),
  sale('2024-06-13', 'b4', 'mug', 's3', 50),
]
const cube = makeCube(makeCubeData(ROWS, SHOP))

function change(more: object = {}): ChangeAnswer {
  const result = cube.change(changeSchema.parse({ selection: JUNE, compare: 'previous', ...more }))
  if (!result.ok) throw new FailureError(result)
  return result.value
}

const partsOf = ({ parts }: ChangeAnswer) =>
  parts.map(({ member, delta, presence }) => [member.id, delta, presence])

describe('what changed', () => {
  test('names the members by the size of their part, the new and the gone as such', () => {
    expect(change({ dimension: 'city' })).toMatchObject({
      before: 1800,
      now: 1250,
      delta: -550,
      comparedRange: { from: '2024-05-19', to: '2024-05-31' },
    })
    expect(partsOf(change({ dimension: 'city' }))).toEqual([
      ['Kiel', -600, 'both'],
      ['Ulm', 50, 'new'],
      ['Bonn', 0, 'both'],
    ])
    expect(partsOf(change({ dimension: 'product', limit: 9 }))).toEqual([
      ['mug', -350, 'both'],
      ['tea', -300, 'both'],
      ['pot', 100, 'new'],
    ])
  })

  test('all others together complete the change', () => {
    const { parts, others } = change({ dimension: 'product', limit: 1 })
    expect(parts.map(({ delta }) => delta)).toEqual([-350])
    expect(others).toEqual({ before: 700, now: 500, delta: -200, mix: null, rate: null, members: 2 })
  })

  test('chooses the dimension whose members carry most beyond their size, the coarser of equals', () => {
    const { dimension, dimensions } = change()
    expect(dimension).toBe('city')
    const of = (name: string) => dimensions.find((each) => each.name === name)?.excess
    // All |Δ| are 650, all sizes 3050. Kiel: 600 with a size of 1200. Ulm: 50 with 50. Bonn did not change.
    expect(of('city')).toBeCloseTo(600 - (650 * 1200) / 3050 + 50 - (650 * 50) / 3050, 9)
    expect(of('store')).toBe(of('city'))
  })

  test('a dimension that is filtered already is not chosen again, and shows itself unfiltered where asked', () => {
    const selection = { ...JUNE, filters: [{ dimension: 'city', values: ['Kiel'] }] }
    const inKiel = change({ selection })
    expect(inKiel.dimension).not.toBe('city')
    expect(inKiel.delta).toBe(-600)
    expect(change({ selection, dimension: 'city' }).delta).toBe(-550)
  })

  test('AOV by a member of each order splits into another mix and another rate', () => {
    // Before: Kiel 1 order of 900, Bonn 2 of 450. Now: Kiel 1 of 300, Bonn 2 of 450, Ulm 1 of 50. AOV 600 → 312.5.
    const { before, now, delta, parts } = change({ measure: 'aov_cents', dimension: 'city' })
    expect([before, now, delta]).toEqual([600, 312.5, -287.5])
    const mean = (600 + 312.5) / 2
    const of = (id: string) => parts.find(({ member }) => member.id === id)
    expect(of('Kiel')).toMatchObject({ before: 900, now: 300 })
    expect(of('Kiel')?.rate).toBeCloseTo(-600 * ((1 / 3 + 1 / 4) / 2), 9)
    expect(of('Kiel')?.mix).toBeCloseTo((1 / 4 - 1 / 3) * (600 - mean), 9)
    expect(of('Bonn')?.rate).toBe(0)
    expect(of('Bonn')?.mix).toBeCloseTo((1 / 2 - 2 / 3) * (450 - mean), 9)
    expect(of('Ulm')?.rate).toBe(0)
    expect(of('Ulm')?.mix).toBeCloseTo((1 / 4) * (50 - mean), 9)
    expect(parts.reduce((sum, each) => sum + (each.mix ?? 0) + (each.rate ?? 0), 0)).toBeCloseTo(-287.5, 9)
  })

  test('AOV by what an order holds several of: how many orders hold it, and how much is spent on it there', () => {
    // Before: Kitchen in 2 of 3 orders with 1100, Food in 2 with 700. Now: Kitchen in 3 of 4 with 850, Food in 1 with 400.
    const { parts } = change({ measure: 'aov_cents', dimension: 'category' })
    const of = (id: string) => parts.find(({ member }) => member.id === id)
    expect(of('Kitchen')?.delta).toBeCloseTo(850 / 4 - 1100 / 3, 9)
    expect(of('Kitchen')?.rate).toBeCloseTo((850 / 3 - 550) * ((2 / 3 + 3 / 4) / 2), 9)
    expect(of('Kitchen')?.mix).toBeCloseTo((3 / 4 - 2 / 3) * ((550 + 850 / 3) / 2), 9)
    expect(parts.reduce((sum, each) => sum + each.delta, 0)).toBeCloseTo(-287.5, 9)
  })

  test('orders are explained only by dimensions over which they add up', () => {
    const { dimensions, delta } = change({ measure: 'orders' })
    expect(delta).toBe(1)
    expect(dimensions.map(({ name }) => name)).toContain('store')
    expect(dimensions.map(({ name }) => name)).not.toContain('category')
    expect(change({ measure: 'orders', dimension: 'category' }).dimension).toBe('city')
  })

  test('without data to compare with there is nothing to say', () => {
    const first = { from: MAY, to: MAY }
    expect(change({ selection: first })).toMatchObject({ comparedRange: null, parts: [], delta: null })
  })

  test('a dimension that the data lack is said', () => {
    expect(
      cube.change(changeSchema.parse({ selection: JUNE, compare: 'previous', dimension: 'brand' })),
    ).toMatchObject({ ok: false, code: 'usage' })
    expect(
      cube.change(changeSchema.parse({ selection: JUNE, compare: 'previous', dimension: 'month' })),
    ).toMatchObject({ ok: false, code: 'usage' })
  })
})

test('a small member that doubled does not hide that a city halved', () => {
  const row = (date: string, order: string, city: string, method: string, gross: number): CubeRow => ({
    ...sale(date, order, 'mug', city, gross),
    promotion: method,
  })
  const rows = [
    row(MAY, 'a1', 's1', 'none', 1000),
    row(MAY, 'a2', 's2', 'none', 990),
    row(MAY, 'a3', 's2', 'code', 10),
    row('2024-06-10', 'b1', 's1', 'none', 500),
    row('2024-06-10', 'b2', 's2', 'none', 1480),
    row('2024-06-13', 'b3', 's2', 'code', 20),
  ]
  const promotions = ['none', 'code'].map((id) => ({ id, promotion_method: id }))
  const result = makeCube(makeCubeData(rows, { ...SHOP, promotions })).change(
    changeSchema.parse({ selection: JUNE, compare: 'previous' }),
  )
  const { delta, dimension, parts } = result.ok ? result.value : { delta: null, dimension: null, parts: [] }
  expect([delta, dimension, parts.map((part) => part.delta)]).toEqual([0, 'city', [500, -500]])
})
