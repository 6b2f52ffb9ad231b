import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from '../../main/pipeline/run'
import { withFaults } from '../support/faults'
import { scratch } from '../support/project'
import { figure } from './figures'
import { makeProject, writeSales } from './shop'
import { expectSound } from './whole'
import { inEnglish } from '../../shared/phrase'

const LINES = 40_000
const PLACES = 3

let folder: string
let start: string
let many: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-full-'))
  start = await makeProject(folder)
  many = writeSales(folder, 'many.csv', 1200, 1200 + LINES)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function project(): string {
  const path = join(scratch(), 'shop.retail-lens')
  copyFileSync(start, path)
  return path
}

test('a disk that is full somewhere in a large import: said, the project as it was, no half file left', async () => {
  const whole = project()
  const { calls } = await withFaults(whole, null, () => runImport({ files: [many], projectPath: whole }))
  const writes = calls.flatMap((name, at) => (name === 'FileHandle.write' ? [at] : []))
  expect(writes.length).toBeGreaterThan(PLACES)
  const chosen = Array.from({ length: PLACES }, (_, i) =>
    Math.round((i * (writes.length - 1)) / (PLACES - 1)),
  ).map((i) => writes[i] ?? -1)
  for (const at of chosen) {
    const path = project()
    const before = readFileSync(path)
    const { value: outcome } = await withFaults(path, { at, fault: 'ENOSPC' }, () =>
      runImport({ files: [many], projectPath: path }),
    )
    expect(inEnglish(outcome), `write ${at}`).toMatchObject({
      ok: false,
      code: 'project_unusable',
      message: 'The project could not be saved: The disk is full. It is as it was.',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
    await expectSound(path)
  }
  figure(
    `places among ${writes.length} writes of a large import at which the disk was full, survived`,
    PLACES,
  )
})
