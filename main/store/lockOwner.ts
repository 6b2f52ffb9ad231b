import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import type { LockOwner } from '../../shared/project'

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.string(),
  /** Tells one lock of a process from another. */
  nonce: z.string().default(''),
  /** The start of the machine; null where the system has no name for it. */
  boot: z.string().nullable().default(null),
  /** Seconds that the machine had been running: no clock, so nobody can set it back. */
  uptime: z.number().nullable().default(null),
  /** When the process started, in the system's own count; null where it has none. */
  started: z.string().nullable().default(null),
})
export type Owner = z.infer<typeof ownerSchema>

/** What the owner's file says; null where it is missing or torn. */
export function parseOwner(content: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(content))
  } catch {
    return null
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const bootId = (): string | null => readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null

/** State and start of a process where the system tells them. */
function processFacts(pid: number): { readonly state: string; readonly started: string } | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', started: fields[19] ?? '' }
}

/** This process as the owner of a lock. */
export const ourselves = (nonce: string): Owner => ({
  pid: process.pid,
  host: hostname(),
  since: new Date().toISOString(),
  nonce,
  boot: bootId(),
  uptime: Math.floor(uptime()),
  started: processFacts(process.pid)?.started ?? null,
})

const BOOT_SLACK_S = 60

function isOfEarlierBoot(owner: Owner): boolean {
  const boot = bootId()
  if (owner.boot !== null && boot !== null) return owner.boot !== boot
  if (owner.uptime !== null) return uptime() < owner.uptime
  return Date.parse(owner.since) < Date.now() - (uptime() + BOOT_SLACK_S) * 1000
}

/**
 * Whether the owner may still be writing. One on another machine always may. No clock is asked where the lock says when
 * its process started, so that a clock that jumps robs nobody.
 */
export function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true
  if (isOfEarlierBoot(owner)) return false
  const facts = processFacts(owner.pid)
  // A process that ended but that nobody has buried yet still answers signals.
  if (facts !== null && /^[ZX]/.test(facts.state)) return false
  if (facts !== null && owner.started !== null) return facts.started === owner.started
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether this very process holds the lock. */
export const isOurs = (owner: Owner): boolean => owner.pid === process.pid && owner.host === hostname()

/** What the window says of an owner. */
export const described = ({ pid, host, since }: Owner): LockOwner => ({
  pid,
  host,
  since,
  isThisMachine: host === hostname(),
})
