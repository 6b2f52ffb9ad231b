import { expect, test } from 'vitest'
import { deserializeCube, makeCube, serializeCube, type CubeData } from '../../../main/cube'
import { SEGMENTS } from '../../../shared/segments'
import { FailureError } from '../../../shared/result'
import { ask, selection, table } from '../../support/ask'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const sale = (customer: string | null, date: string, order: string, gross: number): CubeRow => ({
  date,
  time: '09:30',
  order,
  product: 'p',
  customer,
  quantity: 1,
  gross,
})

const rows: readonly CubeRow[] = [
  sale('a', '2024-01-01', '1', 100),
  sale('b', '2024-01-02', '2', 100),
  sale('b', '2024-01-03', '3', 100),
  sale('c', '2024-01-03', '4', 500),
  sale('d', '2024-01-04', '5', 900),
  sale('e', '2024-01-05', '6', 50),
  sale(null, '2024-01-09', '7', 9999),
  { ...sale('f', '2024-01-10', '8', -70), quantity: -1, isReturn: true },
  { ...sale('d', '2024-01-10', '9', -600), quantity: -1, isReturn: true },
]
const data = makeCubeData(rows, {
  customers: ['a', 'b', 'c', 'd', 'e', 'f', 'z'].map((id) => ({ id, name: `Zoë ${id.toUpperCase()}` })),
})
const cube = makeCube(data)

test('RFM: ties keep together, returns lower the amount, guests and customers without a sale are left out', () => {
  const result = cube.rfm(selection())
  expect(
    result.ok &&
      result.value.map((row) => [
        row.customerId,
        row.recencyDays,
        row.frequency,
        row.monetaryCents,
        row.r,
        row.f,
        row.m,
      ]),
  ).toEqual([
    // n = 5: days 01-01, 01-03, 01-03, 01-04, 01-05; orders 1, 2, 1, 1, 1; amounts 100, 200, 500, 300, 50
    ['c', 7, 1, 500, 2, 1, 5],
    ['d', 6, 1, 300, 4, 1, 4],
    ['b', 7, 2, 200, 2, 5, 3],
    ['a', 9, 1, 100, 1, 1, 2],
    ['e', 5, 1, 50, 5, 1, 1],
  ])
})

test('RFM by NTILE(5): ties are broken by the customer id', () => {
  const result = makeCube({ ...cube.data, rfmScoring: 'ntile' }).rfm(selection())
  const scores = result.ok ? result.value.map((row) => [row.customerId, row.r, row.f, row.m]) : []
  expect(scores.sort()).toEqual([
    ['a', 1, 1, 2],
    ['b', 2, 5, 3],
    ['c', 3, 2, 5],
    ['d', 4, 3, 4],
    ['e', 5, 4, 1],
  ])
})

test('the analysis counts the same customers by score cell and segment', () => {
  const result = cube.customerAnalysis(selection())
  if (!result.ok) throw new FailureError(result)
  const { customers, cells, segments, asOf } = result.value
  expect(customers).toBe(5)
  const rows = cube.rfm(selection())
  const expected = rows.ok
    ? rows.value.map(({ r, f, m, monetaryCents }) => ({ r, f, m, customers: 1, netCents: monetaryCents }))
    : []
  const byCell = (a: { r: number; f: number; m: number }, b: { r: number; f: number; m: number }) =>
    a.r - b.r || a.f - b.f || a.m - b.m
  expect([...cells]).toEqual(expected.sort(byCell))
  expect(segments.map(({ segment }) => segment)).toEqual(SEGMENTS)
  expect(segments.reduce((sum, row) => sum + row.customers, 0)).toBe(5)
  expect(segments.reduce((sum, row) => sum + row.netCents, 0)).toBe(1150)
  const newest = segments.find(({ segment }) => segment === 'New Customers')
  expect(newest).toEqual({ segment: 'New Customers', customers: 1, netCents: 50, orders: 1, recencyDays: 5 })
  expect(asOf).toBe('2024-01-10')
})

test('a customer keeps the segment of all dates under a filter', () => {
  const whole = cube.rfm(selection())
  const segmentOfE = whole.ok && whole.value.find((row) => row.customerId === 'e')?.segment
  expect(segmentOfE).toBe('New Customers')
  const filtered = ask(cube, {
    selection: { to: '2024-01-03' },
    by: ['segment', 'customer'],
    measures: ['net_sales_cents'],
  })
  const rowOfC = whole.ok && whole.value.find((row) => row.customerId === 'c')?.segment
  expect(table(filtered)).toContainEqual([rowOfC, 'c', 500])
  const byFilter = ask(cube, {
    selection: { filters: [{ dimension: 'segment', values: ['New Customers', '(none)'] }] },
    by: ['customer'],
    measures: ['net_sales_cents'],
  })
  expect(table(byFilter)).toEqual([
    [null, 9999],
    ['e', 50],
    ['f', -70],
  ])
})

test('members: under the other filters, found by name without regard to case and accents', () => {
  const found = cube.members('customer', selection({ from: '2024-01-03' }), 'ZOE', 4)
  expect(found.ok && found.value).toEqual([
    { id: 'c', name: 'Zoë C', netCents: 500, lines: 1 },
    { id: 'd', name: 'Zoë D', netCents: 300, lines: 2 },
    { id: 'b', name: 'Zoë B', netCents: 100, lines: 1 },
    { id: 'e', name: 'Zoë E', netCents: 50, lines: 1 },
  ])
  const own = cube.members('customer', selection({ filters: [{ dimension: 'customer', values: ['a'] }] }))
  expect(own.ok && own.value.map((member) => [member.id, member.lines])).toEqual([
    [null, 1],
    ['c', 1],
    ['d', 2],
    ['b', 2],
    ['a', 1],
    ['e', 1],
    ['f', 1],
    ['z', 0],
  ])
})

test('profile and totals', () => {
  expect(cube.totals()).toEqual({
    lines: 9,
    orders: 7,
    units: 5,
    gross_cents: 11079,
    discount_cents: 0,
    net_cents: 11079,
    return_lines: 2,
    return_net_cents: -670,
    customers: 6,
    guest_lines: 1,
    first_date: '2024-01-01',
    last_date: '2024-01-10',
  })
  const profile = cube.profile()
  expect(profile).toMatchObject({
    lines: 9,
    firstDate: '2024-01-01',
    lastDate: '2024-01-10',
    hasTimes: true,
    hasFeedback: false,
    hasCosts: false,
    hasPromotions: false,
    hasCustomers: true,
    hasStorePositions: false,
  })
  expect(profile.dimensions).toContainEqual({ name: 'customer', members: 7 })
  expect(profile.dimensions).toContainEqual({ name: 'date', members: 7 })
  expect(profile.dimensions).toContainEqual({ name: 'hour', members: 1 })
  expect(profile.dimensions.map(({ name }) => name)).not.toContain('store')
})

test('a cube without lines answers with zeros and nulls', () => {
  const empty = makeCube(makeCubeData([]))
  const result = ask(empty, {
    by: ['month'],
    measures: ['net_sales_cents', 'aov_cents'],
    compare: 'previous',
  })
  expect(result).toMatchObject({ rows: [], comparedRange: null, selection: { from: null, to: null } })
  expect(result.total.values).toEqual([0, null])
  expect(empty.profile()).toMatchObject({ lines: 0, firstDate: null })
  expect(empty.totals()).toMatchObject({ lines: 0, first_date: null })
  expect(empty.rfm(selection())).toEqual({ ok: true, value: [] })
})

const plain = (cubeData: CubeData) =>
  serializeCube(cubeData).map((blob) => ({ ...blob, bytes: [...blob.bytes] }))

test('what is written is read back, at any position in memory', () => {
  const shifted = serializeCube(data).map((blob) => {
    const moved = new Uint8Array(blob.bytes.length + 3)
    moved.set(blob.bytes, 3)
    return { ...blob, bytes: moved.subarray(3) }
  })
  for (const blobs of [serializeCube(data), shifted]) {
    const again = deserializeCube(blobs)
    expect(plain(again)).toEqual(plain(data))
    expect(again.day.constructor).toBe(Int32Array)
    expect(makeCube(again).totals()).toEqual(cube.totals())
  }
  expect(() => deserializeCube(serializeCube(data).filter(({ name }) => name !== 'day'))).toThrow('lacks day')
})

test('an array that serves twice is written once and shared again', () => {
  const { order } = data.keys
  const named = { ...data, keys: { ...data.keys, order: { ...order, names: order.ids } } }
  const blobs = serializeCube(named)
  expect(blobs.map(({ name }) => name).filter((name) => name.startsWith('keys.order.'))).toEqual([
    'keys.order.ids.bytes',
    'keys.order.ids.offsets',
    'keys.order.codes',
  ])
  const { ids, names } = deserializeCube(blobs).keys.order
  expect(names.bytes).toBe(ids.bytes)
  expect([names.bytes, names.offsets]).toEqual([order.ids.bytes, order.ids.offsets])
})

test('the customers table: ranked by net, days between orders, guests apart, sorted and searched', () => {
  const page = (more: object = {}) => {
    const result = cube.customers(selection(), {
      search: '',
      sort: { key: 'net_sales_cents', descending: true },
      offset: 0,
      limit: 10,
      ...more,
    })
    if (!result.ok) throw new FailureError(result)
    return result.value
  }
  const first = page()
  expect(
    first.rows.map(({ rank, id, netCents, orders, lastPurchase, recencyDays }) => [
      rank,
      id,
      netCents,
      orders,
      lastPurchase,
      recencyDays,
    ]),
  ).toEqual([
    [1, 'c', 500, 1, '2024-01-03', 7],
    [2, 'd', 300, 1, '2024-01-04', 6],
    [3, 'b', 200, 2, '2024-01-03', 7],
    [4, 'a', 100, 1, '2024-01-01', 9],
    [5, 'e', 50, 1, '2024-01-05', 5],
    [6, 'f', -70, 0, null, null],
  ])
  expect(first.rows[2]!.aovCents).toBe(100)
  expect(first.total).toEqual({ customers: 6, orders: 6, netCents: 1080 })
  expect(first.guests).toEqual({ lines: 1, orders: 1, netCents: 9999 })
  expect(first.quantiles.net_sales_cents[50]).toBe(150)
  expect(first.quantiles.recency_days[0]).toBe(5)
  const byRecency = page({ sort: { key: 'last_purchase', descending: true }, limit: 2 })
  expect(byRecency.rows.map(({ id }) => id)).toEqual(['e', 'd'])
  expect(page({ sort: { key: 'last_purchase', descending: false } }).rows.at(-1)?.id).toBe('f')
  const found = page({ search: 'zoe C' })
  expect([found.found, found.rows.map(({ id, rank }) => [id, rank])]).toEqual([1, [['c', 1]]])
  expect(page({ offset: 4 }).rows.map(({ id }) => id)).toEqual(['e', 'f'])
  const analysis = cube.customerAnalysis(selection())
  expect(analysis.ok && analysis.value.daysBetweenOrders).toBe(1)
})

test('the days between orders are those of the selection, beside the period before; scores look at all segments', () => {
  const shop = makeCube(
    makeCubeData([
      sale('a', '2024-01-10', '1', 100),
      sale('a', '2024-01-14', '2', 100),
      sale('a', '2024-02-01', '3', 100),
      sale('a', '2024-02-11', '4', 100),
      sale('b', '2024-02-02', '5', 100),
      sale('b', '2024-02-04', '6', 100),
      sale(null, '2024-02-28', '7', 100),
    ]),
  )
  const february = selection({ from: '2024-02-01', to: '2024-02-28' })
  const gaps = (compare: 'previous' | 'year' | null) => {
    const answer = shop.customerAnalysis(february, compare)
    return answer.ok && [answer.value.daysBetweenOrders, answer.value.comparedDaysBetweenOrders]
  }
  expect(gaps('previous')).toEqual([(10 + 2) / 2, 4])
  expect(gaps('year')).toEqual([6, null])
  expect(gaps(null)).toEqual([6, null])

  const all = cube.customerAnalysis(selection())
  const segmentOf = (id: string): string => {
    const scored = cube.rfm(selection())
    return (scored.ok && scored.value.find(({ customerId }) => customerId === id)?.segment) || ''
  }
  const only = (id: string) =>
    cube.customerAnalysis(
      selection({ filters: [{ dimension: 'segment', values: [segmentOf(id)], exclude: false }] }),
    )
  expect(only('b')).toEqual(all)
  expect(only('d')).toEqual(all.ok && { ...all, value: { ...all.value, daysBetweenOrders: null } })
})
