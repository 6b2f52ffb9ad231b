import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { imported } from '../support/project'
import { cardFaults } from './cardsAgree'
import { freshPlaces, launch } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'

const data = resolve(import.meta.dirname, '../../../shared/data')
const folder = resolve(data, 'foodmart')
const isThere = existsSync(folder)
if (!isThere) console.warn(`skipped: foodmart on the window, because there is no folder ${folder}`)

type ByMember = Readonly<Record<string, number>>

interface Facts {
  readonly foodmart_1997_and_dec_1998: Readonly<
    Record<'net_cents_by_month' | 'net_cents_by_product_family' | 'net_cents_by_media_type', ByMember>
  >
}

/** Periods without a sale stand in the trend, too. */
const sold = (values: ByMember): ByMember =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 0))

test.skipIf(!isThere)(
  'foodmart: every card as `query` says; months, families and media types to the cent',
  { timeout: 600_000 },
  async () => {
    const places = freshPlaces()
    mkdirSync(places.projects, { recursive: true })
    const project = join(places.projects, 'foodmart.retail-lens')
    await imported({ files: [folder], projectPath: project })
    const app = await launch({ places })
    await app.drop([project])
    const overview = new OverviewPage(app.page)
    await overview.shown()
    expect(await cardFaults(app, project, 'category')).toEqual([])
    await new Shell(app.page).goTo('overview')
    await overview.shown()
    const { foodmart_1997_and_dec_1998: facts } = JSON.parse(
      readFileSync(resolve(data, 'facts.json'), 'utf8'),
    ) as Facts
    for (const [card, expected] of [
      ['trend', facts.net_cents_by_month],
      ['category', facts.net_cents_by_product_family],
      ['promotion', facts.net_cents_by_media_type],
    ] as const) {
      await overview.showTable(card)
      expect(sold(await overview.column(card, 'net_sales_cents')), card).toEqual(expected)
    }
    await overview.toggleMember('category', 'Drink')
    expect(await overview.card('net_sales_cents')).toBe(facts.net_cents_by_product_family['Drink'])
  },
)
