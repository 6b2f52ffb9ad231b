// Loaded before the command line: ends the process at its n-th call of the file system that concerns a path.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const path = process.env.KILL_PATH ?? ''
const last = Number(process.env.KILL_AT_CALL)
const writing = /^(?:write|writeFile|rename|link|unlink|rm|copyFile|open|mkdir|sync|truncate|close)/
let calls = 0

function count(args) {
  if (!args.some((arg) => typeof arg === 'string' && arg.startsWith(path))) return
  if (calls++ === last) process.kill(process.pid, 'SIGKILL')
}

function countOfHandle() {
  if (calls++ === last) process.kill(process.pid, 'SIGKILL')
}

for (const table of [fs, promises])
  for (const [name, original] of Object.entries(table)) {
    if (typeof original !== 'function' || !writing.test(name) || /Stream/.test(name)) continue
    table[name] = (...args) => {
      count(args)
      const result = original(...args)
      return table === promises && name === 'open' ? result.then((handle) => watched(handle, args)) : result
    }
  }

function watched(handle, args) {
  if (!String(args[0]).startsWith(path)) return handle
  for (const name of ['write', 'sync', 'truncate', 'close']) {
    const original = handle[name].bind(handle)
    handle[name] = (...given) => {
      countOfHandle()
      return original(...given)
    }
  }
  return handle
}

syncBuiltinESMExports()
