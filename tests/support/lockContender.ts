import { createInterface } from 'node:readline'
import { tryLock } from '../../main/store/lock'
import type { Lock } from '../../main/store/lock'

// A process of its own that tries for a lock whenever it is told to.
const [, , project = ''] = process.argv
let lock: Lock | null = null
const say = (text: string): void => void process.stdout.write(`${text}\n`)

say('ready')
for await (const order of createInterface(process.stdin)) {
  if (order === 'lock') {
    lock = tryLock(project).lock
    say(lock === null ? 'refused' : 'locked')
  } else {
    lock?.release()
    lock = null
    say('released')
  }
}
