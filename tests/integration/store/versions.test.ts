import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listBackups, loadSqlJs, openProject } from '../../../main/store'
import { SCHEMA_VERSION } from '../../../main/store'
import { MIGRATIONS, migrate } from '../../../main/store/migrations'
import type { Migration } from '../../../main/store/migrations'
import { dataOf, imported, rowsOf, scratch } from '../../support/project'
import { inEnglish } from '../../../shared/phrase'
import { FailureError } from '../../../shared/result'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
/** What each version before the present one saved of `tests/fixtures/handmade`. */
const EARLIER = [1]

function earlier(version: number): string {
  const path = join(scratch(), 'old.retail-lens')
  writeFileSync(
    path,
    gunzipSync(readFileSync(join(fixtures, 'projects', `version${version}.retail-lens.gz`))),
  )
  return path
}

async function opened(path: string, readOnly = false) {
  const result = await openProject(path, { readOnly })
  if (!result.ok) throw new FailureError(result)
  return result.value
}

const versionOf = async (path: string): Promise<unknown> =>
  (await rowsOf(path, 'pragma user_version'))[0]?.['user_version']

test('there is a file of every earlier version, and a step from each', () => {
  expect(EARLIER).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1))
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(EARLIER.map((version) => version + 1))
})

test.each(EARLIER)(
  'a project of version %i opens, is brought up to date, and is kept as it was',
  async (version) => {
    const path = earlier(version)
    const before = readFileSync(path)
    const project = await opened(path)
    expect(project.cubeData().lines).toBe(13)
    expect(project.qualityReport().files).toHaveLength(7)
    project.stateSet('view', 'kept')
    await project.close()
    expect(await versionOf(path)).toBe(SCHEMA_VERSION)
    expect((await rowsOf(path, 'pragma integrity_check'))[0]).toEqual({ integrity_check: 'ok' })
    const [backup] = listBackups(path)
    expect(backup).toBeDefined()
    expect(readFileSync(`${path}.backups/${backup?.name}`).equals(before)).toBe(true)
    const again = await opened(path)
    expect(again.stateGet('view')).toBe('kept')
    await again.close()
  },
)

test.each(EARLIER)(
  'a project of version %i is read as it is where nothing may be written',
  async (version) => {
    const path = earlier(version)
    const before = readFileSync(path)
    const project = await opened(path, true)
    expect(project.cubeData().lines).toBe(13)
    await project.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  },
)

test.each(EARLIER)('an import goes on from version %i to what a fresh import gives', async (version) => {
  const path = earlier(version)
  await (await opened(path)).close()
  const folder = scratch()
  const more = join(folder, 'more.csv')
  writeFileSync(
    more,
    'transaction_id,date,product_id,quantity,unit_price\nT900,2024-04-12,P1,2,3.50\nT901,2024-04-13,P2,1,4.00\n',
  )
  const fresh = join(folder, 'fresh.retail-lens')
  await imported({ files: [join(fixtures, 'handmade'), more], projectPath: fresh })
  await imported({ files: [more], projectPath: path })
  expect((await rowsOf(path, 'select count(*) as n from silver_sales'))[0]).toEqual({ n: 15 })
  expect((await dataOf(path))['gold_kpis']).toEqual((await dataOf(fresh))['gold_kpis'])
})

const CHAIN: readonly Migration[] = [
  ...MIGRATIONS,
  { to: SCHEMA_VERSION + 1, sql: 'create table made_up (x integer) strict; insert into made_up values (1)' },
  { to: SCHEMA_VERSION + 2, sql: 'alter table made_up add column y integer; update made_up set y = x + 1' },
]

test('a chain of steps runs in order, whole or not at all, and only what is missing', async () => {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(earlier(1)))
  expect(migrate(db, 1, CHAIN)).toBe(SCHEMA_VERSION + 2)
  expect(db.exec('select x, y from made_up')[0]?.values).toEqual([[1, 2]])
  expect(db.exec('pragma user_version')[0]?.values).toEqual([[SCHEMA_VERSION + 2]])
  expect(migrate(db, SCHEMA_VERSION + 2, CHAIN)).toBe(SCHEMA_VERSION + 2)
  const broken = [...CHAIN, { to: SCHEMA_VERSION + 3, sql: 'create table half (x); select no_such_thing' }]
  expect(() => migrate(db, SCHEMA_VERSION + 2, broken)).toThrow(`version ${SCHEMA_VERSION + 3}`)
  const gap = [{ to: 9, sql: '' }]
  expect(() => migrate(db, 2, gap)).toThrow('there is no step from version 2 to 9')
  db.close()
})

test('a project of a newer version is refused in plain words and left as it is', async () => {
  const path = earlier(1)
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(SCHEMA_VERSION + 1, 60)
  writeFileSync(path, bytes)
  const result = await openProject(path)
  expect(result).toMatchObject({ ok: false, code: 'project_unusable' })
  expect(result.ok ? '' : inEnglish(result.message)).toContain('saved by a newer version of Retail Lens')
  expect(result.ok ? '' : inEnglish(result.places[0]?.remedy)).toContain('Update Retail Lens')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})
