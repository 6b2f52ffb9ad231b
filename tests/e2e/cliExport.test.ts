import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { documented } from '../support/automation'
import { cli, json } from '../support/cli'
import { bookmarksOf, pageTexts, wordsOverTheEdge } from '../support/pdf'
import { hasPoppler, poppler } from '../support/poppler'
import { folderWithKept } from '../support/project'

const DEADLINE_MS = 600_000

let folder = ''
let nightly: { readonly status: number | null; readonly stderr: string }
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = folderWithKept({})
  cli('sample', '--out', at('till'), '--lines', '6000', '--quiet')
  writeFileSync(at('nightly.sh'), documented('sh')[0] ?? '')
  const env = { ...process.env, APP: resolve(import.meta.dirname, '../..'), SHOP: folder }
  nightly = spawnSync('sh', [at('nightly.sh')], { env, encoding: 'utf8' })
}, DEADLINE_MS)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The answer of `query` for the project, in minor units. */
const asked = <Row>(...options: string[]): Row[] =>
  json<Row[]>('query', '--project', at('shop.sqlite'), '--format', 'json', ...options)

const money = (cents: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).format(cents / 100)
const REPORT = {
  Overview: [
    'Net sales',
    'Units sold',
    'Discount given',
    'Average order value',
    'Average rating',
    'Orders',
    'Net sales by month in EUR',
    'Net sales and units sold by category',
    'Promotion performance by method',
    'When people buy: net sales by weekday and hour in EUR',
  ],
  'Products & stores': [
    'Top 10 products by net sales',
    'Revenue against units by product in EUR',
    'Rating against revenue by product in EUR',
    'Net sales by product, best first (ABC) in EUR',
    'Bought together',
    'Net sales by country on the map in EUR',
    'Stores',
  ],
  Customers: [
    'Customers',
    'New',
    'Returning',
    'Repeat rate',
    'Net / customer',
    'Order gap, days',
    'Guest share',
    'Customers by RFM score',
    'Segments by recency and value',
    'Segments',
    'Top customers',
    'Customers at risk',
    'Predicted against seen orders per customer',
    'Cohorts by month of the first order',
    'Findings',
  ],
} as const

const centsOf = (text: string): number => Math.round(Number(text.replaceAll(/[€,]/g, '')) * 100)

const exported = (kind: string, out: string, ...options: string[]) =>
  cli('export', kind, '--project', at('shop.sqlite'), '--out', at(out), '--quiet', ...options)

test('the script of the documentation brings project, table and report up to date', () => {
  expect(nightly).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(at('stores.csv'), 'utf8')).toContain('Store,Net sales,')
  const [stores] = asked<{ customers: number }>('--measures', 'customers')
  if (!hasPoppler) return
  const text = poppler('pdftotext', '-layout', at('report.pdf'), '-')
  const ranks = new Set([...text.matchAll(/^ +(\d[\d,]*) +\S.*€/gm)].map(([, rank]) => rank))
  expect(stores?.customers).toBeGreaterThan(100)
  for (let rank = 1; rank <= Math.min(1_000, stores?.customers ?? 0); rank++)
    expect(ranks.has(rank.toLocaleString('en-US')), `rank ${rank}`).toBe(true)
  for (const by of ['store', 'promotion_method']) {
    const members = asked<{ net_sales: number }>('--measures', 'net_sales', '--by', by)
    expect(members.length).toBeGreaterThan(3)
    for (const { net_sales: net } of members) expect(text, by).toContain(money(net))
  }
  const [total] = asked<{ net_sales: number }>('--measures', 'net_sales')
  const [, known = ''] = /^ +All customers +\S+ +(€\S+)/m.exec(text) ?? []
  const [, guests = ''] = /Without a customer: .* net sales (€\S+)/.exec(text) ?? []
  expect(centsOf(known) + centsOf(guests)).toBe(total?.net_sales)
  expect(poppler('pdfinfo', at('report.pdf'))).toMatch(/Page size:\s+59\d\S* x 84\d\S* pts \(A4\)/)
  expect(poppler('pdfimages', '-list', at('report.pdf')).trim().split('\n')).toHaveLength(2)
})

test('the report has a title, a language, a bookmark for each page and card, heads on each page of a table, and a foot on every page', () => {
  if (!hasPoppler) return
  const path = at('report.pdf')
  expect(poppler('pdfinfo', path)).toMatch(/^Title: +shop – Overview, Products & stores, Customers$/m)
  expect(readFileSync(path, 'latin1')).toMatch(/\/Type \/Catalog[^>]*>>[^]{0,200}\/Lang \(en\)/)
  const bookmarks = bookmarksOf(path)
  expect(bookmarks.map(({ title, level }) => [title, level])).toEqual(
    Object.entries(REPORT).flatMap(([page, cards]) => [[page, 1], ...cards.map((card) => [card, 2])]),
  )
  const pages = pageTexts(path)
  for (const { title, page } of bookmarks) expect(pages[page - 1], title).toContain(title)
  const ordered = bookmarks.map(({ page }) => page)
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
  const pageOf = (card: string): number => bookmarks.find(({ title }) => title === card)?.page ?? 0
  const ranked = pages.slice(pageOf('Top customers') - 1, pageOf('Customers at risk') - 1)
  expect(ranked.length).toBeGreaterThan(2)
  for (const text of ranked) expect(text).toMatch(/^ +Rank +Customer +.* Net sales +AOV +RFM +Segment$/m)
  pages.forEach((text, at) => expect(text).toContain(`Page ${at + 1} of ${pages.length}\n`))
  expect(wordsOverTheEdge(path)).toEqual([])
})

test(
  'a report of one page: totals as by query, fonts embedded, no picture of a chart, every page with its foot',
  () => {
    const options = ['--page', 'overview', '--filter', 'country=Germany', '--definitions']
    const answer = exported('pdf', 'germany.pdf', ...options, '--paper', 'letter', '--landscape')
    expect(answer.err).toBe('')
    expect(answer.out.trim()).toBe(at('germany.pdf'))
    const [row] = asked<{ orders: number }>('--measures', 'orders', '--filter', 'country=Germany')
    const byMethod = ['--measures', 'net_sales', '--by', 'promotion_method'] as const
    const methods = asked<{ net_sales: number }>(...byMethod, '--filter', 'country=Germany')
    if (!hasPoppler) return
    const text = poppler('pdftotext', '-layout', at('germany.pdf'), '-')
    expect(text).toContain('Country: Germany')
    expect(text).toContain('What the numbers mean')
    expect(text).toContain((row?.orders ?? 0).toLocaleString('en-US'))
    for (const { net_sales: net } of methods) expect(text).toContain(money(net))
    const info = poppler('pdfinfo', at('germany.pdf'))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:\s+79[12]\S* x 61[12]\S* pts \(letter\)/)
    const pages = pageTexts(at('germany.pdf'))
    expect(info).toMatch(new RegExp(`^Pages: +${pages.length}$`, 'm'))
    pages.forEach((page, place) => expect(page).toContain(`Page ${place + 1} of ${pages.length}\n`))
    expect(bookmarksOf(at('germany.pdf')).at(-1)).toMatchObject({ title: 'What the numbers mean' })
    expect(wordsOverTheEdge(at('germany.pdf'))).toEqual([])
    const fonts = poppler('pdffonts', at('germany.pdf')).split('\n').slice(2).filter(Boolean)
    expect(fonts.some((line) => line.includes('Inter-Regular'))).toBe(true)
    expect(fonts.filter((line) => !/ yes (?:yes|no ) (?:yes|no )/.test(line))).toEqual([])
    expect(poppler('pdfimages', '-list', at('germany.pdf')).trim().split('\n')).toHaveLength(2)
  },
  DEADLINE_MS,
)

test(
  'a table alone, on A4 across: nothing of its page beside it, as many rows as were asked for',
  () => {
    const options = ['--page', 'customers', '--chart', 'top-customers', '--rows', '30', '--landscape']
    expect(exported('pdf', 'best.pdf', ...options).err).toBe('')
    if (!hasPoppler) return
    expect(poppler('pdfinfo', at('best.pdf'))).toMatch(/Page size:\s+84\d\S* x 59\d\S* pts \(A4\)/)
    expect(bookmarksOf(at('best.pdf')).map(({ title }) => title)).toEqual(['Customers', 'Top customers'])
    const text = pageTexts(at('best.pdf')).join('\n')
    expect([...text.matchAll(/^ +(\d+) +\S.*€/gm)].map(([, rank]) => Number(rank))).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    )
    expect(text).not.toContain('Repeat rate')
    expect(wordsOverTheEdge(at('best.pdf'))).toEqual([])
  },
  DEADLINE_MS,
)

test(
  'the picture of a chart, over another file on request only',
  () => {
    writeFileSync(at('trend.svg'), 'old')
    expect(exported('svg', 'trend.svg', '--page', 'overview', '--chart', 'trend').exit).toBe(3)
    expect(readFileSync(at('trend.svg'), 'utf8')).toBe('old')
    expect(exported('svg', 'trend.svg', '--page', 'overview', '--chart', 'trend', '--force').exit).toBe(0)
    expect(readFileSync(at('trend.svg'), 'utf8')).toContain('Net sales by month')
  },
  DEADLINE_MS,
)

test(
  'a call that cannot be done says why and leaves nothing',
  () => {
    expect(exported('png', 'no.png', '--page', 'overview').exit).toBe(2)
    expect(exported('gif', 'no.gif', '--page', 'overview').exit).toBe(2)
    const unknown = exported('png', 'no.png', '--page', 'overview', '--chart', 'nothing')
    expect(unknown.exit).toBe(2)
    expect(unknown.err).toContain('There is no chart "nothing" on this page. There are: trend, ')
    expect(cli('export', 'pdf', '--project', at('none.sqlite'), '--out', at('no.pdf')).exit).toBe(5)
    expect(exported('pdf', join('missing', 'no.pdf')).exit).toBe(2)
    expect(existsSync(at('no.png')) || existsSync(at('no.pdf'))).toBe(false)
  },
  DEADLINE_MS,
)
