import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jsonFile } from '../../main/app/jsonFile'
import { publishProject } from '../../main/export/publish'
import { writeExport } from '../../main/export/writeExport'
import { openProject } from '../../main/store'
import { FailureError } from '../../shared/result'
import { withFaults } from '../support/faults'
import { figure, isSoak } from './figures'
import { OPERATIONS, prepareOperations } from './operations'
import { makeProject } from './shop'
import { expectSound, stateOf } from './whole'

/** In the gate's short form every so manieth call. */
const STEP = 5
const LONG_STEP = 40

let folder: string
let project: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-stopped-'))
  await prepareOperations(folder)
  mkdirSync(join(folder, 'published'))
  project = await makeProject(join(folder, 'published'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function copyOf(model: string): string {
  const own = join(folder, `run ${count++}`)
  cpSync(model, own, { recursive: true, preserveTimestamps: true })
  return own
}

/**
 * Runs the work on copies of a folder, the disk dead before each of its calls, and has a look at what is left. No call after
 * that moment comes to the disk, those that would clear up neither: what kill -9 leaves.
 */
async function stoppedAtEach(
  name: string,
  model: string,
  work: (folder: string) => Promise<unknown>,
  look: (folder: string, what: string) => Promise<void>,
  step = STEP,
): Promise<void> {
  const whole = copyOf(model)
  const { calls } = await withFaults(whole, null, () => work(whole))
  let stops = 0
  for (let from = 0; from < calls.length; from += isSoak ? 1 : step) {
    const own = copyOf(model)
    await withFaults(own, { from }, () => work(own).catch(() => undefined))
    await look(own, `stopped before call ${from}, ${calls[from]}`)
    rmSync(own, { recursive: true })
    stops++
  }
  figure(`stops before a call of ${name} (${calls.length} calls), survived`, stops)
}

test.each(OPERATIONS)(
  '$name, the process ended before any of its calls: as before or as after, sound, and cleared up by the next opening',
  async (operation) => {
    const model = join(folder, operation.name)
    mkdirSync(model)
    await operation.prepare(join(model, 'shop.retail-lens'))
    const before = await stateOf(join(model, 'shop.retail-lens'))
    const done = join(copyOf(model), 'shop.retail-lens')
    await operation.run(done)
    const after = await stateOf(done)
    await stoppedAtEach(
      operation.name,
      model,
      (own) => operation.run(join(own, 'shop.retail-lens')),
      async (own, what) => {
        const path = join(own, 'shop.retail-lens')
        // The lock of this very process; one of a process that has ended is taken over (lock.test.ts, kills.test.ts).
        for (const left of readdirSync(own)) if (left.includes('.lock')) rmSync(join(own, left))
        const state = await stateOf(path)
        expect([before, after], what).toContain(state)
        if (state === null) return
        const opened = await openProject(path)
        if (!opened.ok) throw new FailureError(opened)
        await opened.value.close()
        await expectSound(path)
        expect(
          readdirSync(own).filter((left) => /tmp|lock/.test(left)),
          what,
        ).toEqual([])
      },
    )
  },
)

/** Whether all that the manifest of a published folder names is there, byte for byte. */
function isWhole(published: string): boolean {
  const manifest = join(published, 'manifest.json')
  if (!existsSync(manifest)) return false
  const { tables } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    tables: { table: string; sha256: string }[]
  }
  return tables.every(({ table, sha256 }) => {
    const bytes = readFileSync(join(published, 'data', `${table}.parquet`))
    return createHash('sha256').update(bytes).digest('hex') === sha256
  })
}

test('publishing over what was published before: whole, old or new, or whole under a hidden name between the two', async () => {
  const model = join(folder, 'publish')
  mkdirSync(model)
  const publish = (own: string, target: 'duckdb' | 'bigquery') =>
    publishProject({ project, target, folder: join(own, 'shop'), minorDigits: 2, replace: true })
  await publish(model, 'duckdb')
  await stoppedAtEach(
    'publishing',
    model,
    (own) => publish(own, 'bigquery'),
    async (own, what) => {
      const places = readdirSync(own).filter((name) => name === 'shop' || name.endsWith('.old'))
      expect(places.length, what).toBeGreaterThan(0)
      expect(
        places.every((name) => isWhole(join(own, name))),
        what,
      ).toBe(true)
    },
    LONG_STEP,
  )
})

test('publishing over what was published before: a rename that fails leaves that in its place, and nothing beside', async () => {
  const model = join(folder, 'publish once')
  mkdirSync(model)
  const publish = (own: string, target: 'duckdb' | 'bigquery') =>
    publishProject({ project, target, folder: join(own, 'shop'), minorDigits: 2, replace: true })
  await publish(model, 'duckdb')
  const whole = copyOf(model)
  const { calls } = await withFaults(whole, null, () => publish(whole, 'bigquery'))
  const renames = calls.flatMap((name, at) => (name === 'rename' ? [at] : []))
  expect(renames).toHaveLength(2)
  const manifest = (own: string): string => readFileSync(join(own, 'shop', 'manifest.json'), 'utf8')
  for (const at of renames) {
    const own = copyOf(model)
    const { value } = await withFaults(own, { at, fault: 'EACCES' }, () => publish(own, 'bigquery'))
    expect(value.ok).toBe(false)
    expect(readdirSync(own)).toEqual(['shop'])
    expect(isWhole(join(own, 'shop'))).toBe(true)
    expect(manifest(own)).toBe(manifest(model))
  }
})

test('publishing after an end between its two renames: what was published before is back, and asked about', async () => {
  const own = join(folder, 'publish again')
  mkdirSync(own)
  const order = { project, target: 'duckdb', folder: join(own, 'shop'), minorDigits: 2 } as const
  await publishProject(order)
  renameSync(join(own, 'shop'), join(own, '.shop.tmp-1-00000000.old'))
  expect(await publishProject(order)).toMatchObject({ ok: false, code: 'decision_needed' })
  expect(readdirSync(own)).toEqual(['shop'])
  expect(isWhole(join(own, 'shop'))).toBe(true)
})

test('an export over an older one, and the settings: the old or the new one, whole', async () => {
  const model = join(folder, 'small files')
  mkdirSync(model)
  const [old, next] = ['a'.repeat(100_000), 'b'.repeat(100_000)]
  await writeExport(join(model, 'table.csv'), Buffer.from(old))
  const settings = (own: string) =>
    jsonFile(join(own, 'settings.json'), z.object({ text: z.string() }), { text: '' })
  settings(model).write({ text: old })
  await stoppedAtEach(
    'an export and the settings',
    model,
    async (own) => {
      await writeExport(join(own, 'table.csv'), Buffer.from(next))
      settings(own).write({ text: next })
    },
    async (own, what) => {
      expect([old, next], what).toContain(readFileSync(join(own, 'table.csv'), 'utf8'))
      expect([old, next], what).toContain(settings(own).read().text)
    },
  )
})
