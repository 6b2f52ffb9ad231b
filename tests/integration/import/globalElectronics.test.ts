import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Asked, importedByCli } from '../../support/facts'
import { scratch } from '../../support/project'
import { publicData, publicFacts } from '../../support/shopData'

const folder = publicData('global_electronics')

interface Facts {
  readonly records: number
  readonly net_cents: number
  readonly cost_cents: number
  readonly units: number
  readonly orders: number
  readonly aov_cents: number
  readonly customers_in_sales: number
  readonly online_lines: number
  readonly net_cents_by_year: Record<string, number>
  readonly net_cents_by_category: Record<string, number>
}

describe.skipIf(folder === null)('Global Electronics: prices of the products, a rates file, cp1252', () => {
  test('the whole folder with no decision', async () => {
    const facts = publicFacts().global_electronics as unknown as Facts
    const project = join(scratch(), 'electronics.retail-lens')
    const report = importedByCli(project, folder!)
    expect(report.totals).toMatchObject({
      lines: facts.records,
      net_cents: facts.net_cents,
      units: facts.units,
      orders: facts.orders,
      customers: facts.customers_in_sales,
    })
    const file = (name: string): (typeof report.files)[number] =>
      report.files.find((candidate) => candidate.name === name)!
    expect(file('Customers.csv')).toMatchObject({ role: 'customers', encoding: 'windows-1252' })
    expect(file('Sales.csv')).toMatchObject({ role: 'transactions', date_order: 'mdy' })
    expect(file('Exchange_Rates.csv').role).toBe('rates')
    // The lines carry no amounts: there is nothing to convert, whatever their currency code.
    expect(file('Sales.csv').warnings.map(({ code }) => code)).not.toContain('converted')

    const asked = new Asked(project)
    expect(asked.by('year', 'net_sales')).toEqual(facts.net_cents_by_year)
    expect(asked.by('category', 'net_sales')).toEqual(facts.net_cents_by_category)
    expect(asked.by('store', 'lines', '--filter', 'store=0')).toEqual({ '0': facts.online_lines })
    const [totals] = await asked.sql(
      `select sum(net_cents) as net, sum(cost_cents) as cost, count(distinct transaction_id) as orders from silver_sales`,
    )
    expect(totals).toEqual({ net: facts.net_cents, cost: facts.cost_cents, orders: facts.orders })
    expect(await asked.sql("select round(value) as aov from gold_kpis where name = 'aov_cents'")).toEqual([
      { aov: facts.aov_cents },
    ])
  }, 600_000)
})
