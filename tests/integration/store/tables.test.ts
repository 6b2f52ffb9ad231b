import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { describeTables, TABLE_TEXTS } from '../../../main/pipeline/dictionary'
import { BRONZE_COLUMNS, COMMON_COLUMNS } from '../../../main/pipeline/dictionary/columns'
import { dictionaryOf, listTables } from '../../../main/engine/tables'
import { writeSample } from '../../../main/sample'
import { openProject, quoteName } from '../../../main/store'
import type { OpenProject } from '../../../main/store'
import type { TablePage, TablePageQuery } from '../../../shared/tables'
import { FailureError } from '../../../shared/result'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'

const HOSTILE = ['a "quoted" name', 'price); drop table bronze_files; --', 'rowid', '_rowid_', "it's", '%_\\']
let sample: string
let hostile: string

beforeAll(async () => {
  const folder = folderWithKept({})
  await writeSample(join(folder, 'files'), { lines: 3000 })
  sample = join(folder, 'sample.retail-lens')
  await imported({ files: [join(folder, 'files')], projectPath: sample })
  const lines = Array.from({ length: 450 }, (_, i) =>
    [
      `T${i}`,
      '2024-01-02',
      `P${i % 7}`,
      1,
      '2.50',
      ...HOSTILE.map((_name, c) => `${c}-${(i * 37) % 450}`),
    ].join(','),
  )
  const heads = HOSTILE.map((name) => `"${name.replaceAll('"', '""')}"`)
  const header = ['transaction_id', 'transaction_date', 'product_id', 'quantity', 'unit_price', ...heads]
  const shop = folderWithKept({ 'sales.csv': `${header.join(',')}\n${lines.join('\n')}\n` })
  hostile = join(shop, 'hostile.retail-lens')
  await imported({ files: [join(shop, 'sales.csv')], projectPath: hostile })
}, 60_000)

async function opened(path: string): Promise<OpenProject> {
  const result = await openProject(path, { readOnly: true })
  if (!result.ok) throw new FailureError(result)
  return result.value
}

async function pageOf(path: string, query: Partial<TablePageQuery> & { table: string }): Promise<TablePage> {
  const project = await opened(path)
  const page = project.browseTables().page({ offset: 0, limit: 200, sort: null, filter: null, ...query })
  await project.close()
  if (!page.ok) throw new FailureError(page)
  return page.value
}

test('every table and column of a real project is defined, with its true number of rows', async () => {
  const project = await opened(sample)
  const listed = listTables(project)
  await project.close()
  if (!listed.ok) throw new FailureError(listed)
  const names = await rowsOf(sample, "select name from sqlite_schema where type = 'table' order by name")
  expect(listed.value.tables.map(({ name }) => name).sort()).toEqual(names.map(({ name }) => name))
  for (const table of listed.value.tables) {
    const [count] = await rowsOf(sample, `select count(*) as n from ${quoteName(table.name)}`)
    expect([table.name, table.rows]).toEqual([table.name, count?.['n']])
    expect([table.name, table.grain === '', table.definition === '']).toEqual([table.name, false, false])
    expect(
      table.columns.filter(({ definition }) => definition === '').map(({ name }) => `${table.name}.${name}`),
    ).toEqual([])
  }
})

test('no definition names a table or column that is not there', async () => {
  const project = await opened(sample)
  const shapes = project.browseTables().tables()
  await project.close()
  const columnsOf = new Map(
    shapes.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]),
  )
  for (const [table, { columns }] of Object.entries(TABLE_TEXTS)) {
    const present = columnsOf.get(table)
    expect([table, present === undefined]).toEqual([table, false])
    expect(
      Object.keys(columns)
        .filter((column) => !present?.has(column))
        .map((column) => `${table}.${column}`),
    ).toEqual([])
  }
  const bronze = columnsOf.get('bronze_transactions')
  expect(Object.keys(BRONZE_COLUMNS).filter((column) => !bronze?.has(column))).toEqual([])
  const used = new Set(
    shapes.flatMap(({ name, columns }) =>
      columns
        .map((column) => column.name)
        .filter((column) => !Object.hasOwn(TABLE_TEXTS[name]?.columns ?? {}, column)),
    ),
  )
  expect(Object.keys(COMMON_COLUMNS).filter((column) => !used.has(column))).toEqual([])
})

test('what a table is made from is there, and every gold table but the checks comes from silver', async () => {
  const project = await opened(sample)
  const tables = describeTables(project.browseTables().tables(), new Map())
  await project.close()
  const names = new Set(tables.map(({ name }) => name))
  for (const { name, layer, sources } of tables) {
    expect([name, sources.filter((source) => !names.has(source))]).toEqual([name, []])
    expect([name, layer === 'silver' || layer === 'gold', sources.length > 0]).toEqual([
      name,
      layer === 'silver' || layer === 'gold',
      layer === 'silver' || layer === 'gold',
    ])
  }
})

test('a column of the files says which field it fills', async () => {
  const project = await opened(sample)
  const dictionary = dictionaryOf(project)
  await project.close()
  if (!dictionary.ok) throw new FailureError(dictionary)
  const column = dictionary.value.tables
    .find(({ name }) => name === 'bronze_transactions')
    ?.columns.find(({ name }) => name === 'transaction_date')
  expect(column?.definition).toBe('As it stands in the files; used as transaction_ts')
  expect(dictionary.value.measures.find(({ name }) => name === 'aov_cents')).toEqual({
    name: 'aov_cents',
    unit: 'money',
    formula: 'Net sales / orders of the same selection',
    additive: false,
  })
})

test('pages follow each other without a gap, sorted both ways', async () => {
  const sort = { column: 'net_cents', descending: true }
  const truth = await rowsOf(sample, 'select sale_id from silver_sales order by net_cents desc, sale_id')
  const ids: string[] = []
  const project = await opened(sample)
  for (let offset = 0; ids.length < truth.length; offset += 200) {
    const page = project
      .browseTables()
      .page({ table: 'silver_sales', offset, limit: 200, sort, filter: null })
    if (!page.ok) throw new FailureError(page)
    expect(page.value.found).toBe(truth.length)
    ids.push(...page.value.rows.map(({ key }) => key))
  }
  await project.close()
  expect(ids).toEqual(truth.map(({ sale_id }) => String(sale_id)))
  const up = await pageOf(sample, { table: 'silver_sales', sort: { ...sort, descending: false }, limit: 3 })
  const least = await rowsOf(sample, 'select sale_id from silver_sales order by net_cents, sale_id limit 3')
  expect(up.rows.map(({ key }) => key)).toEqual(least.map(({ sale_id }) => String(sale_id)))
})

test('empty cells come last whichever way a column is sorted', async () => {
  const [counts] = await rowsOf(sample, 'select count(*) as n, count(promotion_id) as full from silver_sales')
  for (const descending of [false, true]) {
    const last = await pageOf(sample, {
      table: 'silver_sales',
      sort: { column: 'promotion_id', descending },
      offset: Number(counts?.['full']) - 1,
      limit: 2,
    })
    const project = await opened(sample)
    const at =
      project
        .browseTables()
        .tables()
        .find(({ name }) => name === 'silver_sales')
        ?.columns.findIndex(({ name }) => name === 'promotion_id') ?? -1
    await project.close()
    expect(last.rows.map(({ values }) => values[at] === null)).toEqual([false, true])
  }
})

test('hostile column names are sorted and filtered by as they are', async () => {
  for (const [c, column] of HOSTILE.entries()) {
    const page = await pageOf(hostile, {
      table: 'bronze_transactions',
      sort: { column, descending: true },
      filter: { column, text: `${c}-44` },
    })
    const truth = await rowsOf(
      hostile,
      `select _line from bronze_transactions where ${quoteName(column)} like '${c}-44%' order by ${quoteName(column)} desc`,
    )
    expect(truth.length).toBe(11)
    expect(page.found).toBe(11)
    expect(page.rows.map(({ values }) => values[1])).toEqual(truth.map(({ _line }) => _line))
  }
})

test('a filter is plain text: signs of patterns and quotes stand for themselves, case and accents do not matter', async () => {
  const folder = folderWithKept({
    'sales.csv': [
      'transaction_id,transaction_date,product_id,quantity,unit_price,note',
      'T1,2024-01-02,P1,1,2.50,50%_off',
      "T2,2024-01-02,P2,1,2.50,Caf\u00e9 d'Or",
      'T3,2024-01-02,P3,1,2.50,500 off',
      '',
    ].join('\n'),
  })
  const path = join(scratch(), 'notes.retail-lens')
  await imported({ files: [join(folder, 'sales.csv')], projectPath: path })
  const lines = async (text: string): Promise<unknown[]> =>
    (await pageOf(path, { table: 'bronze_transactions', filter: { column: 'note', text } })).rows.map(
      ({ values }) => values[1],
    )
  expect(await lines('50%_')).toEqual([2])
  expect(await lines("CAFE D'OR")).toEqual([3])
  expect(await lines('50')).toEqual([2, 4])
  expect(await lines("' or 1=1 --")).toEqual([])
})

test('a table or column that is not there is refused, and a blob stands as its length', async () => {
  const project = await opened(sample)
  const browser = project.browseTables()
  const base = { offset: 0, limit: 10, sort: null, filter: null }
  expect(browser.page({ ...base, table: 'sqlite_schema' }).ok).toBe(false)
  expect(browser.page({ ...base, table: 'gold_kpis', sort: { column: 'no', descending: false } }).ok).toBe(
    false,
  )
  const packed = browser.page({ ...base, table: 'gold_sales' })
  await project.close()
  const truth = await rowsOf(sample, 'select name, type, length(bytes) as bytes from gold_sales limit 10')
  expect(packed.ok && packed.value.rows.map(({ values }) => values)).toEqual(
    truth.map(({ name, type, bytes }) => [name, type, bytes]),
  )
})
