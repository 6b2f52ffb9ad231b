import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../support/cli'
import { openProject } from '../../main/store'
import { figure, isSoak, randomFrom, seed } from './figures'
import { STAGES, importKilled, moments } from './killedImport'
import type { Stage, StageLengths } from './killedImport'
import { makeProject, writeSales } from './shop'
import { contentOf, expectSound } from './whole'
import { FailureError } from '../../shared/result'

const KILLS = isSoak ? 200 : 20
const NO_STAGE: StageLengths = { reading: 0, saving: 0, ending: 0 }

let folder: string
let start: string
let more: string
let before: string
let after: string
let measured: StageLengths

beforeAll(async () => {
  // Builds the command line where that is needed.
  cli('--help')
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-kills-'))
  start = await makeProject(folder)
  more = writeSales(folder, 'second.csv', 1200, 2_400)
  const path = fresh('whole')
  measured = { ...NO_STAGE, ...(await importKilled(more, path, null)).lengths }
  before = await contentOf(start)
  after = await contentOf(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fresh(name: string): string {
  const own = join(folder, name)
  mkdirSync(own)
  const path = join(own, 'shop.retail-lens')
  copyFileSync(start, path)
  return path
}

/** What the kill left, after the next opening has cleared up. */
async function stateAfter(path: string): Promise<string> {
  await expectSound(path)
  const found = await contentOf(path)
  // A claim on the lock is taken for one in the making while it is young.
  for (const name of readdirSync(join(path, '..')).filter((left) => left.includes('.lock')))
    utimesSync(join(path, '..', name), 0, 0)
  const opened = await openProject(path)
  if (!opened.ok) throw new FailureError(opened)
  expect(opened.value.readOnly).toBe(false)
  await opened.value.close()
  const left = readdirSync(join(path, '..')).filter((name) => /tmp|lock/.test(name))
  expect(left).toEqual([])
  return found === before ? 'before' : found === after ? 'after' : 'between'
}

const tally = (values: readonly string[]): string =>
  [...new Set(values)].map((value) => `${values.filter((one) => one === value).length} ${value}`).join(', ')

test('killed at random moments of an import: sound, as before or as after', async () => {
  const { killIn, tooLate } = moments(randomFrom(seed), measured)
  const hit: Stage[] = []
  const found: string[] = []
  for (let done = 0; done < KILLS; done++) {
    let tries = 0
    const aimed = STAGES[done % STAGES.length] ?? 'reading'
    const { stage, project } = await killIn(aimed, more, () => fresh(`kill ${done} ${tries++}`))
    const state = await stateAfter(project)
    expect(state, `killed while ${stage}, seed ${seed}`).not.toBe('between')
    hit.push(stage)
    found.push(state)
    for (let i = 0; i < tries; i++) rmSync(join(folder, `kill ${done} ${i}`), { recursive: true })
  }
  figure('kill -9 at random moments of an import, survived', KILLS)
  figure('  while it was', tally(hit))
  figure('  found as', tally(found))
  figure('  imports that were over before their moment, tried again', tooLate())
  expect(new Set(hit), 'stages that a kill fell into').toEqual(new Set(STAGES))
  expect(new Set(found), 'states that a kill left').toEqual(new Set(['before', 'after']))
})

test('killed at each call that the save makes of the file system: sound, as before or as after', async () => {
  const states: string[] = []
  for (let call = 0; ; call += isSoak ? 1 : 5) {
    const path = fresh(`call ${call}`)
    const { killed } = await importKilled(more, path, { call })
    states.push(await stateAfter(path))
    rmSync(join(path, '..'), { recursive: true })
    if (!killed) break
  }
  expect(states).not.toContain('between')
  expect(states[0]).toBe('before')
  expect(states.at(-1)).toBe('after')
  expect(states).toEqual(states.toSorted((a, b) => (a === b ? 0 : a === 'before' ? -1 : 1)))
  figure('kill -9 before a call of the save to the file system, survived', states.length - 1)
})

test('a first import that is killed leaves no project, or a sound one', async () => {
  const { killIn } = moments(randomFrom(seed + 2), measured)
  for (let done = 0; done < (isSoak ? 30 : 3); done++) {
    let tries = 0
    const aimed = STAGES[done % STAGES.length] ?? 'reading'
    const { project } = await killIn(aimed, more, () => {
      const own = join(folder, `first ${done} ${tries++}`)
      mkdirSync(own)
      return join(own, 'shop.retail-lens')
    })
    const isThere = existsSync(project)
    if (isThere) await expectSound(project)
    expect(isThere ? readFileSync(project).subarray(0, 15).toString() : 'none').toMatch(
      /^SQLite format 3|none/,
    )
  }
})
