import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import {
  SUSPECT_RULES,
  suspectSettingsFrom,
  suspectSettingsSchema,
  suspectsSchema,
  USUAL_SUSPECT_SETTINGS,
  type SuspectRule,
  type SuspectsAnswer,
} from '../../../shared/suspects'
import { FailureError } from '../../../shared/result'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const sale = (order: string, more: Partial<CubeRow> = {}): CubeRow => ({
  date: '2024-05-01',
  order,
  product: 'tea',
  quantity: 1,
  gross: 500,
  ...more,
})

function ask(
  rows: readonly CubeRow[],
  rule: SuspectRule,
  threshold?: number,
  query: object = {},
): SuspectsAnswer {
  const cube = makeCube(makeCubeData(rows))
  const own = { isOn: true, ...(threshold === undefined ? {} : { threshold }) }
  const settings = suspectSettingsSchema.parse({
    ...Object.fromEntries(SUSPECT_RULES.map((each) => [each, { isOn: false }])),
    [rule]: own,
  })
  const answer = cube.suspects(suspectsSchema.parse({ selection: {}, ...query }), settings)
  if (!answer.ok) throw new FailureError(answer)
  return answer.value
}
const of = (...args: Parameters<typeof ask>) =>
  ask(...args).suspects.map(({ line, other, evidence, netCents }) => ({
    orders: [line.transactionId, other?.transactionId ?? null],
    netCents,
    evidence,
  }))

describe('suspects by hand', () => {
  const visit = (order: string, time: string, store: string, more: Partial<CubeRow> = {}): CubeRow =>
    sale(order, { time, store, customer: 'c1', ...more })

  test('1: every pair of visits within the minutes, the bound included, over midnight too', () => {
    const rows = [
      visit('a', '09:00:00', 's1'),
      visit('a', '09:00:00', 's1', { gross: 700, product: 'pot' }),
      visit('b', '09:03:00', 's2'),
      visit('c', '09:05:00', 's3'),
      visit('d', '09:08:01', 's2'),
      visit('e', '23:58:00', 's1'),
      visit('f', '00:02:00', 's2', { date: '2024-05-02' }),
      visit('g', '09:01:00', 's2', { customer: null }),
    ]
    expect(of(rows, 'two_stores').sort((x, y) => (x.orders.join() < y.orders.join() ? -1 : 1))).toEqual([
      {
        orders: ['a', 'b'],
        netCents: 1200,
        evidence: { rule: 'two_stores', minutes: 3, lines: 2, otherLines: 1 },
      },
      {
        orders: ['a', 'c'],
        netCents: 1200,
        evidence: { rule: 'two_stores', minutes: 5, lines: 2, otherLines: 1 },
      },
      {
        orders: ['b', 'c'],
        netCents: 500,
        evidence: { rule: 'two_stores', minutes: 2, lines: 1, otherLines: 1 },
      },
      {
        orders: ['c', 'd'],
        netCents: 500,
        evidence: { rule: 'two_stores', minutes: 181 / 60, lines: 1, otherLines: 1 },
      },
      {
        orders: ['e', 'f'],
        netCents: 500,
        evidence: { rule: 'two_stores', minutes: 4, lines: 1, otherLines: 1 },
      },
    ])
  })

  test('2: the same again in another order, against the latest before it; not in the same order', () => {
    const rows = [
      visit('a', '09:00:00', 's1'),
      visit('a', '09:00:00', 's1'),
      visit('b', '09:04:00', 's1'),
      visit('c', '09:10:00', 's1'),
      visit('d', '09:05:00', 's1', { gross: 501 }),
      visit('e', '09:30:00', 's1'),
    ]
    expect(of(rows, 'repeated_purchase').map(({ orders, evidence }) => [...orders, evidence])).toEqual([
      ['b', 'a', { rule: 'repeated_purchase', minutes: 4 }],
      ['c', 'b', { rule: 'repeated_purchase', minutes: 6 }],
    ])
  })

  test('3: a discount of 70 percent or more, or above gross; returns are none', () => {
    const rows = [
      sale('a', { gross: 1000, discount: 700 }),
      sale('b', { gross: 1000, discount: 699 }),
      sale('c', { gross: 1000, discount: 1200 }),
      sale('d', { gross: -1000, discount: -900, quantity: -1, isReturn: true }),
      sale('e', { gross: 0, discount: 0 }),
      sale('f', { gross: 0, discount: 10 }),
    ]
    expect(of(rows, 'high_discount').map(({ orders, evidence }) => [orders[0], evidence])).toEqual([
      ['c', { rule: 'high_discount', share: 1.2 }],
      ['a', { rule: 'high_discount', share: 0.7 }],
      ['f', { rule: 'high_discount', share: null }],
    ])
  })

  test('4: beyond Q3 + 3 IQR of eight sales; seven sales are too few', () => {
    // Prices 100, 100, 110, 110, 120, 120, 130, 400: Q1 = 107.5, Q3 = 122.5, limit = 122.5 + 3 · 15 = 167.5.
    const prices = [100, 100, 110, 110, 120, 120, 130]
    const rows = prices.map((gross, i) => sale(`o${i}`, { gross }))
    const dear = sale('dear', { gross: 800, quantity: 2 })
    expect(of([...rows, dear], 'unusual_price')).toEqual([
      {
        orders: ['dear', null],
        netCents: 800,
        evidence: { rule: 'unusual_price', priceCents: 400, medianCents: 115, limitCents: 167.5, sales: 8 },
      },
    ])
    expect(of([...rows, dear], 'unusual_price', 20)).toEqual([])
    expect(of([...rows.slice(1), dear], 'unusual_price')).toEqual([])
    const dearer = sale('dearer', { gross: 900 })
    const both = [...rows, dear, dearer]
    expect(ask(both, 'unusual_price').suspects.map(({ alike }) => alike)).toEqual([0, 0])
    const perProduct = ask(both, 'unusual_price', undefined, { perProduct: true })
    expect(perProduct.suspects.map(({ line, alike }) => [line.transactionId, alike])).toEqual([['dearer', 1]])
    expect([perProduct.found, perProduct.counts[3]?.open]).toEqual([1, 2])
  })

  test('4: a cent of rounding is no other price', () => {
    const rows = Array.from({ length: 9 }, (_, i) => sale(`o${i}`, { gross: 333, quantity: 3 }))
    expect(of([...rows, sale('more', { gross: 334, quantity: 3 })], 'unusual_price')).toEqual([])
    expect(of([...rows, sale('more', { gross: 335, quantity: 3 })], 'unusual_price')).toHaveLength(1)
  })

  test('5: the order as a whole, returns taken off', () => {
    const rows = [
      ...Array.from({ length: 8 }, (_, i) => sale(`o${i}`, { gross: 100 + 10 * i })),
      sale('big', { gross: 200 }),
      sale('big', { gross: 200, product: 'pot' }),
      sale('back', { gross: 900 }),
      sale('back', { gross: -800, quantity: -1, isReturn: true }),
    ]
    // Orders 100, 100, 110 … 170, 400: Q1 = 112.5, Q3 = 157.5, limit = 157.5 + 5 · 45 = 382.5.
    expect(of(rows, 'large_order')).toEqual([
      {
        orders: ['big', null],
        netCents: 400,
        evidence: { rule: 'large_order', medianCents: 135, limitCents: 382.5, lines: 2 },
      },
    ])
  })

  test('6: a return before the first sale, or without any; of guests nothing is known', () => {
    const back = (date: string, more: Partial<CubeRow>): CubeRow =>
      sale(`r${date}${more.time ?? ''}${more.product ?? ''}`, {
        date,
        quantity: -1,
        gross: -500,
        isReturn: true,
        customer: 'c1',
        ...more,
      })
    const rows = [
      sale('a', { date: '2024-05-02', time: '12:00', customer: 'c1' }),
      back('2024-05-01', {}),
      back('2024-05-02', { time: '11:00' }),
      back('2024-05-02', { time: '12:00' }),
      back('2024-05-02', {}),
      back('2024-05-03', { product: 'pot' }),
      back('2024-05-03', { customer: null, product: 'pot' }),
    ]
    expect(of(rows, 'return_without_sale').map(({ orders }) => orders[0])).toEqual([
      'r2024-05-01',
      'r2024-05-0211:00',
      'r2024-05-03pot',
    ])
  })

  test('7: sold for nothing', () => {
    const rows = [sale('a', { gross: 0 }), sale('b'), sale('c', { gross: 0, quantity: -1, isReturn: true })]
    expect(of(rows, 'no_price').map(({ orders }) => orders[0])).toEqual(['a'])
  })
})

describe('a page of findings', () => {
  const rows = [
    sale('a', { gross: 0, store: 's1' }),
    sale('b', { gross: 1000, discount: 900, store: 's2' }),
    sale('c', { gross: 1000, discount: 1000, store: 's1' }),
  ]
  const cube = makeCube(makeCubeData(rows))
  const page = (query: object, dismissed: readonly string[] = []): SuspectsAnswer => {
    const answer = cube.suspects(
      suspectsSchema.parse({ selection: {}, ...query }),
      USUAL_SUSPECT_SETTINGS,
      dismissed.map((key) => ({ key, reason: 'A gift', at: '2024-06-01T00:00:00Z' })),
    )
    if (!answer.ok) throw new FailureError(answer)
    return answer.value
  }
  const open = (answer: SuspectsAnswer) =>
    answer.counts.flatMap((each) => (each.open > 0 ? [[each.rule, each.open]] : []))

  test('the worst first, counted by rule, under the filters', () => {
    const answer = page({})
    expect(answer.suspects.map(({ line }) => line.transactionId)).toEqual(['c', 'b', 'a'])
    expect(open(answer)).toEqual([
      ['high_discount', 2],
      ['no_price', 1],
    ])
    const inStore = page({
      selection: { filters: [{ dimension: 'store', values: ['s1'] }] },
      rules: ['no_price'],
    })
    expect([open(inStore), inStore.found]).toEqual([
      [
        ['high_discount', 1],
        ['no_price', 1],
      ],
      1,
    ])
    expect(page({ offset: 1, limit: 1 }).suspects.map(({ line }) => line.transactionId)).toEqual(['b'])
  })

  test('what is dismissed is counted apart and can be looked at', () => {
    const key = page({}).suspects[0]!.key
    expect(key).toBe('high_discount:0:4')
    const rest = page({}, [key, 'gone:1:1'])
    expect([rest.found, open(rest)]).toEqual([
      2,
      [
        ['high_discount', 1],
        ['no_price', 1],
      ],
    ])
    const dismissed = page({ status: 'dismissed' }, [key])
    expect(dismissed.suspects.map((each) => each.dismissed?.reason)).toEqual(['A gift'])
    expect(page({ status: 'all' }, [key]).found).toBe(3)
  })

  test('settings of another version are the usual ones', () => {
    expect(suspectSettingsFrom('{"two_stores":{"threshold":-1}}')).toEqual(USUAL_SUSPECT_SETTINGS)
    expect(suspectSettingsFrom('nonsense')).toEqual(USUAL_SUSPECT_SETTINGS)
    expect(suspectSettingsFrom('{"two_stores":{"threshold":9}}').two_stores).toEqual({
      isOn: true,
      threshold: 9,
    })
  })
})
