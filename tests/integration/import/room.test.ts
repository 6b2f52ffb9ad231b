import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ImportSession, runImport } from '../../../main/pipeline/run'
import { memoryFailure } from '../../../main/pipeline/run/room'
import { openProject } from '../../../main/store'
import { inEnglish } from '../../../shared/phrase'
import { FailureError } from '../../../shared/result'
import { cli } from '../../support/cli'
import { folderWith, imported } from '../../support/project'

const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price\n'
const sales = (from: number): string => `${HEADER}T${from},2024-01-01,P1,1,1.00\n`
const GB = 1e9

/** A shop whose `huge.csv` says it is that large without taking room on the disk. */
function shop(hugeBytes: number) {
  const folder = folderWith({ 'a.csv': sales(1), 'b.csv': sales(2), 'huge.csv': sales(3) })
  truncateSync(join(folder, 'huge.csv'), hugeBytes)
  const at = (name: string): string => join(folder, name)
  return { at, project: at('shop.retail-lens') }
}

test('files that cannot fit into what is free are refused unread, with the estimate; none is written', async () => {
  const { at, project } = shop(0.4 * GB)
  const order = { files: [at('a.csv'), at('huge.csv')], projectPath: project }
  const steps: string[] = []
  const result = await runImport({
    ...order,
    memory: 1.9 * GB,
    onProgress: ({ step }) => void steps.push(step),
  })
  expect(inEnglish(result)).toEqual({
    ok: false,
    code: 'too_large',
    message: 'The import does not fit into memory: it needs at least 2.0 GB, and 1.9 GB are free.',
    places: [
      {
        file: 'huge.csv',
        reason: 'An import takes at least 5 times its CSV files, here 401 MB.',
        remedy: 'Close other programs, import a shorter period, or use a computer with more memory.',
      },
    ],
  })
  expect(steps).toEqual([])
  expect(existsSync(project)).toBe(false)
})

test('what the project was made from counts, and so do files that are added to an open import', async () => {
  const { at, project } = shop(1_000)
  await imported({ files: [at('a.csv')], projectPath: project })
  const before = readFileSync(project)
  const bytes = readFileSync(at('a.csv')).length
  const memory = 5 * 2 * bytes
  const refused = await runImport({ files: [at('b.csv')], projectPath: project, memory: memory - 1 })
  expect(inEnglish(refused)).toMatchObject({
    code: 'too_large',
    places: [{ reason: expect.stringContaining('1 MB and the 1 MB that are in the project') }],
  })
  expect(readFileSync(project).equals(before)).toBe(true)
  const session = await ImportSession.open({ files: [at('b.csv')], projectPath: project, memory }, true)
  await expect(session.add([at('huge.csv')])).rejects.toThrow('does not fit into memory')
  expect((await session.plan()).files.map(({ name }) => name)).toEqual(['b.csv'])
})

test('a project beyond what sql.js addresses is refused however much memory there is', async () => {
  const { at, project } = shop(0.9 * GB)
  const result = await runImport({ files: [at('huge.csv')], projectPath: project, memory: 1_000 * GB })
  expect(inEnglish(result)).toMatchObject({
    code: 'too_large',
    message: 'The project would be too large: at least 2.3 GB, and sql.js, which reads it, takes 2.1 GB.',
  })
})

test('more columns than a table of SQLite has are refused, by the files of a kind together; as many are imported', async () => {
  const wide = (name: string, columns: number): string =>
    `${HEADER.trim()},${Array.from({ length: columns }, (_, at) => `${name}${at}`).join(',')}\nT${name},2024-01-01,P1,1,1.00\n`
  const folder = folderWith({ 'a.csv': wide('a', 1_000), 'b.csv': wide('b', 992), 'c.csv': wide('c', 1_000) })
  const [a, b, c] = ['a.csv', 'b.csv', 'c.csv'].map((name) => join(folder, name))
  const projectPath = join(folder, 'shop.retail-lens')
  await imported({ files: [a!, b!], projectPath })
  const before = readFileSync(projectPath)
  expect(inEnglish(await runImport({ files: [c!], projectPath }))).toEqual({
    ok: false,
    code: 'too_large',
    message:
      'Too many columns: those of transactions are at least 2,997 together, and a project takes 1,997.',
    places: [
      {
        file: 'a.csv',
        reason: 'It has at least 1,005 columns.',
        remedy: 'Export it without the columns that are not needed, or leave it out.',
      },
    ],
  })
  expect(readFileSync(projectPath).equals(before)).toBe(true)
})

test('the command line refuses with 4 and the estimate, by what is free and by what it is given', () => {
  const { at, project } = shop(2_000 * GB)
  const whole = cli('import', at('huge.csv'), '--project', project)
  expect(whole.exit).toBe(4)
  expect(whole.err).toContain('at least 5000.0 GB')
  expect(whole.err).toContain('remedy:')
  truncateSync(at('huge.csv'), 0.3 * GB)
  const given = cli('import', at('huge.csv'), '--project', project, '--memory', '1000')
  expect(given.exit).toBe(4)
  expect(given.err).toContain('at least 1.5 GB, and 1.0 GB are free')
  expect(cli('import', at('a.csv'), '--project', project, '--memory', 'much').exit).toBe(2)
  expect(existsSync(project)).toBe(false)
})

test.each([
  new RangeError('Array buffer allocation failed'),
  new RangeError('Invalid typed array length: 9000000000'),
  new Error('gold_kpis.sql: out of memory\n  at …'),
])('memory that runs out all the same is told as that: %s', (cause) => {
  expect(inEnglish(memoryFailure(cause))).toMatchObject({
    code: 'too_large',
    places: [{ remedy: expect.any(String) }],
  })
  expect(memoryFailure(new Error('no such column'))).toBeNull()
})

test('a project that has grown beyond 2 GB says so where SQL is asked, and is not called damaged or gone', async () => {
  const { at, project } = shop(1_000)
  await imported({ files: [at('a.csv')], projectPath: project })
  const opened = await openProject(project)
  if (!opened.ok) throw new FailureError(opened)
  truncateSync(project, 2 ** 31 + 4096)
  expect(() => opened.value.qualityReport()).toThrow('It is larger than the 2 GB that sql.js reads.')
  await opened.value.close({ untouched: true })
})
