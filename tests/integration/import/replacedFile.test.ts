import { appendFileSync, existsSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ImportSession, runImport } from '../../../main/pipeline/run'
import { inEnglish } from '../../../shared/phrase'
import type { Progress } from '../../../shared/report'
import { folderWith, rowsOf } from '../../support/project'

const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price'
const salesOf = (name: string, lines: number): string =>
  `${HEADER}\n${Array.from({ length: lines }, (_, i) => `${name}${i},2024-01-01,P1,1,1.00`).join('\n')}\n`

/** So many that other work has its turn while the file is read, on a fast machine too. */
const MANY = 200_000

/** An import in which `change` happens to the file at the first turn of other work while it is read. */
async function changedWhileRead(change: (path: string) => void) {
  const folder = folderWith({ 'sales.csv': salesOf('old ', MANY) })
  const path = join(folder, 'sales.csv')
  const projectPath = join(folder, 'shop.retail-lens')
  let isReading = false
  let isDone = false
  const onProgress = ({ step, of }: Progress): void => {
    isReading ||= step === 'read' && of > 0
  }
  const isCancelled = (): boolean => {
    if (isReading && !isDone) {
      isDone = true
      change(path)
    }
    return false
  }
  const result = await runImport({ files: [path], projectPath, onProgress, isCancelled })
  expect(isDone).toBe(true)
  return { result, projectPath }
}

const replaced = (path: string): void => {
  writeFileSync(`${path}.new`, salesOf('new ', MANY))
  utimesSync(`${path}.new`, 1, 1)
  renameSync(`${path}.new`, path)
}

test.each([
  ['replaced by another', replaced],
  ['written on', (path: string) => appendFileSync(path, 'T9,2024-01-02,P1,1,1.00\n')],
  ['begun anew', (path: string) => writeFileSync(path, `${HEADER}\n`)],
])('%s while it is read: said, and nothing is imported', async (_how, change) => {
  const { result, projectPath } = await changedWhileRead(change)
  expect(inEnglish(result)).toMatchObject({
    ok: false,
    code: 'input_unusable',
    message: 'sales.csv was changed while it was read. Nothing was imported.',
    places: [{ file: 'sales.csv' }],
  })
  expect(existsSync(projectPath)).toBe(false)
})

test('replaced after a person has looked at it: what was looked at is imported, whole, and it is said', async () => {
  const folder = folderWith({ 'sales.csv': salesOf('old ', 5), 'other.csv': salesOf('other ', 1) })
  const path = join(folder, 'sales.csv')
  const projectPath = join(folder, 'shop.retail-lens')
  const files = [path, join(folder, 'other.csv')]
  const session = await ImportSession.open({ files, projectPath }, true)
  await session.plan()
  writeFileSync(path, salesOf('new ', 7))
  const { report } = await session.run()
  const said = report.files.map(({ name, warnings }) => [
    name,
    warnings.some(({ code }) => code === 'changed_since_read'),
  ])
  expect(said).toEqual([
    ['other.csv', false],
    ['sales.csv', true],
  ])
  const ids = await rowsOf(
    projectPath,
    'select distinct transaction_id as id from bronze_transactions order by id',
  )
  expect(ids.map(({ id }) => id)).toEqual(['old 0', 'old 1', 'old 2', 'old 3', 'old 4', 'other 0'])
})

test('replaced between two looks: what is read again for a decision is refused, and so is going on without it', async () => {
  const folder = folderWith({ 'sales.csv': salesOf('old ', 5) })
  const path = join(folder, 'sales.csv')
  const projectPath = join(folder, 'shop.retail-lens')
  const session = await ImportSession.open({ files: [path], projectPath }, true)
  await session.plan()
  writeFileSync(path, salesOf('new ', 7))
  const decided = session.adjust([{ file: 'sales.csv', encoding: 'windows-1252' }])
  await expect(decided).rejects.toThrow('was changed while it was read')
  await expect(session.run()).rejects.toThrow('was changed while it was read')
  expect(existsSync(projectPath)).toBe(false)
})
