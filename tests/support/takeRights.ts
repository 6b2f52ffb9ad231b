import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { onTestFinished } from 'vitest'

/** Nobody may write into the folder until the test is over; false where root may, on a disk that cannot keep it from that. */
export function takeRights(folder: string): boolean {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    return true
  }
  if (spawnSync('chattr', ['+i', folder]).status !== 0) return false
  onTestFinished(() => void spawnSync('chattr', ['-i', folder]))
  return true
}
