import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { json } from '../support/cli'
import { launch } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { ProductsPage } from './pages/productsPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

type Rows = readonly Readonly<Record<string, string | number | null>>[]

test(
  'products and stores of the sample: the numbers of the command line; a click filters every page',
  { timeout: 300_000 },
  async () => {
    const app = await launch()
    await new StartPage(app.page).sample.click()
    const overview = new OverviewPage(app.page)
    await overview.shown()
    const shell = new Shell(app.page)
    await shell.saved()
    const file = readdirSync(app.places.projects).find((name) => name.endsWith('.retail-lens')) ?? ''
    const query = (...args: readonly string[]): Rows =>
      json('query', '--project', join(app.places.projects, file), '--format', 'json', ...args)
    const net = (rows: Rows): number[] => rows.map((row) => Number(row['net_sales']))

    await shell.goTo('products')
    const products = new ProductsPage(app.page)
    await products.shown()
    await products.card('geo').locator('svg').first().waitFor()
    const ranked = query('--measures', 'net_sales,units', '--by', 'product', '--order', '-net_sales')
    const top = await products.table('top')
    const shown = await products.numbers(top, 'net_sales_cents')
    expect(shown.slice(0, 10)).toEqual(net(ranked).slice(0, 10))
    expect(shown[10]).toBe(
      net(ranked)
        .slice(10)
        .reduce((sum, value) => sum + value, 0),
    )

    const quarters = await Promise.all(
      ['stars', 'premium', 'volume', 'slow'].map((name) => products.value(`quarter-${name}`)),
    )
    expect(quarters.reduce((sum, count) => sum + count, 0)).toBe(ranked.length)

    const rated = query('--measures', 'avg_rating,reviews,net_sales', '--by', 'product')
    expect(await products.value('rating-relation', 'data-n')).toBe(
      rated.filter((row) => Number(row['reviews']) >= 3).length,
    )

    const stores = await products.table('stores')
    const perStore = query('--measures', 'net_sales,orders', '--by', 'store', '--order', '-net_sales')
    expect(await products.numbers(stores, 'net_sales_cents')).toEqual(net(perStore))
    const [whole] = query('--measures', 'net_sales,orders,customers,margin_cents,cost_coverage')
    expect(await products.numbers(stores, 'margin_cents', 'tfoot')).toEqual([Number(whole?.['margin_cents'])])
    const covered = Number(whole?.['cost_coverage'])
    expect(covered).toBeGreaterThan(0.8)
    expect(covered).toBeLessThan(1)
    const share = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 }).format(covered)
    expect(await stores.locator('tfoot').innerText()).toContain(`(${share})`)
    expect(await products.numbers(stores, 'orders', 'tfoot')).toEqual([Number(whole?.['orders'])])
    expect(await products.numbers(stores, 'customers', 'tfoot')).toEqual([Number(whole?.['customers'])])

    await products.chooseLevel('City')
    const map = await products.table('geo')
    const cities = query('--measures', 'net_sales', '--by', 'city', '--order', '-net_sales')
    expect(await products.numbers(map, 'net_sales_cents')).toEqual(net(cities))
    expect(await map.locator('tbody td[data-column="placed"][data-value="No"]').count()).toBe(1)

    await top.locator('tbody tr').first().click()
    await products.shown()
    expect(await products.numbers(top, 'net_sales_cents')).toEqual(shown)
    expect(await top.locator('tbody tr[data-dimmed="false"]').count()).toBeGreaterThanOrEqual(1)
    await shell.goTo('overview')
    await overview.shown()
    expect(await overview.card('net_sales_cents')).toBe(shown[0])
  },
)
