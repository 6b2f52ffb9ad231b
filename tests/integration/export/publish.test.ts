import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSample } from '../../../main/sample'
import { GOLD_TABLES } from '../../../main/pipeline/gold'
import { TARGETS, publishProject } from '../../../main/export/publish'
import type { PublishOrder } from '../../../main/export/publish'
import { duck } from '../../support/duck'
import type { Duck } from '../../support/duck'
import { folderWith, imported, scratch } from '../../support/project'
import { publicData, publicFacts } from '../../support/shopData'
import { inEnglish } from '../../../shared/phrase'
import { FailureError } from '../../../shared/result'

const TOLERANCE = 1e-9

const goldFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'data'))
    .filter((name) => GOLD_TABLES.some((table) => name === `${table.name}.parquet`))
    .map((name) => name.replace('.parquet', ''))

async function publish(project: string, order: Partial<PublishOrder> = {}): Promise<string> {
  const folder = join(scratch(), 'published')
  const result = await publishProject({ project, target: 'duckdb', folder, minorDigits: 2, ...order })
  if (!result.ok) throw new FailureError(result)
  return folder
}

/** Does what load.sh tells the engine. */
async function load(folder: string): Promise<Duck> {
  const engine = await duck(folder)
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  await engine.run(read('load.sql'))
  for (const name of readdirSync(join(folder, 'models')).sort()) await engine.run(read(join('models', name)))
  return engine
}

async function columnsOf(engine: Duck, source: string): Promise<[string, string][]> {
  const rows = await engine.rows(`describe select * from ${source}`)
  return rows.map((row) => [String(row['column_name']), String(row['column_type'])])
}

const isNear = (name: string): string =>
  `(a.${name} is not distinct from b.${name} or abs(a.${name} - b.${name}) <= ${TOLERANCE} * greatest(1, abs(a.${name})))`

/** Rows of ours and of theirs, those of both that agree in all exact columns, and of these the ones that agree in fractions too. */
async function compared(engine: Duck, table: string, folder: string): Promise<number[]> {
  const ours = `read_parquet('${join(folder, 'data', `${table}.parquet`)}')`
  const columns = await columnsOf(engine, ours)
  const names = (await columnsOf(engine, table)).map(([name]) => name)
  expect(names, table).toEqual(columns.map(([name]) => name))
  const exact = columns
    .filter(([, type]) => type !== 'DOUBLE')
    .map(([name]) => `a.${name} is not distinct from b.${name}`)
  const near = columns.filter(([, type]) => type === 'DOUBLE').map(([name]) => isNear(name))
  const scope =
    table === 'gold_checks' ? `(select * from ${ours} where name in (select name from gold_checks))` : ours
  const [row] = await engine.rows(
    `select (select count(*) from ${scope}) as ours, (select count(*) from ${table}) as theirs, count(*) as joined,
      count(*) filter (where ${['true', ...near].join(' and ')}) as equal
      from ${scope} as a join ${table} as b on ${exact.join(' and ')}`,
  )
  return [row?.['ours'], row?.['theirs'], row?.['joined'], row?.['equal']].map(Number)
}

async function expectGold(engine: Duck, folder: string): Promise<void> {
  const tables = goldFiles(folder)
  expect(tables).toHaveLength(GOLD_TABLES.length)
  for (const table of tables) {
    const [ours = -1, ...others] = await compared(engine, table, folder)
    expect(others, table).toEqual([ours, ours, ours])
  }
  const checks = await engine.rows(readFileSync(join(folder, 'verify.sql'), 'utf8'))
  expect(checks.length).toBeGreaterThan(40)
  expect(checks.filter((check) => check['is_ok'] !== true)).toEqual([])
}

async function sample(): Promise<string> {
  const folder = scratch()
  await writeSample(folder, { lines: 6000 })
  const projectPath = join(scratch(), 'sample.sqlite')
  await imported({ files: [folder], projectPath })
  return projectPath
}

describe('publish', () => {
  it('the sample: DuckDB reads the Parquet, and its gold by the published SQL is ours', async () => {
    const folder = await publish(await sample())
    const engine = await load(folder)
    await expectGold(engine, folder)
    const types = Object.fromEntries(await columnsOf(engine, 'silver_sales'))
    expect(types).toMatchObject({
      date: 'DATE',
      net_amount: 'DECIMAL(18,2)',
      is_return: 'BOOLEAN',
      quantity: 'DOUBLE',
      transaction_id: 'VARCHAR',
    })
    const [suspects] = await engine.rows('select count(*) as n from gold_suspects')
    expect(Number(suspects?.['n'])).toBeGreaterThan(0)
    const [promotions] = await engine.rows('select count(uplift) as n from gold_promo_impact')
    expect(Number(promotions?.['n'])).toBeGreaterThan(0)
    const [meta] = await engine.rows(
      `select count(distinct compression) as kinds, min(compression) as compression from parquet_metadata('${join(folder, 'data', 'silver_sales.parquet')}')`,
    )
    expect(meta).toEqual({ kinds: '1', compression: 'GZIP' })
  })

  const retail = publicData('online_retail')
  it.skipIf(retail === null)(
    'Online Retail to the cent, in several row groups',
    async () => {
      const project = join(scratch(), 'retail.sqlite')
      await imported({ files: [retail ?? ''], projectPath: project })
      const folder = await publish(project)
      const engine = await load(folder)
      await expectGold(engine, folder)
      const [row] = await engine.rows(
        `select count(*) as lines, cast(sum(net_amount) * 100 as bigint) as net,
        (select count(*) from bronze_transactions) as records from silver_sales`,
      )
      const facts = publicFacts()['online_retail']
      expect(Number(row?.['net'])).toBe(facts?.['net_cents'])
      expect(Number(row?.['records'])).toBe(facts?.['records'])
      const [groups] = await engine.rows(
        `select count(distinct row_group_id) as n from parquet_metadata('${join(folder, 'data', 'silver_sales.parquet')}')`,
      )
      expect(Number(groups?.['n'])).toBe(5)
    },
    600_000,
  )

  const foodmart = publicData('foodmart')
  it.skipIf(foodmart === null)(
    'FoodMart with promotions, stores and categories',
    async () => {
      const project = join(scratch(), 'foodmart.sqlite')
      const files = readdirSync(foodmart ?? '').filter(
        (name) => name.endsWith('.csv') && !name.includes('1998'),
      )
      await imported({ files: files.map((name) => join(foodmart ?? '', name)), projectPath: project })
      const folder = await publish(project)
      const engine = await load(folder)
      await expectGold(engine, folder)
      const [row] = await engine.rows('select count(*) as n from gold_store_performance')
      expect(Number(row?.['n'])).toBeGreaterThan(20)
    },
    600_000,
  )

  it('odd headers become plain names, cells stay as read, other currencies keep their decimals', async () => {
    const csv =
      'Order ID,Order ID.,Order Date,Product,Qty,"Price, each",Größe\n1,x,2024-03-01,Tea,2,150,\n2,,2024-03-02,Milk,1,90,"a ""b"""\n'
    const project = join(scratch(), 'yen.sqlite')
    await imported({ files: [folderWith({ 'sales.csv': csv })], projectPath: project })
    const folder = await publish(project, { minorDigits: 0 })
    const engine = await load(folder)
    const names = (await columnsOf(engine, 'bronze_transactions')).map(([name]) => name)
    expect(names).toEqual([
      '_file_id',
      '_line',
      '_extra',
      'Order_ID',
      'Order_ID_',
      'Order_Date',
      'Product',
      'Qty',
      'Price_each',
      'Gr_e',
    ])
    expect(
      await engine.rows('select Order_ID_ as x, Gr_e as size from bronze_transactions order by _line'),
    ).toEqual([
      { x: 'x', size: '' },
      { x: '', size: 'a "b"' },
    ])
  })

  it('every target has one script, no secret, and the same models but for the names of types', async () => {
    const project = await sample()
    const folders = await Promise.all(TARGETS.map((target) => publish(project, { target })))
    const model = (folder: string): string =>
      readdirSync(join(folder, 'models'))
        .sort()
        .map((name) => readFileSync(join(folder, 'models', name), 'utf8'))
        .join('\n')
    const [duckdb, databricks, bigquery] = folders.map(model)
    expect(databricks).toBe(duckdb)
    expect(bigquery).toBe(duckdb?.replaceAll(' as double)', ' as float64)'))
    for (const folder of folders) expect(existsSync(join(folder, 'load.sh'))).toBe(true)
    expect(readFileSync(join(folders[1] ?? '', 'databricks.yml'), 'utf8')).toContain('run.sql')
    expect(readFileSync(join(folders[2] ?? '', 'load.sh'), 'utf8')).toContain(
      'bq load --replace --source_format=PARQUET "$dataset.silver_sales"',
    )
  })

  it('a folder with other files is never touched; one published before is replaced on request only', async () => {
    const project = await sample()
    const foreign = scratch()
    writeFileSync(join(foreign, 'letter.txt'), 'mine')
    const order = { project, target: 'duckdb', folder: foreign, minorDigits: 2, replace: true } as const
    expect(await publishProject(order)).toMatchObject({ ok: false, code: 'usage' })
    expect(readdirSync(foreign)).toEqual(['letter.txt'])
    const folder = await publish(project)
    expect(await publishProject({ ...order, folder, replace: false })).toMatchObject({
      ok: false,
      code: 'decision_needed',
    })
    expect(await publishProject({ ...order, folder })).toMatchObject({ ok: true })
    const blocked = join(scratch(), 'a file')
    writeFileSync(blocked, '')
    expect(await publishProject({ ...order, folder: join(blocked, 'inside') })).toMatchObject({ ok: false })
    mkdirSync(join(foreign, 'sub'))
    expect(readdirSync(foreign).sort()).toEqual(['letter.txt', 'sub'])
  })

  it('a full disk: said in words, nothing of it is left', async (context) => {
    const project = await sample()
    const disk = scratch()
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status === 0
    if (!isMounted) return context.skip('a small disk cannot be mounted here')
    try {
      const order = { project, target: 'duckdb', folder: join(disk, 'published'), minorDigits: 2 } as const
      expect(inEnglish(await publishProject(order))).toMatchObject({
        ok: false,
        message: 'published was not saved. There is no space left on the disk.',
      })
      expect(readdirSync(disk)).toEqual([])
    } finally {
      spawnSync('umount', [disk])
    }
  })
})
