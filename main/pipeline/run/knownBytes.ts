import { createHash } from 'node:crypto'
import type { ByteSource } from '../read/source'
import type { InputFile } from './inputs'
import type { ProjectContents } from './projectContents'

/** The SHA-256 of all bytes, in hex. */
export async function hashOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of source.chunks()) hash.update(chunk)
  return hash.digest('hex')
}

/** Leaves out files whose bytes the project (or this run) has already. Only files of equal size need a look. */
export async function withoutKnown(
  files: readonly InputFile[],
  project: ProjectContents,
): Promise<{ fresh: InputFile[]; skipped: InputFile[] }> {
  const sizes = new Map<number, number>()
  for (const file of files) sizes.set(file.bytes, (sizes.get(file.bytes) ?? 0) + 1)
  const ledgers = [...project.files, ...files.flatMap(({ stored }) => stored?.ledger ?? [])]
  const known = new Set(ledgers.map((file) => file.sha256))
  const knownSizes = new Set(ledgers.map((file) => file.bytes))
  const fresh: InputFile[] = []
  const skipped: InputFile[] = []
  for (const file of files) {
    if (file.stored) fresh.push(file)
    else if (!knownSizes.has(file.bytes) && sizes.get(file.bytes) === 1) fresh.push(file)
    else {
      const hash = await hashOf(file.source)
      if (known.has(hash)) skipped.push(file)
      else {
        known.add(hash)
        fresh.push(file)
      }
    }
  }
  return { fresh, skipped }
}
