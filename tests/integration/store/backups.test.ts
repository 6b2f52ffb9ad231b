import {
  copyFileSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { BACKUP_LIMITS, type BackupLimits } from '../../../shared/backups'
import { keepBackup, listBackups, openProject, restoreBackup } from '../../../main/store'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'
import { FailureError } from '../../../shared/result'

const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price\n'
const DAY_MS = 86_400_000
const NO_LIMIT = { count: Infinity, days: Infinity, bytes: Infinity }
let first: string
let second: string
let made: string

beforeAll(async () => {
  const folder = folderWithKept({
    'a.csv': `${HEADER}T1,2024-01-01,P1,1,1.00\nT2,2024-01-02,P1,1,1.00\n`,
    'b.csv': `${HEADER}T3,2024-01-03,P1,1,1.00\n`,
  })
  first = join(folder, 'a.csv')
  second = join(folder, 'b.csv')
  made = join(folder, 'made.retail-lens')
  await imported({ files: [first], projectPath: made })
})

function project(): string {
  const path = join(scratch(), 'shop.retail-lens')
  copyFileSync(made, path)
  return path
}

const linesOf = async (path: string): Promise<unknown> =>
  (await rowsOf(path, 'select count(*) as n from silver_sales'))[0]?.['n']

const newest = (path: string): string => listBackups(path)[0]?.name ?? ''

test('an import keeps the project before as a backup, which can be brought back and away again', async () => {
  const path = project()
  const before = readFileSync(path)
  await imported({ files: [second], projectPath: path })
  const after = readFileSync(path)
  expect(listBackups(path)).toMatchObject([{ bytes: before.length }])
  expect(await restoreBackup(path, newest(path))).toEqual({ ok: true, value: { setBeside: null } })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(await linesOf(path)).toBe(2)
  expect(listBackups(path)).toHaveLength(2)
  expect(await restoreBackup(path, newest(path))).toMatchObject({ ok: true })
  expect(readFileSync(path).equals(after)).toBe(true)
})

test('a backup that cannot be kept stops no import, which says so', async () => {
  const path = project()
  writeFileSync(`${path}.backups`, 'in the way')
  const { report } = await imported({ files: [second], projectPath: path })
  expect(report.warnings.map(({ code }) => code)).toEqual(['backup_not_kept'])
  expect(await linesOf(path)).toBe(3)
  expect(listBackups(path)).toEqual([])
  const fresh = await imported({ files: [first], projectPath: join(scratch(), 'fresh.retail-lens') })
  expect(fresh.report.warnings).toEqual([])
})

test('an import that fails, and closing with a changed view, make no backup', async () => {
  const path = project()
  await expect(imported({ files: [join(dirname(path), 'absent.csv')], projectPath: path })).rejects.toThrow(
    'absent.csv',
  )
  const open = await openProject(path)
  if (!open.ok) throw new FailureError(open)
  open.value.stateSet('view', 'changed')
  await open.value.close()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

/** Keeps a backup before each save; the saves are that many days old. Tells the ages of what is kept. */
async function series(ages: readonly number[], limits: BackupLimits | null): Promise<readonly number[]> {
  const path = join(scratch(), 'series.retail-lens')
  for (const age of ages) {
    const time = new Date(Date.now() - age * DAY_MS)
    writeFileSync(`${path}.new`, 'x'.repeat(1000 + age))
    utimesSync(`${path}.new`, time, time)
    renameSync(`${path}.new`, path)
    await keepBackup(path, limits)
  }
  return listBackups(path).map(({ savedAt }) => Math.round((Date.now() - Date.parse(savedAt)) / DAY_MS))
}

test('backups go by number', async () => {
  expect(await series([6, 5, 4, 3, 2], { ...NO_LIMIT, count: 3 })).toEqual([2, 3, 4])
})

test('backups go by age, but never the newest three', async () => {
  expect(await series([400, 300, 200, 20, 10], { ...NO_LIMIT, days: 90 })).toEqual([10, 20, 200])
  expect(await series([900, 800, 700], { ...NO_LIMIT, days: 90 })).toEqual([700, 800, 900])
})

test('backups go by size, but never the newest', async () => {
  expect(await series([3, 2, 1], { ...NO_LIMIT, bytes: 2100 })).toEqual([1, 2])
  expect(await series([3, 2, 1], { ...NO_LIMIT, bytes: 10 })).toEqual([1])
})

test('an import keeps as many backups as it is told, else the usual number', async () => {
  const path = project()
  const backups = { ...BACKUP_LIMITS, count: 1 }
  for (let days = 1; days <= 3; days++) {
    writeFileSync(second, `${HEADER}T3,2024-01-03,P1,${days},1.00\n`)
    const before = readFileSync(path)
    await imported({ files: [second], projectPath: path, replace: true, backups })
    expect(listBackups(path)).toHaveLength(1)
    expect(readFileSync(join(`${path}.backups`, newest(path))).equals(before)).toBe(true)
  }
  writeFileSync(second, `${HEADER}T3,2024-01-03,P1,4,1.00\n`)
  await imported({ files: [second], projectPath: path, replace: true })
  expect(listBackups(path)).toHaveLength(2)
})

test('without limits nothing goes, so that a save that is no import takes nothing away', async () => {
  expect(await series([900, 800, 700, 600], null)).toHaveLength(4)
})

test('a clock that was set back does not change the order of the backups', async () => {
  expect(await series([1, 2, 3], { ...NO_LIMIT, count: 2 })).toEqual([3, 2])
})

test('a damaged project is set beside when a backup takes its place', async () => {
  const path = project()
  await imported({ files: [second], projectPath: path })
  const damaged = readFileSync(path)
  damaged.fill(7, 9000, 9100)
  writeFileSync(path, damaged)
  expect(await openProject(path)).toMatchObject({ ok: false, code: 'project_unusable' })
  const restored = await restoreBackup(path, newest(path))
  expect(restored).toEqual({
    ok: true,
    value: { setBeside: join(dirname(path), 'shop (damaged).retail-lens') },
  })
  expect(readFileSync(join(dirname(path), 'shop (damaged).retail-lens')).equals(damaged)).toBe(true)
  expect(await linesOf(path)).toBe(2)
})

test('no backup of that name, a name that leads elsewhere, a damaged backup: refused, the project as it was', async () => {
  const path = project()
  await imported({ files: [second], projectPath: path })
  const before = readFileSync(path)
  const name = newest(path)
  for (const wrong of ['', 'x', '../shop.retail-lens', `../${basename(path)}.backups/${name}`])
    expect(await restoreBackup(path, wrong)).toMatchObject({ ok: false, code: 'usage' })
  const backup = join(`${path}.backups`, name)
  writeFileSync(backup, readFileSync(backup).fill(7, 9000, 9100))
  expect(await restoreBackup(path, name)).toMatchObject({ ok: false, code: 'project_unusable' })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a backup is a link where the file system has links: no time, no copy', async () => {
  const path = project()
  const { ino } = statSync(path)
  await imported({ files: [second], projectPath: path })
  expect(statSync(join(`${path}.backups`, newest(path))).ino).toBe(ino)
})
