import { existsSync, readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { inEnglish } from '../../shared/phrase'
import { EMPTY_SELECTION, querySchema } from '../../shared/query'
import type { Failure } from '../../shared/result'
import { USUAL_SUSPECT_SETTINGS } from '../../shared/suspects'
import { startEngine } from '../support/engineProcess'
import { figure } from './figures'
import { makeProject, writeSales } from './shop'
import { expectSound } from './whole'

let folder: string
let path: string
let more: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-engine-'))
  path = await makeProject(folder)
  more = writeSales(folder, 'second.csv', 1200, 60_000)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const QUERIES = [
  querySchema.parse({ selection: EMPTY_SELECTION, by: ['product'], measures: ['net_sales_cents'] }),
]
const LATE_STEPS = ['silver', 'gold'] as const

test.each(LATE_STEPS)(
  'killed while an import makes %s: told, the project as it was, the next engine goes on',
  async (step) => {
    const before = readFileSync(path)
    const deaths: Failure[] = []
    let isFirst = true
    const engine = startEngine([], {
      onDeath: (died) => deaths.push(died),
      onEvent: (event) => {
        if (!isFirst || event.event !== 'import.progress' || event.payload.step !== step) return
        isFirst = false
        engine.child().kill('SIGKILL')
      },
    })
    onTestFinished(engine.stop)
    const { request } = engine.client
    expect(await request('engine.open', { path })).toMatchObject({ ok: true })
    const [imported, asked] = await Promise.all([
      request('engine.import', { files: [more], projectPath: path }),
      request('query.page', { queries: QUERIES, lane: 'overview' }),
    ])
    expect(asked).toMatchObject({ ok: true })
    expect(imported).toEqual(deaths[0])
    expect(inEnglish(imported)).toMatchObject({
      code: 'internal',
      message: 'The data engine was ended by the system. It was started again; nothing saved was lost.',
    })
    expect(deaths).toHaveLength(1)
    expect(readFileSync(path).equals(before)).toBe(true)
    await expectSound(path)
    expect(await request('engine.open', { path })).toMatchObject({ ok: true, value: { readOnly: false } })
    expect(await request('query.page', { queries: QUERIES, lane: 'overview' })).toMatchObject({ ok: true })
    expect(await request('engine.close', {})).toMatchObject({ ok: true })
  },
)

test('killed once a dismissed finding lies beside the project: the next engine has it, and closing takes it in', async () => {
  const engine = startEngine()
  onTestFinished(engine.stop)
  const { request } = engine.client
  expect(await request('engine.open', { path })).toMatchObject({ ok: true })
  const before = readFileSync(path)
  const decisions = {
    settings: USUAL_SUSPECT_SETTINGS,
    dismissals: [{ key: 'repeated_line 7', reason: 'two tills', at: '2026-11-26T06:00:00.000Z' }],
  }
  expect(await request('findings.set', decisions)).toMatchObject({ ok: true })
  const beside = `${path}.state.json`
  await expect
    .poll(() => existsSync(beside) && readFileSync(beside, 'utf8').includes('two tills'), { timeout: 60_000 })
    .toBe(true)
  engine.child().kill('SIGKILL')
  await expect.poll(() => engine.child().signalCode, { timeout: 60_000 }).toBe('SIGKILL')
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(await request('engine.open', { path })).toMatchObject({ ok: true, value: { readOnly: false } })
  expect(await request('findings.get', {})).toEqual({ ok: true, value: decisions })
  expect(await request('engine.close', {})).toMatchObject({ ok: true })
  expect(existsSync(beside)).toBe(false)
  expect(await request('engine.open', { path })).toMatchObject({ ok: true })
  expect(await request('findings.get', {})).toEqual({ ok: true, value: decisions })
  expect(await request('engine.close', {})).toMatchObject({ ok: true })
})

test('killed before a question is answered: each is answered by the failure, the next engine answers', async () => {
  const engine = startEngine()
  onTestFinished(engine.stop)
  const { request } = engine.client
  expect(await request('engine.open', { path })).toMatchObject({ ok: true })
  // Stopped, it hears the questions no more.
  engine.child().kill('SIGSTOP')
  const questions = Array.from({ length: 20 }, (_, i) =>
    request('query.page', { queries: QUERIES, lane: `lane ${i}` }),
  )
  engine.child().kill('SIGKILL')
  for (const answer of await Promise.all(questions))
    expect(inEnglish(answer)).toMatchObject({
      ok: false,
      code: 'internal',
      message: expect.stringContaining('started again'),
    })
  expect(await request('engine.open', { path })).toMatchObject({ ok: true, value: { readOnly: false } })
  expect(await request('engine.close', {})).toMatchObject({ ok: true })
})

test('out of memory: told as that with what to do, the project as it was', async () => {
  const before = readFileSync(path)
  const engine = startEngine(['--max-old-space-size=24'])
  onTestFinished(engine.stop)
  const { request } = engine.client
  expect(await request('engine.open', { path })).toMatchObject({ ok: true })
  const imported = await request('engine.import', { files: [more], projectPath: path })
  expect(imported).toMatchObject({ ok: false, code: 'too_large' })
  expect(imported.ok ? [] : inEnglish(imported.places)).toMatchObject([
    { remedy: expect.stringContaining('shorter period') },
  ])
  expect(readFileSync(path).equals(before)).toBe(true)
  figure('engine out of memory: said', imported.ok ? '' : inEnglish(imported.message))
})
