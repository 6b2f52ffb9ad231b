import type { DecidedRole, FileDecision } from '../../../shared/mapping'
import { ORIGIN_COLUMNS, isSetAsideExport, ownColumns, restored } from '../../../shared/setAside'
import type { Dialect } from '../read/sniff'
import { guessFiles, headerSignature } from '../understand'
import type { FileGuess, FileToGuess } from '../understand'
import { saidOf } from './earlierFiles'
import type { LedgerFile } from './projectContents'

/** A file as decided about and looked at. */
interface Looked {
  readonly file: { readonly name: string }
  readonly dialect: Dialect
  readonly decision: FileDecision
  readonly known: LedgerFile | undefined
}

/** The dialect with the column names that the export was given, where it is one. */
export function exportDialect(dialect: Dialect): Dialect {
  const original = dialect.originalHeader.map((name) => name.trim())
  if (!isSetAsideExport(original)) return dialect
  const names = new Set<string>(ORIGIN_COLUMNS)
  const header = dialect.header.map((name, i) =>
    names.has(original[i] ?? '') ? original[i]! : restored(name),
  )
  return { ...dialect, header }
}

export const isExport = ({ header }: Pick<Dialect, 'header'>): boolean => isSetAsideExport(header)

/** The columns that the file has of its own. */
function ownDialect(dialect: Dialect): FileToGuess['dialect'] {
  const header = ownColumns(dialect.header)
  const at = header.map((column) => dialect.header.indexOf(column))
  return {
    header,
    headerLine: dialect.headerLine,
    sampleRows: dialect.sampleRows.map((row) => at.map((index) => restored(row[index] ?? ''))),
    isWhole: dialect.isWhole,
  }
}

/** The file of the project that most of the first records were exported from; else the latest with the same columns. */
export function exportedFrom<F extends { readonly name: string; readonly signature: string }>(
  dialect: Dialect,
  files: readonly F[],
): F | undefined {
  const at = dialect.header.indexOf('_file')
  const [name] = dialect.sampleRows.map((row) => restored(row[at] ?? '').trim()).filter((text) => text !== '')
  const own = ownColumns(dialect.header)
  return (
    files.findLast((file) => file.name === name) ??
    files.findLast((file) => file.signature === headerSignature(own, file.name))
  )
}

/** What was decided about how another file is read does not hold for its export, which has a form of its own. */
export function withoutForm(decided: FileDecision): FileDecision {
  const { encoding: _encoding, delimiter: _delimiter, header_line: _line, ...kept } = decided
  return kept
}

const roleOf = ({ role }: FileGuess): DecidedRole | undefined => (role === 'unknown' ? undefined : role)

/** What the mended files are: each by itself, since the few records of one say nothing about others, in the way of the file they came from. */
export function guessMended(mended: readonly Looked[], guesses: readonly FileGuess[]): FileGuess[] {
  return mended.map(({ file, dialect, decision, known }) => {
    const origin = known ? undefined : exportedFrom(dialect, guesses)
    const said = saidOf(decision, known)
    const [guess] = guessFiles([
      {
        name: file.name,
        dialect: ownDialect(dialect),
        said: origin ? { ...said, role: said.role ?? roleOf(origin), mapping: origin.mapping } : said,
      },
    ])
    const joins =
      origin?.joins ??
      known?.joins.map(({ columns, ...join }) => ({ ...join, fields: columns, matchRate: null }))
    const { signature } = origin ?? known ?? guess!
    return { ...guess!, signature, joins: joins ?? guess!.joins }
  })
}
