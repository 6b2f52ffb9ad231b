import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ImportSession } from '../../../main/pipeline/run'
import type { FileMapping } from '../../../shared/mapping'
import { contentsOf, folderWith, imported, rowsOf, scratch } from '../../support/project'

const SHOP = {
  '1 january.csv': [
    'order;day;item;pieces;price;note',
    'J1;01/02/2024;P1;2;10.00;red',
    'J2;05/02/2024;P2;1;50.00;blue;one more cell',
    'J3;06/02/2024;P2',
  ].join('\n'),
  '2 items.csv': ['item,label,kind', 'P1,Lamp,Home', 'P2,Radio,Technics'].join('\n'),
  '3 february.csv': ['order;day;item;pieces;price;note', 'F1;07/03/2024;P1;1;10.00;'].join('\n'),
}
const ANSWERS: FileMapping[] = [
  { file: '?*.csv', date_order: 'dmy' },
  { file: '3 february.csv', role: 'transactions' },
  { file: '2 items.csv', role: 'products', columns: { product_id: 'item', product_name: 'label' } },
]

const TABLES = ['bronze_transactions', 'bronze_products', 'bronze_lookup', 'bronze_joins']

async function everythingIn(project: string): Promise<unknown> {
  const tables: unknown[] = []
  for (const table of TABLES) tables.push(await rowsOf(project, `select * from ${table}`).catch(() => null))
  const files = await rowsOf(
    project,
    'select file_id, seq, name, role, encoding, delimiter, header, header_line, mapping, date_order, records, accepted, rejected, warnings from bronze_files order by seq',
  )
  return { tables, files, made: await contentsOf(project) }
}

async function shop(decisions = ANSWERS): Promise<string> {
  const projectPath = join(scratch(), 'p.sqlite')
  await imported({ files: [folderWith(SHOP)], projectPath, decisions })
  return projectPath
}

const correcting = (projectPath: string, again: readonly string[], files: readonly string[] = []) =>
  ImportSession.open({ files, again, projectPath }, true)

describe('files of a project understood again', () => {
  test('nothing changed: the project is the same', async () => {
    const project = await shop()
    const before = await everythingIn(project)
    const session = await correcting(project, ['1 january.csv', '2 items.csv'])
    const plan = await session.plan()
    expect(plan).toMatchObject({ questions: [], blockedBy: null })
    expect(plan.files.map(({ id, state, dateOrder }) => [id, state, dateOrder])).toEqual([
      ['1 january.csv', 'from_project', 'dmy'],
      ['2 items.csv', 'from_project', null],
    ])
    await session.run()
    expect(await everythingIn(project)).toEqual(before)
  })

  test('corrected is what deciding so from the start gives', async () => {
    const project = await shop()
    const corrections: FileMapping[] = [
      { file: '1 january.csv', date_order: 'mdy', columns: { category: 'note' } },
      { file: '2 items.csv', columns: { category: 'kind' } },
    ]
    const session = await correcting(project, ['1 january.csv', '2 items.csv'])
    await session.adjust(corrections)
    const preview = await session.preview('1 january.csv', { offset: 0, limit: 10 })
    const at = preview.fields.findIndex(({ field }) => field === 'transaction_ts')
    expect(preview.rows.map(({ clean }) => clean[at])).toEqual(['2024-01-02', '2024-05-02', '2024-06-02'])
    await session.run()
    const fresh = await shop([...ANSWERS, ...corrections])
    expect(await contentsOf(project)).toEqual(await contentsOf(fresh))
  })

  test('what was corrected last holds for the next file with that header, be another file with it newer', async () => {
    const project = await shop()
    const session = await correcting(project, ['1 january.csv'])
    await session.adjust([{ file: '1 january.csv', columns: { line_no: 'pieces', quantity: null } }])
    await session.run()
    const march = folderWith({
      '4 march.csv': `${SHOP['3 february.csv'].split('\n')[0]}\nM1;09/03/2024;P1;3;10.00;\n`,
    })
    await imported({ files: [march], projectPath: project })
    const sql =
      "select quantity from silver_sales as s join bronze_files as f using (file_id) where f.name = '4 march.csv'"
    expect(await rowsOf(project, sql)).toEqual([{ quantity: 1 }])
  })

  test('another role and back again', async () => {
    const project = await shop()
    const before = await everythingIn(project)
    const session = await correcting(project, ['2 items.csv'])
    await session.plan()
    await session.adjust([{ file: '2 items.csv', role: 'lookup' }])
    expect((await session.plan()).files).toMatchObject([{ role: 'lookup', records: 2 }])
    const preview = await session.preview('2 items.csv', { offset: 0, limit: 9 })
    expect(preview.rows.map(({ line, raw }) => [line, ...raw])).toEqual([
      [2, 'P1', 'Lamp', 'Home'],
      [3, 'P2', 'Radio', 'Technics'],
    ])
    await session.adjust([])
    await session.run()
    expect(await everythingIn(project)).toEqual(before)
  })

  test('records keep what was too much and what was missing when their role changes', async () => {
    const project = await shop()
    const session = await correcting(project, ['1 january.csv'])
    await session.adjust([{ file: '1 january.csv', role: 'returns' }])
    await session.run()
    const rows = await rowsOf(project, 'select _line, _extra, "order", pieces, note from bronze_returns')
    expect(rows).toEqual([
      { _line: 2, _extra: null, order: 'J1', pieces: '2', note: 'red' },
      { _line: 3, _extra: '["one more cell"]', order: 'J2', pieces: '1', note: 'blue' },
      { _line: 4, _extra: null, order: 'J3', pieces: null, note: null },
    ])
    expect(await rowsOf(project, 'select distinct "order" as id from bronze_transactions')).toEqual([
      { id: 'F1' },
    ])
  })

  test('left out, it leaves the project, and can be dropped again', async () => {
    const project = await shop()
    const before = await everythingIn(project)
    const session = await correcting(project, ['1 january.csv'])
    await session.adjust([{ file: '1 january.csv', role: 'ignore' }])
    const { files } = await session.plan()
    expect(files[0]?.remarks.map(({ code }) => code)).toContain('leaves_project')
    const { report } = await session.run()
    expect(report.totals).toMatchObject({ lines: 1, net_cents: 1_000 })
    await imported({ files: [folderWith(SHOP)], projectPath: project, decisions: ANSWERS })
    const { made } = (await everythingIn(project)) as { readonly made: unknown }
    expect(made).toEqual((before as { readonly made: unknown }).made)
  })

  test("beside next month's file, and not taken out by mistake", async () => {
    const project = await shop()
    const march = folderWith({
      '4 march.csv': SHOP['3 february.csv'].replace('F1;07/03', 'M1;08/04'),
      '1 january.csv': SHOP['1 january.csv'],
    })
    const session = await correcting(project, ['1 january.csv'], [march])
    await session.adjust([], ['1 january.csv'])
    const states = (await session.plan()).files.map(({ id, state }) => [id, state])
    expect(states).toContainEqual(['4 march.csv', 'new'])
    expect(states).toContainEqual(['1 january.csv', 'from_project'])
    const { report } = await session.run()
    expect(report.totals.lines).toBe(4)
  })

  test('a file that the project does not have is said', async () => {
    const project = await shop()
    await expect(correcting(project, ['nowhere.csv'])).rejects.toMatchObject({
      failure: { code: 'input_unusable', places: [{ file: 'nowhere.csv' }] },
    })
  })
})
