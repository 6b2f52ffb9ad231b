import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '../../../main/app/log'
import { redact } from '../../../main/app/redact'
import { countStart } from '../../../main/app/starts'
import { setupUnfinishedImports } from '../../../main/app/unfinishedImport'
import { ageOf } from '../../../shared/project'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-safety-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('starts', () => {
  test('two that never showed a window make the third one safe; one that did begins anew', () => {
    expect(countStart(folder, false).isSafe).toBe(false)
    expect(countStart(folder, false).isSafe).toBe(false)
    const third = countStart(folder, false)
    expect([third.isSafe, third.isAfterFailures]).toEqual([true, true])
    third.succeeded()
    expect(countStart(folder, false).isSafe).toBe(false)
  })

  test('asked for, a start is safe; a count that cannot be read or kept stops nothing', () => {
    expect(countStart(folder, true)).toMatchObject({ isSafe: true, isAfterFailures: false })
    writeFileSync(join(folder, 'starts.json'), '{"failed":"many"}')
    expect(countStart(folder, false).isSafe).toBe(false)
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    expect(countStart(join(file, 'no folder'), false).isSafe).toBe(false)
  })
})

describe('an unfinished import', () => {
  const log = () => openLog(join(folder, 'logs'))

  test('is there again with files and decisions, until it is cleared', () => {
    const first = setupUnfinishedImports(folder, log())
    first.begin(['/a.csv'], '/p.retail-lens')
    first.add(['/b.csv', '/a.csv'])
    first.decide([{ file: 'a.csv', date_order: 'dmy' }], ['b.csv'])
    expect(setupUnfinishedImports(folder, log()).read()).toMatchObject({
      files: ['/a.csv', '/b.csv'],
      projectPath: '/p.retail-lens',
      decisions: [{ file: 'a.csv', date_order: 'dmy' }],
      takenOut: ['b.csv'],
    })
    first.clear()
    expect(setupUnfinishedImports(folder, log()).read()).toBeNull()
  })

  test('without a plan nothing is kept; a damaged file is none', () => {
    const imports = setupUnfinishedImports(folder, log())
    imports.decide([{ file: 'a.csv', date_order: 'dmy' }], [])
    imports.clear()
    expect(existsSync(join(folder, 'import.json'))).toBe(false)
    writeFileSync(join(folder, 'import.json'), '{"files":[]}')
    expect(setupUnfinishedImports(folder, log()).read()).toBeNull()
  })
})

describe('the log', () => {
  test.each([
    ['no such column: "Müller GmbH"', 'no such column: <text>'],
    ["ENOENT: no such file, open '/home/anna/Kunden 2024.csv'", 'ENOENT: no such file, open <text>'],
    ['could not read /home/anna/kunden.csv now', 'could not read <path> now'],
    ['C:\\Users\\Anna\\till.csv is locked', '<path> is locked'],
    ['from anna.m@example.org', 'from <address>'],
    ['card 4111111111111111 seen', 'card <number> seen'],
    ['at f (/opt/retail-lens/resources/app.asar/out/main/engine.js:12:3)', 'at f (…/out/main/engine.js'],
  ])('%s is told without what is a customer’s', (text, told) => {
    expect(redact(text)).toContain(told)
    for (const word of ['Müller', 'anna', 'Anna', '4111111111111111', 'Kunden'])
      expect(redact(text)).not.toContain(word)
  })

  test('turns over at a megabyte, keeps one predecessor, and tells its last lines', () => {
    const log = openLog(folder)
    const line = 'x'.repeat(3_000)
    for (let i = 0; i < 400; i++) log.info(line)
    const sizes = ['main.log', 'main.1.log'].map((name) => readFileSync(join(folder, name)).length)
    expect(Math.max(...sizes)).toBeLessThan(1_010_000)
    log.error('last')
    expect(log.tail(1)).toMatch(/error last$/)
    expect(openLog(join(folder, 'absent')).tail(5)).toBe('')
  })
})

test('an age is told in the unit that says it best, and never below zero', () => {
  const now = Date.parse('2024-03-10T12:00:00Z')
  expect(ageOf('2024-03-10T11:48:00Z', now)).toEqual({ unit: 'minute', count: 12 })
  expect(ageOf('2024-03-09T12:00:00Z', now)).toEqual({ unit: 'hour', count: 24 })
  expect(ageOf('2024-03-01T12:00:00Z', now)).toEqual({ unit: 'day', count: 9 })
  expect(ageOf('2030-01-01T00:00:00Z', now)).toEqual({ unit: 'minute', count: 0 })
})
