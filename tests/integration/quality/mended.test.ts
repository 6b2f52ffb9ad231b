import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ImportSession } from '../../../main/pipeline/run'
import { writeSample } from '../../../main/sample'
import type { FileReport, ImportReport } from '../../../shared/report'
import { cli, json } from '../../support/cli'
import { exportSetAside, mendFile } from '../../support/mending'
import { dataOf, folderWith, imported, rowsOf, scratch } from '../../support/project'

const HEADER = 'order_id;date;product_id;customer_id;quantity;amount;note'
const GOOD = [
  'A1;2024-01-05;P1;C1;2;20,00;',
  'A2;2024-01-06;P2;C2;1;5,50;=cmd',
  'A3;2024-01-13;P1;C1;4;40,00;"two\nlines"',
]
const BAD = [
  'A4;32.01.2024;P1;C2;1;10,00;=SUM(A1)',
  "A5;2024-01-15;P2;C1;x;5,50;'=odd",
  ';2024-01-16;P2;C1;1;5,50;',
]
const MENDED = [
  'A4;2024-01-14;P1;C2;1;10,00;=SUM(A1)',
  "A5;2024-01-15;P2;C1;3;16,50;'=odd",
  'A6;2024-01-16;P2;C1;1;5,50;',
]

const text = (lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`
const DIRTY = text([GOOD[0]!, BAD[0]!, GOOD[1]!, BAD[1]!, GOOD[2]!, BAD[2]!])
const RIGHT = text([GOOD[0]!, MENDED[0]!, GOOD[1]!, MENDED[1]!, GOOD[2]!, MENDED[2]!])

const balances = (file: FileReport): void =>
  expect(file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced).toBe(file.records)

async function imports(files: readonly string[], project: string): Promise<FileReport[]> {
  const { report } = await imported({ files, projectPath: project })
  for (const file of report.files) balances(file)
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
  return [...report.files]
}

async function shop(sales: string, name = 'sales.csv'): Promise<{ folder: string; project: string }> {
  const folder = folderWith({ [name]: sales })
  const project = join(folder, 'p.sqlite')
  await imports([join(folder, name)], project)
  return { folder, project }
}

const mendAll = (line: Record<string, string>): Record<string, string> => {
  if (line.order_id === 'A4') return { ...line, date: '2024-01-14' }
  if (line.order_id === 'A5') return { ...line, quantity: '3', amount: '16,50' }
  return { ...line, order_id: 'A6' }
}

describe('set-aside lines come back', () => {
  test('mended, they give what the right file would have given', async () => {
    const dirty = await shop(DIRTY)
    const right = await shop(RIGHT)
    const [path, ...others] = await exportSetAside(dirty.project)
    expect(others).toEqual([])
    mendFile(path!, mendAll)
    const [file] = await imports([path!], dirty.project)
    expect(file).toMatchObject({ name: 'sales.rejects.csv', role: 'transactions', records: 3, accepted: 3 })
    expect(await dataOf(dirty.project)).toEqual(await dataOf(right.project))
    const books = await rowsOf(
      dirty.project,
      'select name, records, accepted, rejected, duplicates, superseded, replaced from bronze_files order by seq',
    )
    expect(books).toEqual([
      { name: 'sales.csv', records: 6, accepted: 3, rejected: 0, duplicates: 0, superseded: 0, replaced: 3 },
      {
        name: 'sales.rejects.csv',
        records: 3,
        accepted: 3,
        rejected: 0,
        duplicates: 0,
        superseded: 0,
        replaced: 0,
      },
    ])
    expect(
      await rowsOf(
        dirty.project,
        "select line, reason from silver_ledger where kind = 'replaced' order by line",
      ),
    ).toEqual([3, 5, 8].map((line) => ({ line, reason: 'replaced_by_mended_line' })))
    const places = await rowsOf(
      dirty.project,
      "select f.name, s.line from silver_sales as s join bronze_files as f using (file_id) where s.transaction_id = 'A4'",
    )
    expect(places).toEqual([{ name: 'sales.rejects.csv', line: 2 }])
  })

  test('as they are, they change nothing', async () => {
    const { project } = await shop(DIRTY)
    const before = await dataOf(project)
    const [path] = await exportSetAside(project)
    const [file] = await imports([path!], project)
    expect(file).toMatchObject({ records: 3, accepted: 0, rejected: 3, duplicates: 0 })
    expect(await dataOf(project)).toEqual(before)
    const [again] = await imports([path!], project)
    expect(again).toMatchObject({ skipped: true })
    expect(await dataOf(project)).toEqual(before)
  })

  test('texts that a spreadsheet would run come back as they were', async () => {
    const { project } = await shop(DIRTY)
    const [path] = await exportSetAside(project)
    expect(readFileSync(path!, 'utf8')).toContain("'=SUM(A1)")
    expect(readFileSync(path!, 'utf8')).toContain("''=odd")
    mendFile(path!, mendAll)
    await imports([path!], project)
    const notes = await rowsOf(
      project,
      "select b.note from bronze_transactions as b join bronze_files as f on f.file_id = b._file_id where f.name = 'sales.rejects.csv' order by b._line",
    )
    expect(notes.map(({ note }) => note)).toEqual(['=SUM(A1)', "'=odd", ''])
  })

  test('a part of them mended, then the rest', async () => {
    const { project } = await shop(DIRTY)
    const right = await shop(RIGHT)
    const [path] = await exportSetAside(project)
    mendFile(path!, (line) => (line.order_id === 'A4' ? mendAll(line) : line))
    const [file] = await imports([path!], project)
    expect(file).toMatchObject({ records: 3, accepted: 1, rejected: 2 })
    const [second, ...others] = await exportSetAside(project)
    expect(others).toEqual([])
    mendFile(second!, mendAll, '\t')
    const [rest] = await imports([second!], project)
    expect(rest).toMatchObject({ name: 'sales.rejects (2).csv', records: 2, accepted: 2 })
    expect(await dataOf(project)).toEqual(await dataOf(right.project))
  })

  test('a line that was left out of the mended file stays set aside', async () => {
    const { project } = await shop(DIRTY)
    const [path] = await exportSetAside(project)
    mendFile(path!, (line) => (line.order_id === 'A5' ? mendAll(line) : null))
    const [file] = await imports([path!], project)
    expect(file).toMatchObject({ records: 1, accepted: 1 })
    expect(
      await rowsOf(project, 'select accepted, rejected, replaced from bronze_files order by seq'),
    ).toEqual([
      { accepted: 3, rejected: 2, replaced: 1 },
      { accepted: 1, rejected: 0, replaced: 0 },
    ])
  })

  test('together with the file they came from, in a new project', async () => {
    const { folder, project } = await shop(DIRTY)
    const [path] = await exportSetAside(project)
    mendFile(path!, mendAll)
    const right = await shop(RIGHT)
    const fresh = join(folder, 'fresh.sqlite')
    await imports([path!, join(folder, 'sales.csv')], fresh)
    expect(await dataOf(fresh)).toEqual(await dataOf(right.project))
  })

  test('lines whose file is not there are lines of their own, with a warning', async () => {
    const { folder, project } = await shop(DIRTY)
    const [path] = await exportSetAside(project)
    mendFile(path!, mendAll)
    const [file] = await imports([path!], join(folder, 'fresh.sqlite'))
    expect(file).toMatchObject({ records: 3, accepted: 3 })
    expect(file!.warnings).toContainEqual(expect.objectContaining({ code: 'unknown_origin', line: 2 }))
  })

  test('when the whole file is replaced by a corrected one, its mended lines go with it', async () => {
    const { project } = await shop(DIRTY)
    const [path] = await exportSetAside(project)
    mendFile(path!, mendAll)
    await imports([path!], project)
    const other = folderWith({ 'sales.csv': RIGHT })
    await imported({ files: [join(other, 'sales.csv')], projectPath: project, replace: true })
    const right = await shop(RIGHT)
    expect(await dataOf(project)).toEqual(await dataOf(right.project))
  })

  test('dimension rows and lines with surplus cells too', async () => {
    const files = {
      'sales.csv':
        'order_id,date,product_id,quantity,amount\nA1,2024-01-05,P1,2,20.00\nA2,2024-01-06,P2,1,5.50\nA3,2024-01-06,P2,1,5,50\n',
      'products.csv':
        'product_id,product_name,price\nP1,Lamp,10\n,Chair,5.50\nP1,Lamp old,9\nP1,Lamp new,10\n',
    }
    const right = {
      'sales.csv':
        'order_id,date,product_id,quantity,amount\nA1,2024-01-05,P1,2,20.00\nA2,2024-01-06,P2,1,5.50\nA3,2024-01-06,P2,1,5.50\n',
      'products.csv':
        'product_id,product_name,price\nP1,Lamp,10\nP2,Chair,5.50\nP1,Lamp old,9\nP1,Lamp new,10\n',
    }
    const folder = folderWith(files)
    const project = join(folder, 'p.sqlite')
    await imports([join(folder, 'sales.csv'), join(folder, 'products.csv')], project)
    const before = await dataOf(project)
    const unmended = await exportSetAside(project)
    expect(unmended).toHaveLength(2)
    await imports(unmended, project)
    expect(await dataOf(project)).toEqual(before)
    const paths = await exportSetAside(project)
    for (const path of paths)
      mendFile(path, (line) => {
        if (line.order_id === 'A3') return { ...line, amount: '5.50', _extra: '' }
        return line.product_name === 'Chair' ? { ...line, product_id: 'P2' } : line
      })
    await imports(paths, project)
    const rightFolder = folderWith(right)
    const rightProject = join(rightFolder, 'p.sqlite')
    await imports([join(rightFolder, 'sales.csv'), join(rightFolder, 'products.csv')], rightProject)
    expect(await dataOf(project)).toEqual(await dataOf(rightProject))
  })
})

test('the sample shop: every role exported and back as it is', async () => {
  const folder = scratch()
  await writeSample(folder, { lines: 2000 })
  const project = join(folder, 'p.sqlite')
  await imports([folder], project)
  const before = await dataOf(project)
  const paths = await exportSetAside(project)
  expect(paths.length).toBeGreaterThan(5)
  const files = await imports(paths, project)
  expect(files.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(0)
  expect(await dataOf(project)).toEqual(before)
})

describe('on the command line', () => {
  test('rejects --out, mended, import: the numbers rise', async () => {
    const folder = folderWith({ 'sales.csv': DIRTY })
    const project = join(folder, 'p.sqlite')
    const sales = join(folder, 'sales.csv')
    const first = json<ImportReport>('import', sales, '--project', project, '--json', '--quiet')
    expect(first.totals).toMatchObject({ lines: 3, net_cents: 6550 })
    const out = join(folder, 'out')
    const path = cli('rejects', '--project', project, '--file', 'sales.csv', '--out', out).out.trim()
    expect(path).toBe(join(out, 'sales.rejects.csv'))
    mendFile(path, mendAll)
    const second = json<ImportReport>('import', path, '--project', project, '--json', '--quiet')
    expect(second.totals).toMatchObject({ lines: 6, net_cents: 6550 + 1000 + 1650 + 550 })
    for (const file of second.files) balances(file)
    expect(cli('rejects', '--project', project).err).toContain('No line was set aside.')
    expect(cli('check', '--project', project).exit).toBe(0)
    const again = json<ImportReport>('import', path, '--project', project, '--json', '--quiet')
    expect(again.files).toMatchObject([{ skipped: true }])
    expect(again.totals).toEqual(second.totals)
  })
})

test('before the import a mended file shows what its lines will be', async () => {
  const { project } = await shop(DIRTY)
  const [path] = await exportSetAside(project)
  mendFile(path!, (line) => (line.order_id === 'A4' ? mendAll(line) : line))
  const session = await ImportSession.open({ files: [path!], projectPath: project }, true)
  const plan = await session.plan()
  expect(plan).toMatchObject({ questions: [], blockedBy: null, used: 1, setAside: 2 })
  const [file] = plan.files
  expect(file).toMatchObject({ role: 'transactions', state: 'new', records: 3, used: 1, setAside: 2 })
  expect(file!.remarks).toContainEqual(expect.objectContaining({ code: 'mended_lines', level: 'note' }))
  const { rows, fields } = await session.preview(file!.id, { offset: 0, limit: 10 })
  const at = fields.findIndex(({ field }) => field === 'transaction_ts')
  expect(rows.map(({ fate, clean }) => [fate, clean[at]])).toEqual([
    ['used', '2024-01-14'],
    ['rejected', '2024-01-15'],
    ['rejected', '2024-01-16'],
  ])
})
