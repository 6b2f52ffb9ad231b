import fs from 'node:fs'
import promises from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'short'] as const
export type Fault = (typeof FAULTS)[number]
/** What file systems say that do not know a call, or do not grant it. */
export type Refusal = 'ENOTSUP' | 'EINVAL' | 'EPERM' | 'EACCES' | 'EXDEV' | 'EBUSY'

/**
 * The call, counted from 0, that is to fail, and how; or calls that fail each time; or the call from which on none comes to
 * the disk, as where the process is killed before it.
 */
export type FaultPlan =
  | { readonly at: number; readonly fault: Fault }
  | { readonly from: number }
  | { readonly every: readonly string[]; readonly fault: Refusal }

type Call = (...args: never[]) => unknown
type Table = Record<string, Call>

const SYNC = [
  'openSync',
  'readSync',
  'fstatSync',
  'statSync',
  'readdirSync',
  'readFileSync',
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'rmSync',
]
const ASYNC = [
  'open',
  'rename',
  'unlink',
  'copyFile',
  'link',
  'mkdir',
  'writeFile',
  'readFile',
  'chmod',
  'rm',
]
const OF_HANDLE = ['write', 'read', 'sync', 'truncate', 'close']

function errorOf(code: string, name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made to fail, ${name}`), { code })
}

/**
 * Runs the work with every call of the file system that concerns `path`, or what is named after it, counted; those of
 * the plan fail. Tells the names of the calls in their order.
 */
export async function withFaults<T>(
  path: string,
  plan: FaultPlan | null,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly calls: readonly string[] }> {
  const calls: string[] = []
  const ours = new Set<unknown>()
  const isOurs = (args: readonly unknown[]): boolean =>
    args.some((arg) => (typeof arg === 'string' && arg.startsWith(path)) || ours.has(arg))
  const fails = (name: string): Fault | Refusal | null => {
    calls.push(name)
    if (plan === null) return null
    if ('from' in plan) return calls.length > plan.from ? 'EIO' : null
    const isIt = 'at' in plan ? plan.at === calls.length - 1 : plan.every.includes(name)
    return isIt ? plan.fault : null
  }
  const undo: (() => void)[] = []
  const patch = (table: Table, name: string, wrap: (original: Call) => Call): void => {
    const original = table[name]
    if (original === undefined) throw new Error(`there is no ${name}`)
    table[name] = wrap(original)
    undo.push(() => {
      table[name] = original
    })
  }
  const syncTable = fs as unknown as Table
  for (const name of SYNC)
    patch(syncTable, name, (original) => (...args: never[]) => {
      const fault = isOurs(args) ? fails(name) : null
      if (fault !== null && fault !== 'short') throw errorOf(fault, name)
      const result = original(...args)
      if (name === 'openSync' && isOurs(args)) ours.add(result)
      return result
    })
  const watch = (handle: FileHandle): void => {
    const methods = handle as unknown as Table
    for (const name of OF_HANDLE) {
      const original = methods[name]?.bind(handle)
      if (original === undefined) throw new Error(`a file handle has no ${name}`)
      methods[name] = async (...args: never[]) => {
        const fault = fails(`FileHandle.${name}`)
        if (fault === 'short' && name === 'write') return original(...(shortened(args) as never[]))
        if (fault === null || fault === 'short') return original(...args)
        if (name === 'close') await original(...args)
        throw errorOf(fault, name)
      }
    }
  }
  patch(syncTable, 'closeSync', (original) => (...args: never[]) => {
    ours.delete(args[0])
    return original(...args)
  })
  const asyncTable = promises as unknown as Table
  for (const name of ASYNC)
    patch(asyncTable, name, (original) => async (...args: never[]) => {
      const fault = isOurs(args) ? fails(name) : null
      if (fault !== null && fault !== 'short') throw errorOf(fault, name)
      const result = await original(...args)
      if (name === 'open' && isOurs(args)) watch(result as FileHandle)
      return result
    })
  syncBuiltinESMExports()
  try {
    return { value: await work(), calls }
  } finally {
    for (const back of undo) back()
    syncBuiltinESMExports()
  }
}

/** Half of the bytes that a write asks for. */
function shortened(args: readonly unknown[]): unknown[] {
  const [bytes, offset, length, position] = args
  return [bytes, offset, Math.ceil(Number(length) / 2), position]
}
