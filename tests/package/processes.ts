import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

export interface Process {
  readonly pid: number
  readonly args: string
}

/** The running processes of this executable. */
export const processesOf = (executable: string): Process[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+) (.+)$/.exec(line))
    .flatMap((match) => (match ? [{ pid: Number(match[1]), args: match[2] ?? '' }] : []))
    .filter(({ args }) => args.startsWith(executable))

/** Whether the kernel filters the system calls of a process. Linux. */
export const isSandboxed = (pid: number): boolean =>
  /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

const LOOPBACK = /^(?:0100007F|0{24}01000000|0{16}FFFF00000100007F)$/
const NOBODY_YET = /^0+$/

/** Connections of these processes to anything but this machine, as the kernel's tables have them. Linux. */
export function foreignSockets(pids: readonly number[]): string[] {
  const own = new Set(pids.flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote = '', , , , , , , inode = '']) => {
        const address = remote.split(':')[0] ?? ''
        return own.has(inode) && !LOOPBACK.test(address) && !NOBODY_YET.test(address)
      })
      .map((fields) => `${table} ${fields[2]}`),
  )
}
