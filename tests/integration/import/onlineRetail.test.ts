import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import type { Cube } from '../../../main/cube'
import { querySchema, selectionSchema } from '../../../shared/query'
import type { QueryInput } from '../../../shared/query'
import { FailureError } from '../../../shared/result'
import { openProject } from '../../../main/store'
import { hashesOf, imported, rowsOf, scratch } from '../../support/project'
import { publicData, publicFacts } from '../../support/shopData'

const folder = publicData('online_retail/by-day')

interface Facts {
  readonly files: number
  readonly records: number
  readonly net_cents: number
  readonly units: number
  readonly orders: number
  readonly customers: number
  readonly customers_with_a_sale: number
  readonly guest_lines: number
  readonly return_lines: number
  readonly return_net_cents: number
  readonly zero_price_lines: number
  readonly aov_cents: number
  readonly net_cents_by_month: Record<string, number>
  readonly net_cents_top_countries: Record<string, number>
  readonly net_cents_top_products: Record<string, number>
  readonly top_customers: readonly {
    customer_id: string
    net_cents: number
    orders: number
    last_purchase: string
  }[]
}

function ask(cube: Cube, query: Omit<QueryInput, 'selection'>): Record<string, number | null> {
  const result = cube.query(querySchema.parse({ selection: {}, ...query }))
  if (!result.ok) throw new FailureError(result)
  return Object.fromEntries(
    result.value.rows.map((row) => [row.members[0]?.id ?? '(none)', row.values[0] ?? null]),
  )
}

describe.skipIf(folder === null)('Online Retail, 305 daily files', () => {
  test('gives the published totals to the cent, after reopening too', async () => {
    const facts = publicFacts().online_retail as unknown as Facts
    const project = join(scratch(), 'online.retail-lens')
    const { report } = await imported({ files: [folder!], projectPath: project })
    expect(report.files).toHaveLength(facts.files)
    for (const file of report.files)
      expect(
        file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced,
        file.name,
      ).toBe(file.records)
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.totals).toEqual({
      lines: facts.records,
      orders: facts.orders,
      units: facts.units,
      gross_cents: facts.net_cents,
      discount_cents: 0,
      net_cents: facts.net_cents,
      return_lines: facts.return_lines,
      return_net_cents: facts.return_net_cents,
      customers: facts.customers,
      guest_lines: facts.guest_lines,
      first_date: '2010-12-01',
      last_date: '2011-12-09',
    })

    const opened = await openProject(project, { readOnly: true })
    if (!opened.ok) throw new FailureError(opened)
    const cube = makeCube(opened.value.cubeData())
    expect(ask(cube, { by: ['month'], measures: ['net_sales_cents'] })).toEqual(facts.net_cents_by_month)
    expect(ask(cube, { by: ['country'], measures: ['net_sales_cents'] })).toMatchObject(
      facts.net_cents_top_countries,
    )
    expect(ask(cube, { by: ['product'], measures: ['net_sales_cents'], limit: 5 })).toEqual(
      facts.net_cents_top_products,
    )
    const filtered = [
      ['month', facts.net_cents_by_month],
      ['country', facts.net_cents_top_countries],
      ['product', facts.net_cents_top_products],
    ] as const
    for (const [dimension, expected] of filtered)
      for (const [id, net] of Object.entries(expected)) {
        const selection = selectionSchema.parse({ filters: [{ dimension, values: [id] }] })
        const total = cube.query(querySchema.parse({ selection, measures: ['net_sales_cents'] }))
        const lines = cube.lines(selection, 0, 1)
        expect(total.ok && total.value.total.values, `${dimension} ${id}`).toEqual([net])
        expect(lines.ok && lines.value.totals.netCents, `lines of ${dimension} ${id}`).toBe(net)
      }
    const orders = ask(cube, { by: ['customer'], measures: ['orders'] })
    const net = ask(cube, { by: ['customer'], measures: ['net_sales_cents'] })
    for (const customer of facts.top_customers) {
      expect(net[customer.customer_id]).toBe(customer.net_cents)
      expect(orders[customer.customer_id]).toBe(customer.orders)
    }
    await opened.value.close()

    expect(
      await rowsOf(
        project,
        `select customer_id, lifetime_net_cents as net_cents, orders, last_purchase from gold_top_customers order by rank limit 5`,
      ),
    ).toEqual(facts.top_customers)
    expect(await rowsOf(project, 'select count(*) as n from gold_rfm')).toEqual([
      { n: facts.customers_with_a_sale },
    ])
    expect(await rowsOf(project, 'select count(*) as n from silver_sales where unit_price = 0')).toEqual([
      { n: facts.zero_price_lines },
    ])
    expect(
      await rowsOf(project, "select round(value) as aov from gold_kpis where name = 'aov_cents'"),
    ).toEqual([{ aov: facts.aov_cents }])
    expect(
      await rowsOf(project, "select count(*) as n from silver_sales where customer_id like '%.0'"),
    ).toEqual([{ n: 0 }])
    expect(await rowsOf(project, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const [bronze] = await rowsOf(
      project,
      'select count(*) as n, count(distinct _file_id) as files from bronze_transactions',
    )
    expect(bronze).toEqual({ n: facts.records, files: facts.files })
  })

  test('the order of loading does not matter, and loading again changes nothing', async () => {
    const names = readdirSync(folder!).sort().slice(0, 14)
    const whole = join(scratch(), 'whole')
    mkdirSync(whole)
    for (const name of names) copyFileSync(join(folder!, name), join(whole, name))
    const atOnce = join(scratch(), 'at-once.retail-lens')
    await imported({ files: [whole], projectPath: atOnce })
    const expected = await hashesOf(atOnce)
    expect(await rowsOf(atOnce, 'select count(*) > 20000 as many from silver_sales')).toEqual([{ many: 1 }])

    const shuffled = [...names].sort((a, b) => (a.slice(-6) < b.slice(-6) ? 1 : -1)).toReversed()
    shuffled.push(shuffled.shift()!)
    const oneByOne = join(scratch(), 'one-by-one.retail-lens')
    for (const name of shuffled) await imported({ files: [join(folder!, name)], projectPath: oneByOne })
    expect(await hashesOf(oneByOne)).toEqual(expected)

    const { report } = await imported({ files: [whole], projectPath: oneByOne })
    expect(report.files.every((file) => file.skipped)).toBe(true)
    expect(await hashesOf(oneByOne)).toEqual(expected)
  })

  test('a file appended later gives what both give at once', async () => {
    const [first, second] = readdirSync(folder!).sort()
    const project = join(scratch(), 'p.retail-lens')
    await imported({ files: [join(folder!, first!)], projectPath: project })
    const before = readFileSync(project)
    const { report } = await imported({ files: [join(folder!, second!)], projectPath: project })
    expect(readFileSync(project).equals(before)).toBe(false)
    const { report: again } = await imported({
      files: [join(folder!, first!), join(folder!, second!)],
      projectPath: join(scratch(), 'q.retail-lens'),
    })
    expect(report.totals).toEqual(again.totals)
  })
})
