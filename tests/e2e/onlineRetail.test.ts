import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cardFaults } from './cardsAgree'
import { launch } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'

const data = resolve(import.meta.dirname, '../../../shared/data')
const folder = resolve(data, 'online_retail/by-day')
const isThere = existsSync(folder)
if (!isThere) console.warn(`skipped: online_retail on the window, because there is no folder ${folder}`)

type ByMember = Readonly<Record<string, number>>

interface Facts {
  readonly online_retail: Readonly<Record<'net_cents' | 'units' | 'orders', number>> &
    Readonly<Record<'net_cents_by_month' | 'net_cents_top_countries' | 'net_cents_top_products', ByMember>>
}

test.skipIf(!isThere)(
  "online_retail: 305 dropped files, the window's cards to the cent",
  { timeout: 600_000 },
  async () => {
    const { online_retail: facts } = JSON.parse(readFileSync(resolve(data, 'facts.json'), 'utf8')) as Facts
    const app = await launch()
    await app.importFiles([folder])
    const overview = new OverviewPage(app.page)
    await overview.shown()
    const cards = await overview.cards('net_sales_cents', 'units', 'orders', 'aov_cents')
    expect(cards).toMatchObject({
      net_sales_cents: facts.net_cents,
      units: facts.units,
      orders: facts.orders,
    })
    expect(cards.aov_cents).toBeCloseTo(facts.net_cents / facts.orders, 6)
    await new Shell(app.page).saved()
    await app.picture('online retail')
    const file = readdirSync(app.places.projects).find((name) => name.endsWith('.retail-lens')) ?? ''
    expect(await cardFaults(app, join(app.places.projects, file), 'product')).toEqual([])
    await new Shell(app.page).goTo('overview')
    await overview.shown()
    await overview.showTable('trend')
    expect(await overview.column('trend', 'net_sales_cents')).toEqual(facts.net_cents_by_month)
    for (const [dimension, member, expected] of [
      ['country', 'Germany', facts.net_cents_top_countries],
      ['country', 'Netherlands', facts.net_cents_top_countries],
      ['product', '22423', facts.net_cents_top_products],
      ['product', '85123A', facts.net_cents_top_products],
    ] as const) {
      await overview.toggleMember(dimension, member)
      expect(await overview.card('net_sales_cents'), member).toBe(expected[member])
      await overview.clearAll.click()
      await overview.shown()
    }
    await overview.choosePreset('lastMonth')
    expect(await overview.dates()).toEqual({ from: '2011-11-01', to: '2011-11-30' })
    expect(await overview.card('net_sales_cents')).toBe(facts.net_cents_by_month['2011-11'])
  },
)
