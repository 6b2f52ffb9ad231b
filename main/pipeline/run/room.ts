import { totalmem } from 'node:os'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { Failure } from '../../../shared/result'
import { MOST_HEADERS } from '../bronze'
import type { ProjectContents } from './projectContents'

/** Memory at the peak of an import for each byte of CSV, the least that was seen (docs/reliability.md). */
const MEMORY_PER_BYTE = 5
/** Bytes of a project for each byte of CSV, the least that was seen. */
const PROJECT_PER_BYTE = 2.5
/** What sql.js can address, and what Node reads at once. */
const MOST_PROJECT_BYTES = 2 ** 31

const MORE_MEMORY = phrase`Close other programs, import a shorter period, or use a computer with more memory.`

/** Bytes that an import may take on this machine, a limit of its container included. */
const freeMemory = (): number =>
  // macOS keeps next to nothing free and makes room when asked.
  process.platform === 'darwin' ? totalmem() : process.availableMemory()

interface Sized {
  readonly name: string
  /** Unpacked. */
  readonly bytes: number
}

const total = (files: readonly Sized[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

const size = (bytes: number): Phrase =>
  bytes < 1e9 ? phrase`${Math.ceil(bytes / 1e6)} MB` : phrase`${{ number: bytes / 1e9, digits: 1 }} GB`

/**
 * Throws a `FailureError` where files of that size cannot be read into a project that was made from those before: beyond
 * what sql.js addresses, or beyond the bytes of memory that are free.
 */
export function insistOnRoom(
  before: readonly Sized[],
  files: readonly Sized[],
  memory: number = freeMemory(),
): void {
  const [known, more] = [total(before), total(files)]
  const needed = (known + more) * MEMORY_PER_BYTE
  const project = (known + more) * PROJECT_PER_BYTE
  const largest = files.toSorted((a, b) => b.bytes - a.bytes)[0]
  const told = known === 0 ? size(more) : phrase`${size(more)} and the ${size(known)} that are in the project`
  const refuse = (message: Phrase, reason: Phrase, remedy: Phrase): never => {
    const place = {
      ...(largest ? { file: largest.name } : {}),
      reason: phrase`${reason}, here ${told}.`,
      remedy,
    }
    throw new FailureError(failure('too_large', message, [place]))
  }
  if (project > MOST_PROJECT_BYTES)
    refuse(
      phrase`The project would be too large: at least ${size(project)}, and sql.js, which reads it, takes ${size(MOST_PROJECT_BYTES)}.`,
      phrase`A project takes at least ${{ number: PROJECT_PER_BYTE, digits: 1 }} times its CSV files`,
      phrase`Import a shorter period, each into a project of its own.`,
    )
  if (needed > memory)
    refuse(
      phrase`The import does not fit into memory: it needs at least ${size(needed)}, and ${size(memory)} are free.`,
      phrase`An import takes at least ${MEMORY_PER_BYTE} times its CSV files`,
      MORE_MEMORY,
    )
}

/** Throws a `FailureError` where the files of a role have more columns together than a table of SQLite. */
export function insistOnColumns({ tables, files }: Pick<ProjectContents, 'tables' | 'files'>): void {
  for (const { role, columns } of tables.values()) {
    if (columns.length <= MOST_HEADERS) continue
    const [widest] = files
      .filter((file) => file.role === role)
      .toSorted((a, b) => b.header.length - a.header.length)
    throw new FailureError(
      failure(
        'too_large',
        phrase`Too many columns: those of ${{ role }} are at least ${{ number: columns.length }} together, and a project takes ${{ number: MOST_HEADERS }}.`,
        widest && [
          {
            file: widest.name,
            reason: phrase`It has at least ${{ number: widest.header.length }} columns.`,
            remedy: phrase`Export it without the columns that are not needed, or leave it out.`,
          },
        ],
      ),
    )
  }
}

const EXHAUSTED =
  /out of memory|ERR_WORKER_OUT_OF_MEMORY|array buffer allocation failed|invalid (?:typed )?array (?:buffer )?length|enlarge memory/i

/** The failure of an import that ran out of memory all the same; null where the cause is another. */
export function memoryFailure(cause: unknown): Failure | null {
  if (!(cause instanceof Error) || !EXHAUSTED.test(`${cause.name} ${cause.message}`)) return null
  return failure('too_large', phrase`The memory did not suffice for this import. The project is as it was.`, [
    {
      reason: phrase`The system reported: ${cause.message.split('\n', 1)[0] ?? ''}`,
      remedy: MORE_MEMORY,
    },
  ])
}
