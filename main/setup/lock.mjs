import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say } from './paths.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    process.kill(pid, 0)
    return false
  } catch (error) {
    if (error.code === 'EPERM') return false
    if (error.code === 'ESRCH') return true
    try {
      return Date.now() - statSync(lock).mtimeMs > 10_000
    } catch {
      return false
    }
  }
}

function take(lock) {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  return true
}

/**
 * Runs `work` while no other process of ours runs it; waits for its turn.
 * A lock whose owner is gone is taken over.
 */
export async function withLock(lock, what, work) {
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true })
      continue
    }
    if (!told) say(`Waiting for another process to finish ${what}.`)
    told = true
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
