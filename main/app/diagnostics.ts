import { arch, cpus, freemem, release, totalmem } from 'node:os'
import type { ProjectInfo } from '../../shared/ipc'
import type { Log } from './log'

const LOG_LINES = 200
const MEGABYTE = 2 ** 20

const inMb = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`

function projectLines(project: ProjectInfo | null): readonly string[] {
  if (project === null) return ['project: none']
  const { profile, readOnly, savedAt } = project
  return [
    `project: ${profile.lines} lines, ${profile.dimensions.length} dimensions, ${readOnly ? 'read only' : 'writable'}`,
    `saved: ${savedAt ?? 'not yet'}`,
  ]
}

export interface DiagnosticsParts {
  readonly version: string
  readonly locale: string
  readonly isSafe: boolean
  readonly project: ProjectInfo | null
  readonly log: Log
}

/** What helps to find an error, as text: versions, the machine, the project's size, the log. No name, path or cell. */
export function diagnosticsText({ version, locale, isSafe, project, log }: DiagnosticsParts): string {
  return [
    `Retail Lens ${version}${isSafe ? ' (safe start)' : ''}`,
    `electron ${process.versions['electron'] ?? 'none'}, node ${process.versions.node}`,
    `${process.platform} ${release()} ${arch()}, ${cpus().length} cores, ${inMb(totalmem())} memory, ${inMb(freemem())} free, ${locale}`,
    ...projectLines(project),
    '',
    log.tail(LOG_LINES),
  ].join('\n')
}
