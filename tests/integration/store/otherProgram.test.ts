import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { listBackups, loadSqlJs, openProject } from '../../../main/store'
import { askShell, changeElsewhere } from '../../support/otherProgram'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'
import { FailureError } from '../../../shared/result'

const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price\n'
const THEIRS = "create table theirs (x); insert into theirs values ('kept')"
let made: string
let more: string

beforeAll(async () => {
  const folder = folderWithKept({
    'a.csv': `${HEADER}T1,2024-01-01,P1,1,1.00\n`,
    'b.csv': `${HEADER}T2,2024-01-02,P1,1,1.00\n`,
  })
  more = join(folder, 'b.csv')
  made = join(folder, 'made.retail-lens')
  await imported({ files: [join(folder, 'a.csv')], projectPath: made })
})

function project(): string {
  const path = join(scratch(), 'shop.retail-lens')
  copyFileSync(made, path)
  return path
}

async function opened(path: string, readOnly = false) {
  const result = await openProject(path, { readOnly })
  if (!result.ok) throw new FailureError(result)
  return result.value
}

const kept = (path: string): readonly Buffer[] =>
  listBackups(path).map(({ name }) => readFileSync(join(`${path}.backups`, name)))

/** sql.js begins its count of changes anew. */
async function changeBySqlJs(path: string): Promise<boolean> {
  const db = new (await loadSqlJs()).Database(readFileSync(path))
  db.exec(THEIRS)
  writeFileSync(path, db.export())
  db.close()
  return true
}

const WAYS = [
  ['the sqlite3 shell', (path: string) => Promise.resolve(askShell(path, THEIRS) !== null)],
  ['sql.js', changeBySqlJs],
  ['a program that counts as SQLite does', (path: string) => changeElsewhere(path, THEIRS).then(() => true)],
] as const

test.each(WAYS)(
  'changed by %s: said at opening, kept as a backup before the first save of a view, said no more after it',
  async (_name, change) => {
    const path = project()
    if (!(await change(path))) return console.log('there is no sqlite3 shell here')
    const theirs = readFileSync(path)
    expect(theirs.equals(readFileSync(made))).toBe(false)
    const open = await opened(path)
    expect(open.changedElsewhere).toBe(true)
    open.stateSet('view', 'first')
    await open.close()
    expect(kept(path).map((bytes) => bytes.equals(theirs))).toEqual([true])
    expect(await rowsOf(path, 'select x from theirs')).toEqual([{ x: 'kept' }])
    const again = await opened(path)
    expect(again.changedElsewhere).toBe(false)
    expect(again.stateGet('view')).toBe('first')
    again.stateSet('view', 'second')
    await again.close()
    expect(kept(path)).toHaveLength(1)
  },
)

test('changed elsewhere and only looked at: nothing is written', async () => {
  const path = project()
  await changeElsewhere(path, THEIRS)
  const theirs = readFileSync(path)
  for (const readOnly of [true, false]) {
    const open = await opened(path, readOnly)
    expect(open.changedElsewhere).toBe(true)
    await open.close()
  }
  expect(readFileSync(path).equals(theirs)).toBe(true)
  expect(existsSync(`${path}.backups`)).toBe(false)
})

test('changed elsewhere and imported into: what the other program made is in the backup', async () => {
  const path = project()
  await changeElsewhere(path, THEIRS)
  const theirs = readFileSync(path)
  await imported({ files: [more], projectPath: path })
  expect(kept(path).map((bytes) => bytes.equals(theirs))).toEqual([true])
  const open = await opened(path)
  expect([open.changedElsewhere, open.cubeData().lines]).toEqual([false, 2])
  await open.close()
})

test('as this application saved it, nothing is said', async () => {
  const open = await opened(project())
  expect(open.changedElsewhere).toBe(false)
  await open.close()
})
