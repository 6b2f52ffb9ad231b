import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStamp } from '../../main/setup/fingerprint.mjs'
import { withLock } from '../../main/setup/lock.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'set up-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a stamp', () => {
  const made = () => {
    const source = join(folder, 'source', 'a.ts')
    mkdirSync(join(folder, 'source'))
    writeFileSync(source, 'one')
    const stamp = createStamp(join(folder, 'out', '.stamp'), [join(folder, 'source'), join(folder, 'absent')])
    return { source, stamp }
  }

  it('matches only after it was written', () => {
    const { stamp } = made()
    expect(stamp.matches()).toBe(false)
    stamp.write(stamp.take())
    expect(stamp.matches()).toBe(true)
    stamp.remove()
    expect(stamp.matches()).toBe(false)
  })

  it('matches when only the time of a file changed', () => {
    const { source, stamp } = made()
    stamp.write(stamp.take())
    utimesSync(source, 1, 1)
    expect(stamp.matches()).toBe(true)
  })

  it('no longer matches when contents changed, or a file came', () => {
    const { source, stamp } = made()
    stamp.write(stamp.take())
    writeFileSync(source, 'two, and longer')
    expect(stamp.matches()).toBe(false)
    stamp.write(stamp.take())
    writeFileSync(join(folder, 'source', 'b.ts'), '')
    expect(stamp.matches()).toBe(false)
  })
})

describe('a lock', () => {
  it('lets one work at a time and is gone after, also after a failure', async () => {
    const lock = join(folder, 'lock')
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setImmediate(done))
      running -= 1
    }
    await Promise.all([withLock(lock, 'a test', work), withLock(lock, 'a test', work)])
    expect(most).toBe(1)
    const failing = withLock(lock, 'a test', () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that is gone', async () => {
    const lock = join(folder, 'lock')
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(spawnSync(process.execPath, ['--version']).pid))
    expect(await withLock(lock, 'a test', () => 'done')).toBe('done')
  })
})
