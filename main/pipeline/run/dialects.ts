import type { FileMapping } from '../../../shared/mapping'
import { success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { sniff } from '../read/sniff'
import type { Dialect } from '../read/sniff'
import { readHead } from '../read/source'
import { headerSignature } from '../understand'
import { withEarlier } from './decisions'
import { latestDecided } from './earlierFiles'
import type { InputFile } from './inputs'
import { exportDialect, exportedFrom, isExport, withoutForm } from './mendedFiles'
import type { LedgerFile, ProjectContents } from './projectContents'
import { storedDialect } from './storedFiles'

const HEAD_BYTES = 256 * 1024

/** How each file is read, by path and by what was decided about that; a file is looked at once. */
export type Dialects = Map<string, Result<Dialect>>

async function dialectOf(
  file: InputFile,
  { encoding, delimiter, header_line: headerLine }: FileMapping,
  known: Dialects,
): Promise<Result<Dialect>> {
  const key = JSON.stringify([file.path, file.name, encoding, delimiter, headerLine])
  const found = known.get(key)
  if (found) return found
  const { head, isWhole } = await readHead(file.source, HEAD_BYTES)
  const dialect = sniff(head, {
    fileName: file.name,
    isWhole,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerLine === undefined ? {} : { headerLine }),
  })
  const read = dialect.ok ? success(exportDialect(dialect.value)) : dialect
  known.set(key, read)
  return read
}

export interface Sniffed {
  readonly file: InputFile
  readonly decision: FileMapping
  readonly dialect: Dialect
  /** The file of the project with the same header that was decided about last; of a file of the project that file. */
  readonly known: LedgerFile | undefined
}

/** Reads the head as decided; what was decided for an earlier file with the same header holds here too. */
export async function sniffed(
  file: InputFile,
  said: FileMapping,
  project: ProjectContents,
  dialects: Dialects,
): Promise<Result<Sniffed>> {
  const { stored } = file
  if (stored) {
    const { ledger } = stored
    return success({
      file,
      decision: withEarlier(said, ledger.decided),
      dialect: storedDialect(stored),
      known: ledger,
    })
  }
  const dialect = await dialectOf(file, said, dialects)
  if (!dialect.ok) return dialect
  const signature = headerSignature(dialect.value.header, file.name)
  const isMended = isExport(dialect.value)
  const known = isMended
    ? exportedFrom(dialect.value, project.files)
    : latestDecided(project.files.filter((other) => other.signature === signature))
  const decided = known?.decided ?? {}
  const decision = withEarlier(said, isMended ? withoutForm(decided) : decided)
  const again = await dialectOf(file, decision, dialects)
  return again.ok ? success({ file, decision, dialect: again.value, known }) : again
}
