import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEnglish } from '../../shared/phrase'
import { FAULTS, withFaults } from '../support/faults'
import { figure, isSoak } from './figures'
import { OPERATIONS, prepareOperations } from './operations'
import type { Operation } from './operations'
import { stateOf } from './whole'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-faults-'))
  await prepareOperations(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
/** A copy of a folder in which everything is ready for the operation. */
function copyOf(model: string): string {
  const own = join(folder, `run ${count++}`)
  cpSync(join(model, '..'), own, { recursive: true, preserveTimestamps: true })
  return join(own, 'shop.retail-lens')
}

async function prepared(operation: Operation): Promise<string> {
  const own = join(folder, operation.name)
  mkdirSync(own)
  const path = join(own, 'shop.retail-lens')
  await operation.prepare(path)
  return path
}

const bytesOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null)

/** A call that fails in the gate's short form: each at least once, with another fault from call to call. */
const isChosen = (at: number, fault: number): boolean => isSoak || at % FAULTS.length === fault

test.each(OPERATIONS)(
  '$name: whatever call fails, the project is as before or as after, and sound',
  async (operation) => {
    const model = await prepared(operation)
    const before = await stateOf(model)
    const bytesBefore = bytesOf(model)
    const isUntouched = (path: string): boolean =>
      bytesBefore !== null && bytesOf(path)?.equals(bytesBefore) === true
    const whole = copyOf(model)
    const { calls } = await withFaults(whole, null, () => operation.run(whole))
    const after = await stateOf(whole)
    let faults = 0
    for (const [at, name] of calls.entries())
      for (const [number, fault] of FAULTS.entries()) {
        if (!isChosen(at, number)) continue
        const path = copyOf(model)
        const { value: outcome } = await withFaults(path, { at, fault }, () => operation.run(path))
        const what = `${fault} at call ${at}, ${name}: ${outcome.ok ? 'done' : inEnglish(outcome.message)}`
        const state = isUntouched(path) ? before : await stateOf(path)
        if (outcome.ok) expect([before, after], what).toContain(state)
        else {
          expect(outcome.code, what).toBe('project_unusable')
          expect(operation.isHonest ? [before] : [before, after], what).toContain(state)
        }
        if (outcome.ok && operation.isHonest) expect(state, what).toBe(after)
        faults++
        rmSync(join(path, '..'), { recursive: true })
      }
    figure(`faults put into ${operation.name} (${calls.length} calls), survived`, faults)
  },
)
