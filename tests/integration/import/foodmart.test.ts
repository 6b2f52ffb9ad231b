import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Asked, importedByCli } from '../../support/facts'
import { hashesOf, scratch } from '../../support/project'
import { publicData, publicFacts } from '../../support/shopData'

const folder = publicData('foodmart')

interface Facts {
  readonly records: number
  readonly net_cents: number
  readonly cost_cents: number
  readonly units: number
  readonly customers: number
  readonly derived_orders_customer_date_store: number
  readonly promoted_lines: number
  readonly net_cents_by_month: Record<string, number>
  readonly net_cents_by_product_family: Record<string, number>
  readonly net_cents_by_store_country: Record<string, number>
  readonly net_cents_by_media_type: Record<string, number>
}

const factsOf = (name: string): Facts => publicFacts()[name] as unknown as Facts

const LOOKUPS = ['customer', 'product', 'product_class', 'promotion', 'region', 'store', 'time_by_day']
const files = (...names: readonly string[]): string[] => names.map((name) => join(folder!, `${name}.csv`))

async function expectFacts(project: string, facts: Facts): Promise<void> {
  const asked = new Asked(project)
  expect(asked.by('month', 'net_sales')).toEqual(facts.net_cents_by_month)
  expect(asked.by('category', 'net_sales')).toEqual(facts.net_cents_by_product_family)
  expect(asked.by('country', 'net_sales')).toEqual(facts.net_cents_by_store_country)
  expect(asked.by('promotion_method', 'net_sales')).toEqual(facts.net_cents_by_media_type)
  const costs = Object.values(asked.by('year', 'cost_cents'))
  expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(facts.cost_cents)
  const promoted = Object.values(asked.by('promotion_method', 'lines', '--filter', 'promotion!=0'))
  expect(promoted.reduce((sum, lines) => sum + lines, 0)).toBe(facts.promoted_lines)
  expect(
    await asked.sql(
      `select count(*) as lines, sum(net_cents) as net, sum(cost_cents) as cost, sum(quantity) as units,
         count(distinct customer_id) as customers, count(distinct transaction_id) as orders from silver_sales`,
    ),
  ).toEqual([
    {
      lines: facts.records,
      net: facts.net_cents,
      cost: facts.cost_cents,
      units: facts.units,
      customers: facts.customers,
      orders: facts.derived_orders_customer_date_store,
    },
  ])
  // No join multiplies lines: each dimension has one row a key, and every line found its date.
  expect(
    await asked.sql(
      `select (select count(*) from silver_products) - (select count(distinct product_id) from silver_products) as products,
         (select count(*) from silver_stores) - (select count(distinct store_id) from silver_stores) as stores,
         (select count(*) from silver_sales where date is null) as undated,
         (select count(*) from silver_products where category is null) as uncategorised`,
    ),
  ).toEqual([{ products: 0, stores: 0, undated: 0, uncategorised: 0 }])
}

describe.skipIf(folder === null)('FoodMart, a star of nine files', () => {
  test('1997 with no decision; December 1998 later and at once with no decision give the same', async () => {
    const facts = factsOf('foodmart_1997')
    const project = join(scratch(), 'foodmart.retail-lens')
    const report = importedByCli(project, ...files('sales_fact_1997', ...LOOKUPS))
    expect(report.totals).toMatchObject({
      lines: facts.records,
      orders: facts.derived_orders_customer_date_store,
      units: facts.units,
      gross_cents: facts.net_cents,
      discount_cents: 0,
      net_cents: facts.net_cents,
      customers: facts.customers,
      first_date: '1997-01-01',
    })
    const found = { match_rate: 1, matched_lines: facts.records, lines: facts.records, unknown_keys: '[]' }
    expect(
      await new Asked(project).sql(
        `select j.column_name, j.joined_file, j.fields, j.match_rate, j.matched_lines, j.lines, j.unknown_keys
         from bronze_joins as j join bronze_files as f on f.file_id = j.file_id where f.name = 'sales_fact_1997.csv'
         order by j.rowid`,
      ),
    ).toEqual([
      { column_name: 'time_id', joined_file: 'time_by_day.csv', fields: '["transaction_ts"]', ...found },
      ...['product', 'customer', 'store'].map((name) => ({
        column_name: `${name}_id`,
        joined_file: `${name}.csv`,
        fields: '[]',
        ...found,
      })),
    ])
    await expectFacts(project, facts)

    const both = factsOf('foodmart_1997_and_dec_1998')
    const later = importedByCli(project, ...files('sales_fact_dec_1998'))
    expect(later.files.map(({ name }) => name)).toEqual(['sales_fact_dec_1998.csv'])
    await expectFacts(project, both)

    const atOnce = join(scratch(), 'at-once.retail-lens')
    importedByCli(atOnce, ...files('sales_fact_1997', 'sales_fact_dec_1998', ...LOOKUPS))
    expect(await hashesOf(project)).toEqual(await hashesOf(atOnce))
  }, 600_000)
})
