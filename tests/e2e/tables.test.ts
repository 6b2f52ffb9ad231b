import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GOLD_TABLES } from '../../main/pipeline/gold'
import { MEASURES } from '../../shared/query'
import { json } from '../support/cli'
import { seriousFindings } from './axe'
import { launch, type RunningApp } from './harness'
import { DictionaryPage } from './pages/dictionaryPage'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'
import { TablesPage } from './pages/tablesPage'

const SIZES = [
  [1024, 700],
  [1440, 900],
] as const

/** Pictures of what is shown in both themes and sizes, each free of what axe finds serious. */
async function looks(app: RunningApp, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    for (const [width, height] of SIZES) {
      await app.electron.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      )
      await app.page.waitForFunction((wanted) => window.innerWidth === wanted, width)
      await app.picture(`${name} ${theme} ${width}`)
    }
    expect(await seriousFindings(app.page)).toEqual([])
  }
}

async function sample(): Promise<RunningApp> {
  const app = await launch()
  const start = new StartPage(app.page)
  await start.shown()
  await start.sample.click()
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).saved()
  return app
}

test('lineage counts what SQL counts, and leads to the rows and the SQL of a table', async () => {
  const app = await sample()
  const tables = new TablesPage(app.page)
  await new Shell(app.page).goTo('data')
  await tables.tab('lineage')
  const rows = await tables.lineageRows()
  await tables.box('gold_top_customers').focus()
  await app.page.keyboard.press('Enter')
  await tables.shown('gold_top_customers')
  await tables.sortBy('lifetime_net_cents')
  await expect.poll(async () => (await tables.values('rank'))[0]).toBe('1')
  expect(await tables.headHint('rank')).toBe(
    'Place by lifetime net sales, 1 is the highest; ties share a rank',
  )
  await tables.show('SQL')
  const sql = GOLD_TABLES.find(({ name }) => name === 'gold_top_customers')?.sql
  expect(await tables.sql.textContent()).toBe(sql)
  await looks(app, 'sql')
  await tables.copy.click()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('gold_top_customers')
  await tables.open('silver_ledger')
  const file = readdirSync(app.places.projects).find(
    (name) => !name.endsWith('.json') && !name.endsWith('.lock'),
  )
  await app.close()
  const project = join(app.places.projects, file ?? '')
  const names = Object.keys(rows).filter((id) => /^(?:bronze|silver|gold)_/.test(id))
  expect(names.length).toBeGreaterThan(25)
  const counts = await json<{ readonly name: string; readonly n: number }[]>(
    'sql',
    names.map((name) => `select '${name}' as name, count(*) as n from ${name}`).join(' union all '),
    '--project',
    project,
    '--format',
    'json',
  )
  expect(Object.fromEntries(counts.map(({ name, n }) => [name, n]))).toEqual(
    Object.fromEntries(names.map((name) => [name, rows[name]])),
  )
}, 240_000)

test('the dictionary: searched, opened from a card, down to the rows of a table', async () => {
  const app = await sample()
  const dictionary = new DictionaryPage(app.page)
  await app.page
    .getByTestId('kpi-aov_cents')
    .getByRole('button', { name: /What .* means/ })
    .click()
  await app.page.getByTestId('more-measure-aov_cents').click()
  await app.page.locator('#measure-aov_cents:focus').waitFor()
  expect(await dictionary.names(dictionary.measures)).toEqual([...MEASURES])
  expect(await dictionary.segment(5, 5)).toBe('Champions')
  expect(await dictionary.segment(1, 1)).toBe('Lost')
  await dictionary.find('GOLD cohorts')
  expect(await dictionary.names(dictionary.tables)).toEqual(['gold_cohorts'])
  await dictionary.find('days from the last')
  expect(await dictionary.columns('gold_rfm')).toEqual(['recency_days'])
  await app.page.getByRole('button', { name: 'Show the rows of gold_rfm' }).click()
  const tables = new TablesPage(app.page)
  await tables.shown('gold_rfm')
  await tables.filter.fill('no such customer')
  await tables.found(0)
}, 240_000)
