import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { redact } from './redact'

const MAX_BYTES = 1_000_000

export interface Log {
  readonly file: string
  info(message: string): void
  error(message: string, cause?: unknown): void
  /** The last lines, oldest first. */
  tail(lines: number): string
}

/** What an unknown thrown value says about itself, with its stack where it has one. */
export const describeError = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause)

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
    renameSync(file, file.replace(/\.log$/, '.1.log'))
  }
}

/**
 * A log file in `folder`, at most two megabytes with its predecessor, without anything of a customer (`redact`). Writing to
 * it never throws.
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'main.log')
  const write = (level: string, text: string): void => {
    try {
      mkdirSync(folder, { recursive: true })
      rotate(file)
      appendFileSync(file, `${new Date().toISOString()} ${level} ${redact(text)}\n`)
    } catch {
      console.error(level, text)
    }
  }
  return {
    file,
    info: (message) => write('info', message),
    error: (message, cause) =>
      write('error', cause === undefined ? message : `${message}: ${describeError(cause)}`),
    tail(lines) {
      try {
        return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
      } catch {
        return ''
      }
    },
  }
}
