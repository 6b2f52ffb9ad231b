import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli, json } from '../../support/cli'
import { folderWithKept } from '../../support/project'

const SALES = `transaction_id,customer_id,product_id,quantity,total_amount,transaction_date
T1,C1,P1,2,20.00,2024-03-13 09:00:00
T1,C1,P2,1,5.00,2024-03-13 09:00:00
T2,C2,P1,1,10.00,2024-03-14 10:30:00
T3,C2,P3,1,1.00,2024-04-13 11:00:00
T4,C1,P1,4,40.00,2024-04-14 11:00:00
`
const PRODUCTS = `product_id,product_name,category,price,unit_cost
P1,Lamp,Home,10.00,6.00
P2,Rug,Home,5.00,
P3,Pin,Haberdashery,1.00,0.25
`

describe('insight', () => {
  let folder = ''
  let project = ''
  const insight = (...args: readonly string[]): unknown =>
    json('insight', ...args, '--project', project, '--json')
  beforeAll(() => {
    folder = folderWithKept({ 'sales.csv': SALES, 'products.csv': PRODUCTS })
    project = join(folder, 'shop.retail-lens')
    json('import', folder, '--project', project, '--quiet', '--json')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('changed: the parts add up to the last row', () => {
    const empty = { presence: null, mix: null, rate: null, dimension: 'product' }
    expect(
      insight('changed', '--from', '2024-03-30', '--to', '2024-04-14', '--by', 'product', '--limit', '1'),
    ).toEqual(
      [
        {
          ...empty,
          part: 'member',
          member: 'P1',
          name: 'Lamp',
          presence: 'both',
          before: 1000,
          now: 4000,
          delta: 3000,
        },
        { ...empty, part: 'others', member: null, name: null, members: 1, before: 0, now: 100, delta: 100 },
        { ...empty, part: 'total', member: null, name: null, before: 1000, now: 4100, delta: 3100 },
      ].map((row) => ({ members: null, ...row })),
    )
  })

  test('changed says nothing where the period before has no data', () => {
    expect(insight('changed', '--from', '2024-04-13', '--to', '2024-04-14')).toMatchObject([
      { part: 'total', before: null, now: null, delta: null },
    ])
  })

  test('abc: classes, margin where the cost is known, return rates only of enough orders', () => {
    expect(insight('abc', '--a', '90', '--b', '98')).toEqual([
      {
        rank: 1,
        product: 'P1',
        name: 'Lamp',
        abc_class: 'A',
        net_sales_cents: 7000,
        cumulative_share: 7000 / 7600,
        margin_cents: 2800,
        margin_rate: 0.4,
        cost_coverage: 1,
        return_rate: null,
        orders: 3,
      },
      {
        rank: 2,
        product: 'P2',
        name: 'Rug',
        abc_class: 'B',
        net_sales_cents: 500,
        cumulative_share: 7500 / 7600,
        margin_cents: null,
        margin_rate: null,
        cost_coverage: 0,
        return_rate: null,
        orders: 1,
      },
      {
        rank: 3,
        product: 'P3',
        name: 'Pin',
        abc_class: 'C',
        net_sales_cents: 100,
        cumulative_share: 1,
        margin_cents: 75,
        margin_rate: 0.75,
        cost_coverage: 1,
        return_rate: null,
        orders: 1,
      },
    ])
  })

  test('uplift without promotions is an empty table', () => {
    expect(insight('uplift')).toEqual([])
    expect(cli('insight', 'uplift', '--project', project, '--promotion', 'X').exit).toBe(2)
  })

  test('basket and suspects', () => {
    expect(insight('basket', '--min-orders', '1')).toMatchObject([
      {
        product: 'P1',
        with_product: 'P2',
        orders: 1,
        product_orders: 3,
        with_orders: 1,
        support: 0.25,
        lift: 4 / 3,
      },
    ])
    expect(insight('suspects')).toEqual([])
    expect(cli('insight', 'suspects', '--project', project, '--rule', 'mood').exit).toBe(2)
  })

  test('an unknown kind, and bounds that cross, are wrong calls', () => {
    const unknown = cli('insight', 'moods', '--project', project)
    expect(unknown.exit).toBe(2)
    expect(unknown.err).toContain('changed, basket')
    expect(cli('insight', 'abc', '--project', project, '--a', '95', '--b', '80').exit).toBe(2)
  })
})
