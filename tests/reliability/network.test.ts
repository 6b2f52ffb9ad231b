import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from '../../main/pipeline/run'
import { listBackups, openProject } from '../../main/store'
import { withFaults } from '../support/faults'
import type { Refusal } from '../support/faults'
import { scratch } from '../support/project'
import { figure } from './figures'
import { makeProject, writeSales } from './shop'
import { contentOf, expectSound } from './whole'
import { inEnglish } from '../../shared/phrase'
import { FailureError } from '../../shared/result'

let folder: string
let start: string
let more: string
let after: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-network-'))
  start = await makeProject(folder)
  more = writeSales(folder, 'second.csv', 1200, 1400)
  const whole = join(folder, 'whole.retail-lens')
  copyFileSync(start, whole)
  await runImport({ files: [more], projectPath: whole })
  after = await contentOf(whole)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function project(): string {
  const path = join(scratch(), 'shop.retail-lens')
  copyFileSync(start, path)
  return path
}

/** A folder that refuses these calls, every time. */
interface Folder {
  readonly name: string
  readonly every: readonly string[]
  readonly codes: readonly Refusal[]
}

const LINKS = ['linkSync', 'link']
const REMOVING = ['unlinkSync', 'unlink', 'rmSync']

const WORKING: readonly Folder[] = [
  { name: 'fsync', every: ['FileHandle.sync'], codes: ['ENOTSUP', 'EINVAL'] },
  { name: 'hard links', every: LINKS, codes: ['ENOTSUP', 'EPERM'] },
  { name: 'fsync and hard links', every: ['FileHandle.sync', ...LINKS], codes: ['ENOTSUP'] },
  { name: 'copying by the system', every: ['copyFile'], codes: ['ENOTSUP'] },
  { name: 'removing', every: REMOVING, codes: ['EACCES', 'EBUSY'] },
]

const UNABLE: readonly Folder[] = [
  { name: 'renaming over', every: ['rename'], codes: ['EACCES', 'EXDEV', 'EBUSY'] },
  { name: 'the file of the lock', every: ['writeFileSync'], codes: ['EACCES', 'EPERM'] },
]

const cases = (folders: readonly Folder[]) =>
  folders.flatMap(({ name, every, codes }) => codes.map((fault) => [name, fault, every] as const))

async function withView(path: string, view: string): Promise<void> {
  const open = await openProject(path)
  if (!open.ok) throw new FailureError(open)
  open.value.stateSet('view', view)
  await open.value.close()
}

async function viewOf(path: string): Promise<string | null> {
  const open = await openProject(path)
  if (!open.ok) throw new FailureError(open)
  expect(open.value.readOnly).toBe(false)
  const view = open.value.stateGet('view')
  await open.value.close()
  return view
}

test.each(cases(WORKING))(
  'a folder that refuses %s (%s): imports and views are saved, with a backup, and nothing half is left',
  async (name, fault, every) => {
    const path = project()
    const before = readFileSync(path)
    const { calls } = await withFaults(dirname(path), { every, fault }, async () => {
      expect(await runImport({ files: [more], projectPath: path })).toMatchObject({ ok: true })
      await withView(path, 'kept')
    })
    expect(calls.some((call) => every.includes(call))).toBe(true)
    expect(await contentOf(path)).toBe(after)
    expect(await viewOf(path)).toBe('kept')
    await expectSound(path)
    const [backup] = listBackups(path)
    expect(readFileSync(join(`${path}.backups`, backup?.name ?? '')).equals(before)).toBe(true)
    if (name !== 'removing')
      expect(readdirSync(dirname(path)).toSorted()).toEqual(['shop.retail-lens', 'shop.retail-lens.backups'])
  },
)

test.each(cases(UNABLE))(
  'a folder that refuses %s (%s): the import says so, the project is as it was, nothing half is left',
  async (_name, fault, every) => {
    const path = project()
    const before = readFileSync(path)
    const { value: outcome } = await withFaults(dirname(path), { every, fault }, async () => {
      const refused = await runImport({ files: [more], projectPath: path })
      await withView(path, 'not kept')
      return refused
    })
    expect(outcome).toMatchObject({ ok: false, code: 'project_unusable' })
    expect(outcome.ok ? '' : inEnglish(outcome.message)).toMatch(/could not be saved|cannot be written/)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).filter((entry) => !entry.endsWith('.backups'))).toEqual([
      'shop.retail-lens',
    ])
    expect(await runImport({ files: [more], projectPath: path })).toMatchObject({ ok: true })
    expect(await contentOf(path)).toBe(after)
  },
)

afterAll(() =>
  figure('kinds of folders that refuse a call, saved or said', cases(WORKING).length + cases(UNABLE).length),
)
