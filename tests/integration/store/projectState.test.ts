import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openProject } from '../../../main/store'
import { saveState } from '../../../main/store/projectState'
import { askShell, changeElsewhere } from '../../support/otherProgram'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'
import { FailureError } from '../../../shared/result'

const LINES = Array.from(
  { length: 3000 },
  (_, i) => `T${i},2024-01-${String(1 + (i % 28)).padStart(2, '0')},P${i % 90},${1 + (i % 5)},9.99`,
)
let made: string

beforeAll(async () => {
  const header = 'transaction_id,transaction_date,product_id,quantity,unit_price'
  const folder = folderWithKept({ 'sales.csv': `${header}\n${LINES.join('\n')}\n` })
  made = join(folder, 'made.retail-lens')
  await imported({ files: [join(folder, 'sales.csv')], projectPath: made })
})

function project(): string {
  const path = join(scratch(), 'shop.retail-lens')
  copyFileSync(made, path)
  return path
}

const stateOf = async (path: string): Promise<Map<string, string>> =>
  new Map(
    (await rowsOf(path, 'select key, value from project_state')).map(({ key, value }) => [
      String(key),
      String(value),
    ]),
  )

async function opened(path: string) {
  const result = await openProject(path)
  if (!result.ok) throw new FailureError(result)
  return result.value
}

async function integrity(path: string): Promise<unknown> {
  return (await rowsOf(path, 'pragma integrity_check'))[0]?.['integrity_check']
}

const others = "select name, rootpage from sqlite_schema where name <> 'project_state' order by name"

test('what is remembered is in the file itself once it is closed, and nothing lies beside it', async () => {
  const path = project()
  const before = await stateOf(path)
  const open = await opened(path)
  open.stateSet('view', '{"page":"data"}')
  await open.close()
  expect(readdirSync(dirname(path))).toEqual(['shop.retail-lens'])
  expect(await stateOf(path)).toEqual(new Map([...before, ['view', '{"page":"data"}']]))
  expect(await integrity(path)).toBe('ok')
  const again = await opened(path)
  expect(again.stateGet('view')).toBe('{"page":"data"}')
  expect(again.cubeData().lines).toBe(3000)
  await again.close()
})

test('a state that grows and shrinks over many pages keeps the file sound and its size bounded', async () => {
  const path = project()
  const tables = await rowsOf(path, others)
  const small = statSync(path).size
  for (const length of [50, 40_000, 1_000_000, 8_000, 300_000, 1]) {
    const open = await opened(path)
    open.stateSet('views', 'é'.repeat(length))
    await open.close()
    expect(await integrity(path)).toBe('ok')
    expect((await stateOf(path)).get('views')).toBe('é'.repeat(length))
  }
  expect(statSync(path).size).toBe(small)
  expect(await rowsOf(path, others)).toEqual(tables)
})

test('closing without a change leaves the file byte for byte as it was', async () => {
  const path = project()
  const before = readFileSync(path)
  await (await opened(path)).close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('left untouched, the state lies beside the file; the next opening has it and the next closing takes it in', async () => {
  const path = project()
  const before = readFileSync(path)
  const open = await opened(path)
  open.stateSet('view', 'kept')
  await open.close({ untouched: true })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(`${path}.state.json`)).toBe(true)
  const again = await opened(path)
  expect(again.stateGet('view')).toBe('kept')
  await again.close()
  expect(existsSync(`${path}.state.json`)).toBe(false)
  expect((await stateOf(path)).get('view')).toBe('kept')
})

test('what a killed save left behind is removed at the next opening', async () => {
  const path = project()
  writeFileSync(`${path}.tmp-1-abc`, 'half')
  await (await opened(path)).close()
  expect(readdirSync(dirname(path))).toEqual(['shop.retail-lens'])
})

test('a file that another tool has rearranged takes the state in too', async () => {
  const path = project()
  await changeElsewhere(
    path,
    "insert into project_state values ('early', 'one'); vacuum; create table theirs (x); insert into theirs values (1)",
  )
  await saveState(path, new Map([['view', 'two']]))
  expect(await integrity(path)).toBe('ok')
  const state = await stateOf(path)
  expect([state.get('early'), state.get('view')]).toEqual(['one', 'two'])
  expect(await rowsOf(path, 'select x from theirs')).toEqual([{ x: 1 }])
})

test('the sqlite3 shell finds the saved file sound', async ({ skip }) => {
  const path = project()
  await saveState(path, new Map([['view', 'x'.repeat(50_000)]]))
  const answer = askShell(
    path,
    "pragma integrity_check; select length(value) from project_state where key = 'view'",
  )
  if (answer === null) skip('there is no sqlite3 shell here')
  expect(answer).toEqual(['ok', '50000'])
})
