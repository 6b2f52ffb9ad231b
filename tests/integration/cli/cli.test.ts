import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../../shared/report'
import { cli, cliIn, cliUnread, json } from '../../support/cli'
import { folderWith, folderWithKept, scratch } from '../../support/project'

const SALES = `transaction_id,customer_id,product_id,quantity,total_amount,transaction_date
T1,C1,P1,2,20.00,2024-03-13 09:00:00
T1,C1,P2,1,5.50,2024-03-13 09:00:00
T2,C2,P1,1,10.00,2024-04-14 10:30:00
T3,,P2,3,16.50,2024-04-15 11:00:00
,C1,P1,1,10.00,2024-04-16 11:00:00
`
const PRODUCTS = `product_id,product_name,category,price
P1,"=Lamp, red",Home,10.00
P2,Rug,"Home, garden",5.50
`

describe('a small shop', () => {
  let folder = ''
  let project = ''
  let report: ImportReport
  beforeAll(() => {
    folder = folderWithKept({ 'sales.csv': SALES, 'products.csv': PRODUCTS })
    project = join(folder, 'shop.retail-lens')
    report = json<ImportReport>('import', folder, '--project', project, '--json', '--quiet')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('import prints exactly the contract', () => {
    expect(Object.keys(report).sort()).toEqual(
      ['checks', 'files', 'ok', 'peak_rss_mb', 'reasons', 'run_id', 'timings_ms', 'totals'].sort(),
    )
    expect(report.totals).toEqual({
      lines: 4,
      orders: 3,
      units: 7,
      gross_cents: 5200,
      discount_cents: 0,
      net_cents: 5200,
      return_lines: 0,
      return_net_cents: 0,
      customers: 2,
      guest_lines: 1,
      first_date: '2024-03-13',
      last_date: '2024-04-15',
    })
    expect(report.reasons).toEqual({ missing_transaction_id: 1 })
    expect(
      report.files.map(({ name, role, records, accepted, rejected }) => ({
        name,
        role,
        records,
        accepted,
        rejected,
      })),
    ).toEqual([
      { name: 'products.csv', role: 'products', records: 2, accepted: 2, rejected: 0 },
      { name: 'sales.csv', role: 'transactions', records: 5, accepted: 4, rejected: 1 },
    ])
    expect(Object.keys(report.timings_ms)).toEqual(
      expect.arrayContaining(['read', 'bronze', 'silver', 'gold', 'cube', 'to_dashboard', 'save', 'total']),
    )
  })

  test('a reader that leaves before the answer, as `head` may, ends the command quietly', async () => {
    expect(await cliUnread('help')).toEqual({ exit: 0, err: '' })
  })

  test('query answers with the keys as asked', () => {
    expect(
      json(
        'query',
        '--project',
        project,
        '--measures',
        'net_sales,orders,aov',
        '--by',
        'month',
        '--format',
        'json',
      ),
    ).toEqual([
      { month: '2024-03', net_sales: 2550, orders: 1, aov: 2550 },
      { month: '2024-04', net_sales: 2650, orders: 2, aov: 1325 },
    ])
    expect(
      json(
        'query',
        '--project',
        project,
        '--measures',
        'units',
        '--by',
        'product',
        '--order',
        '-units',
        '--limit',
        '1',
        '--json',
      ),
    ).toEqual([{ product: 'P2', units: 4 }])
    expect(json('query', '--project', project, '--measures', 'net_sales_cents', '--json')).toEqual([
      { net_sales_cents: 5200 },
    ])
  })

  test('filters: values with commas, exclusion, the missing member, dates', () => {
    const net = (...filters: string[]): unknown =>
      json('query', '--project', project, '--measures', 'net_sales', '--json', ...filters)
    expect(net('--filter', 'category="Home, garden"')).toEqual([{ net_sales: 2200 }])
    expect(net('--filter', 'product!=P1')).toEqual([{ net_sales: 2200 }])
    expect(net('--filter', 'customer=(none)')).toEqual([{ net_sales: 1650 }])
    expect(net('--filter', 'customer=C1,C2')).toEqual([{ net_sales: 3550 }])
    expect(net('--from', '2024-04-01', '--to', '2024-04-14')).toEqual([{ net_sales: 1000 }])
  })

  test('a comparison with a period without data has no numbers', () => {
    expect(
      json(
        'query',
        '--project',
        project,
        '--measures',
        'net_sales',
        '--from',
        '2024-03-14',
        '--to',
        '2024-04-15',
        '--compare',
        'previous',
        '--json',
      ),
    ).toEqual([{ net_sales: 2650, compared_net_sales: 2550 }])
    expect(
      json('query', '--project', project, '--measures', 'net_sales', '--compare', 'year', '--json'),
    ).toEqual([{ net_sales: 5200, compared_net_sales: null }])
  })

  test('quarters of a business year, as asked for', () => {
    const asked = ['query', '--project', project, '--measures', 'net_sales', '--by', 'quarter', '--json']
    const quarters = json<{ quarter: string; net_sales: number }[]>(...asked, '--set', 'fiscal_start=4')
    expect(quarters.map(({ quarter }) => quarter)).toEqual(['FY2024-Q4', 'FY2025-Q1'])
    expect(quarters.reduce((sum, row) => sum + row.net_sales, 0)).toBe(5200)
    const refused = cli(...asked, '--set', 'fiscal_start=13')
    expect(refused.exit).toBe(2)
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, code: 'usage' })
    expect(refused.err).toContain('fiscal_start')
  })

  test('an absent dimension is an error that lists those present', () => {
    const answer = cli('query', '--project', project, '--measures', 'orders', '--by', 'store')
    expect(answer.exit).toBe(2)
    expect(answer.err).toContain('category')
    expect(answer.out).toBe('')
  })

  test('lines name file and line; CSV neutralises formulas', () => {
    const lines = json<{ file: string; line: number; net_cents: number }[]>(
      'lines',
      '--project',
      project,
      '--filter',
      'product=P1',
      '--format',
      'json',
    )
    expect(lines.map(({ file, line, net_cents }) => [file, line, net_cents])).toEqual([
      ['sales.csv', 2, 2000],
      ['sales.csv', 4, 1000],
    ])
    const csv = cli('lines', '--project', project, '--filter', 'product=P1', '--format', 'csv').out
    expect(csv).toContain(`"'=Lamp, red"`)
  })

  test('rejects come in the columns of their file, with the reason', () => {
    const out = cli('rejects', '--project', project, '--file', 'sales.csv').out.trim().split('\n')
    expect(out[0]).toBe(
      'transaction_id,customer_id,product_id,quantity,total_amount,transaction_date,_file,_line,_kind,_reason,_detail',
    )
    expect(out[1]).toBe(
      ',C1,P1,1,10.00,2024-04-16 11:00:00,sales.csv,6,rejected,missing_transaction_id,The transaction id is empty.',
    )
    const folder = join(scratch(), 'out')
    expect(cli('rejects', '--project', project, '--out', folder).exit).toBe(0)
    expect(readdirSync(folder)).toEqual(['sales.rejects.csv'])
  })

  test('what is to be written below a file, or in its place, ends with 2 and says why', () => {
    const file = join(folder, 'products.csv')
    for (const args of [
      ['rejects', '--project', project, '--out', join(file, 'rejects')],
      ['sample', '--out', join(file, 'sample'), '--lines', '100'],
      ['publish', '--project', project, '--target', 'duckdb', '--out', join(file, 'published')],
      ['publish', '--project', project, '--target', 'duckdb', '--out', file, '--force'],
    ]) {
      const { exit, err } = cli(...args, '--quiet')
      expect({ args, exit }).toEqual({ args, exit: 2 })
      expect(err).toMatch(/There is a file where the folder should be\.|is a file\. Choose a new/)
    }
    expect(readFileSync(file, 'utf8')).toBe(PRODUCTS)
  })

  test('sql reads and cannot write', () => {
    expect(json('sql', '--project', project, 'select count(*) as n from silver_sales', '--json')).toEqual([
      { n: 4 },
    ])
    const before = readFileSync(project)
    expect(cli('sql', '--project', project, 'delete from silver_sales').exit).toBe(2)
    expect(readFileSync(project).equals(before)).toBe(true)
  })

  test('check finds everything in order', () => {
    const answer = json<{ ok: boolean; integrity: string[]; checks: { ok: boolean }[] }>(
      'check',
      '--project',
      project,
      '--json',
    )
    expect(answer.ok).toBe(true)
    expect(answer.integrity).toEqual(['ok'])
    expect(answer.checks.length).toBeGreaterThan(25)
  })

  test('the same bytes again are skipped, other bytes under the same name are asked about', () => {
    const folder = folderWith({ 'sales.csv': SALES })
    const again = json<ImportReport>('import', folder, '--project', project, '--json', '--quiet')
    expect(again.files.map(({ name, skipped, records }) => ({ name, skipped, records }))).toEqual([
      { name: 'sales.csv', skipped: true, records: 0 },
    ])
    expect(again.totals.lines).toBe(4)

    const before = readFileSync(project)
    const corrected = folderWith({
      'sales.csv': SALES.replace(',C1,P1,1,10.00,2024-04-16', 'T4,C1,P1,1,10.00,2024-04-16'),
    })
    const asked = cli('import', corrected, '--project', project, '--json', '--quiet')
    expect(asked.exit).toBe(3)
    expect(asked.err).toContain('--replace')
    expect(readFileSync(project).equals(before)).toBe(true)

    const replaced = json<ImportReport>(
      'import',
      corrected,
      '--project',
      project,
      '--replace',
      '--json',
      '--quiet',
    )
    expect(replaced.totals.lines).toBe(5)
    expect(replaced.totals.net_cents).toBe(6200)
    expect(
      json(
        'sql',
        '--project',
        project,
        "select name, status, records, accepted, replaced from bronze_files where role = 'transactions' order by seq",
        '--json',
      ),
    ).toEqual([
      { name: 'sales.csv', status: 'replaced', records: 5, accepted: 0, replaced: 5 },
      { name: 'sales.csv', status: 'active', records: 5, accepted: 5, replaced: 0 },
    ])
  })
})

describe('calls that cannot be carried out', () => {
  test('wrong calls end with 2 and the usage', () => {
    for (const args of [
      ['import'],
      ['query', '--project', 'x'],
      ['nonsense'],
      ['import', 'a.csv', '--project', 'p', '--date-order', 'ydm'],
      ['sample', '--out', 'unmade', '--lines', '5000001'],
    ]) {
      const answer = cli(...args)
      expect({ args, exit: answer.exit }).toEqual({ args, exit: 2 })
      expect(answer.err).toMatch(/--project|--out|COMMAND/)
    }
    expect(cli('query', '--help').exit).toBe(0)
  })

  test('input that cannot be used ends with 4 and says file, line, reason and remedy; nothing is written', () => {
    const folder = folderWith({ 'notes.csv': 'colour,weather\nred,rain\n', 'empty.csv': '' })
    const project = join(folder, 'p.retail-lens')
    for (const [file, word] of [
      ['notes.csv', 'not recognised'],
      ['empty.csv', 'empty'],
    ] as const) {
      const answer = cli('import', join(folder, file), '--project', project)
      expect(answer.exit).toBe(4)
      expect(answer.err).toContain(`file ${file}, line 1`)
      expect(answer.err).toContain('reason:')
      expect(answer.err).toContain('remedy:')
      expect(answer.err).toContain(word)
      expect(existsSync(project)).toBe(false)
    }
    expect(readdirSync(folder).sort()).toEqual(['empty.csv', 'notes.csv'])
  })

  test('dates that fit two orders are asked about, and the option answers', () => {
    const folder = folderWith({
      'sales.csv':
        'order_id,product_id,quantity,price,date\nA1,P1,1,2.50,03/04/2024\nA2,P1,2,2.50,05/06/2024\n',
    })
    const project = join(folder, 'p.retail-lens')
    const asked = cli('import', join(folder, 'sales.csv'), '--project', project, '--json', '--quiet')
    expect(asked.exit).toBe(3)
    expect(asked.err).toContain('--date-order dmy')
    expect(existsSync(project)).toBe(false)
    const report = json<ImportReport>(
      'import',
      join(folder, 'sales.csv'),
      '--project',
      project,
      '--date-order',
      'mdy',
      '--json',
      '--quiet',
    )
    expect([report.totals.first_date, report.totals.last_date]).toEqual(['2024-03-04', '2024-05-06'])
    expect(report.files[0]?.date_order).toBe('mdy')
  })

  test('a project that cannot be used ends with 5 and stays as it is', () => {
    const folder = folderWith({ 'sales.csv': SALES })
    const damaged = join(folder, 'damaged.retail-lens')
    writeFileSync(damaged, 'this is no database')
    for (const args of [
      ['query', '--project', damaged, '--measures', 'orders'],
      ['import', join(folder, 'sales.csv'), '--project', damaged],
      ['query', '--project', join(folder, 'missing'), '--measures', 'orders'],
      ['import', join(folder, 'sales.csv'), '--project', join(folder, 'no such folder', 'p')],
    ]) {
      const answer = cli(...args)
      expect({ args, exit: answer.exit }).toEqual({ args, exit: 5 })
      expect(answer.err).toContain('remedy:')
    }
    expect(readFileSync(damaged, 'utf8')).toBe('this is no database')
  })

  test('neither home nor a folder for temporary files, and the locale C: an import works as ever', () => {
    const folder = folderWith({ 'sälés.csv': SALES })
    const bare = { HOME: '/nonexistent', TMPDIR: '/nonexistent', LC_ALL: 'C', LANG: 'C' }
    const files = ['import', join(folder, 'sälés.csv'), '--project']
    const { exit, out } = cliIn(bare, ...files, join(folder, 'bare.retail-lens'), '--json', '--quiet')
    expect(exit).toBe(0)
    const { totals } = json<ImportReport>(...files, join(folder, 'usual.retail-lens'), '--json', '--quiet')
    expect((JSON.parse(out) as ImportReport).totals).toEqual(totals)
    expect(readdirSync(folder).toSorted()).toEqual(['bare.retail-lens', 'sälés.csv', 'usual.retail-lens'])
  })

  test('a dry run reports and writes nothing', () => {
    const folder = folderWith({ 'sales.csv': SALES })
    const report = json<ImportReport>(
      'import',
      folder,
      '--project',
      join(folder, 'p'),
      '--dry-run',
      '--json',
      '--quiet',
    )
    expect(report.totals.lines).toBe(4)
    expect(readdirSync(folder)).toEqual(['sales.csv'])
  })

  test('the sample is the same for the same seed', () => {
    const [a, b] = [join(scratch(), 'a'), join(scratch(), 'b')]
    for (const out of [a, b])
      expect(cli('sample', '--out', out, '--lines', '500', '--seed', '11').exit).toBe(0)
    expect(readdirSync(a).length).toBe(7)
    for (const name of readdirSync(a))
      expect(readFileSync(join(a, name)).equals(readFileSync(join(b, name))), name).toBe(true)
  })
})
