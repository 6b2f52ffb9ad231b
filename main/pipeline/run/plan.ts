import { createHash } from 'node:crypto'
import { FIELDS, isRole, isSourceRole } from '../../../shared/fields'
import type { SourceRole } from '../../../shared/fields'
import type { ColumnMapping, FileJoin, FileMapping } from '../../../shared/mapping'
import { failure, questionId, success } from '../../../shared/result'
import type { Answer, Failure, Question, Result } from '../../../shared/result'
import { sniff } from '../read/sniff'
import { readHead } from '../read/source'
import type { ByteSource } from '../read/source'
import type { Dialect } from '../read/sniff'
import { checkNeeded, guessFiles, headerSignature } from '../understand'
import type { FileGuess, Join } from '../understand'
import { exportDialect, exportedFrom, guessMended, isExport, withoutForm } from './mendedFiles'
import type { DateOrder } from '../silver'
import { amountQuestion } from './amountQuestion'
import { checkDecision } from './checkDecision'
import { decisionFor, withEarlier } from './decisions'
import { earlierFiles, kindOf, saidOf } from './earlierFiles'
import type { InputFile } from './inputs'
import type { LedgerFile, ProjectContents } from './projectContents'

const HEAD_BYTES = 256 * 1024

/** A file that will be read, and how. */
export interface PlannedFile extends InputFile {
  /** The name that decisions use; `name` differs where another file of the project has it. */
  readonly id: string
  readonly dialect: Dialect
  readonly guess: FileGuess
  readonly role: SourceRole
  readonly mapping: ColumnMapping
  readonly joins: readonly FileJoin[]
  /** Of a lookup or calendar: the column that others look up. */
  readonly key: string | null
  /** What a person decided, now or for an earlier file with the same header. */
  readonly decision: FileMapping
  /** Said now, or of an earlier file with the same header. */
  readonly dateOrder: DateOrder | null
  /** A needed field has no column, or a decision names what is not there. */
  readonly problem: Failure | null
  /** An export of set-aside lines that came back: its records take the place of those they name. */
  readonly isMended: boolean
  /** The file id of the earlier version that this one takes the place of. */
  readonly replaces: number | null
}

export interface UnusableFile {
  readonly file: InputFile
  readonly decision: FileMapping
  readonly failure: Failure
}

export interface Plan {
  readonly files: readonly PlannedFile[]
  /** Empty, or no CSV at all. */
  readonly unusable: readonly UnusableFile[]
  readonly questions: readonly Question[]
  /** Names of all files, in the order given. */
  readonly order: readonly string[]
  /** The same bytes are in the project already. */
  readonly skipped: readonly InputFile[]
  /** Not sales, and nothing that sales refer to. */
  readonly setAside: readonly {
    readonly file: InputFile
    readonly dialect: Dialect
    readonly guess: FileGuess
    readonly decision: FileMapping
  }[]
  /** The joins of a file of the project: a file that came later may bring something to it. */
  joinsOf(file: LedgerFile): readonly FileJoin[]
}

export async function hashOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of source.chunks()) hash.update(chunk)
  return hash.digest('hex')
}

/** Leaves out files whose bytes the project (or this run) has already. Only files of equal size need a look. */
async function withoutKnown(
  files: readonly InputFile[],
  project: ProjectContents,
): Promise<{ fresh: InputFile[]; skipped: InputFile[] }> {
  const sizes = new Map<number, number>()
  for (const file of files) sizes.set(file.bytes, (sizes.get(file.bytes) ?? 0) + 1)
  const known = new Set(project.files.map((file) => file.sha256))
  const knownSizes = new Set(project.files.map((file) => file.bytes))
  const fresh: InputFile[] = []
  const skipped: InputFile[] = []
  for (const file of files) {
    if (!knownSizes.has(file.bytes) && sizes.get(file.bytes) === 1) fresh.push(file)
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

interface Sniffed {
  readonly file: InputFile
  readonly decision: FileMapping
  readonly dialect: Dialect
  /** The latest file of the project with the same header. */
  readonly known: LedgerFile | undefined
}

/** Reads the head as decided; what was decided for an earlier file with the same header holds here too. */
async function sniffed(
  file: InputFile,
  said: FileMapping,
  project: ProjectContents,
  dialects: Dialects,
): Promise<Result<Sniffed>> {
  const dialect = await dialectOf(file, said, dialects)
  if (!dialect.ok) return dialect
  const signature = headerSignature(dialect.value.header)
  const isMended = isExport(dialect.value)
  const known = isMended
    ? exportedFrom(dialect.value, project.files)
    : project.files.findLast((other) => other.signature === signature)
  const decided = known?.decided ?? {}
  const decision = withEarlier(said, isMended ? withoutForm(decided) : decided)
  const again = await dialectOf(file, decision, dialects)
  return again.ok ? success({ file, decision, dialect: again.value, known }) : again
}

/** Finds out what each file is and how to read it. What stands in the way is part of the plan. */
export async function planImport(
  inputs: readonly InputFile[],
  project: ProjectContents,
  decisions: readonly FileMapping[],
  dialects: Dialects,
): Promise<Plan> {
  const { fresh, skipped } = await withoutKnown(
    inputs.filter(({ damage }) => damage === undefined),
    project,
  )
  const looked: Sniffed[] = []
  const unusable = inputs.flatMap((file): UnusableFile[] =>
    file.damage ? [{ file, decision: decisionFor(file.name, decisions), failure: file.damage }] : [],
  )
  for (const file of fresh) {
    const said = decisionFor(file.name, decisions)
    const found = await sniffed(file, said, project, dialects)
    if (found.ok) looked.push(found.value)
    else unusable.push({ file, decision: said, failure: found })
  }
  const mended = looked.filter(({ dialect }) => isExport(dialect))
  const plain = looked.filter(({ dialect }) => !isExport(dialect))
  const replacing = plain.filter(({ decision }) => decision.replace !== false).map(({ file }) => file.name)
  const earlier = earlierFiles(project, new Set(replacing))
  const guesses = guessFiles([
    ...plain.map(({ file, dialect, decision, known }) => ({
      name: file.name,
      dialect,
      said: saidOf(decision, known),
    })),
    ...earlier.map(({ toGuess }) => toGuess),
  ])
  const joinKeys = new Map(guesses.flatMap(({ joins }) => joins.map(({ file, key }) => [file, key])))
  const knownFiles = [
    ...looked.map(({ file, dialect }) => ({ name: file.name, header: dialect.header })),
    ...project.files.map(({ name, columns }) => ({ name, header: columns })),
  ]
  const files: PlannedFile[] = []
  const setAside: Plan['setAside'][number][] = []
  const questions: Question[] = []
  const guessOf = new Map([
    ...plain.map(({ file }, i) => [file, guesses[i]!] as const),
    ...guessMended(mended, guesses.slice(0, plain.length)).map(
      (guess, i) => [mended[i]!.file, guess] as const,
    ),
  ])
  looked.forEach(({ file, decision, dialect, known }) => {
    const guess = guessOf.get(file)!
    const isMended = isExport(dialect)
    if (!isSourceRole(guess.role)) {
      setAside.push({ file, dialect, guess, decision })
      return
    }
    if (dialect.hasHeader === false && decision.header_line === undefined && !known)
      questions.push(headerQuestion(file.name, dialect))
    const needed = checkNeeded(guess)
    const asked = known === undefined ? amountQuestion(guess, decision) : null
    if (asked) questions.push(asked)
    const previous = project.files.find((other) => other.name === file.name && other.status === 'active')
    if (previous && !isMended && decision.replace === undefined)
      questions.push(replaceQuestion(file.name, previous.imported_at))
    files.push({
      ...file,
      id: file.name,
      name: previous && (isMended || decision.replace === false) ? freeName(file.name, project) : file.name,
      dialect,
      guess,
      decision,
      role: guess.role,
      mapping: withTime(ownFields(guess.role, guess.mapping), guess, dialect),
      joins: guess.joins.map(fileJoin),
      key: guess.lookup?.key ?? joinKeys.get(file.name) ?? null,
      dateOrder: decision.date_order ?? known?.date_order ?? null,
      problem:
        checkDecision(file.name, dialect.header, guess.role, decision, knownFiles) ??
        (needed.ok || (isMended && known !== undefined) ? null : needed),
      isMended,
      replaces: isMended || decision.replace === false ? null : (previous?.file_id ?? null),
    })
  })
  const joinsByKind = new Map(
    earlier.map(({ id }, i) => [id, guesses[plain.length + i]!.joins.map(fileJoin)]),
  )
  return {
    files,
    skipped,
    setAside,
    unusable,
    questions,
    order: inputs.map(({ name }) => name),
    joinsOf: (file) => joinsByKind.get(kindOf(file)) ?? file.joins,
  }
}

const fileJoin = ({ column, file, key, fields }: Join): FileJoin => ({ column, file, key, columns: fields })

function freeName(name: string, project: ProjectContents): string {
  const dot = name.lastIndexOf('.')
  const at = dot > 0 ? dot : name.length
  for (let n = 2; ; n++) {
    const free = `${name.slice(0, at)} (${n})${name.slice(at)}`
    if (!project.files.some((known) => known.name === free)) return free
  }
}

/** Why the plan cannot be carried out as it is; null where it can. */
export function refusalOf(plan: Plan): Failure | null {
  const [unusable] = plan.unusable
  if (unusable) return unusable.failure
  const all = plan.files.length + plan.setAside.length + plan.skipped.length
  const [alone] = plan.setAside
  if (alone && all === 1) return unrecognised(alone.guess)
  const incomplete = plan.files.find(({ problem }) => problem !== null)
  if (incomplete?.problem) return incomplete.problem
  return plan.questions.length > 0 ? decisionNeeded(plan.questions) : null
}

export const decisionNeeded = (questions: readonly Question[]): Failure =>
  failure('decision_needed', 'A decision is needed before anything is imported.', [], questions)

function unrecognised(guess: FileGuess): Failure {
  const needed = checkNeeded({ ...guess, role: 'unknown' })
  return needed.ok
    ? failure('input_unusable', `${guess.name} was not recognised.`, [{ file: guess.name }])
    : needed
}

const ownFields = (role: SourceRole, mapping: ColumnMapping): ColumnMapping =>
  isRole(role)
    ? Object.fromEntries(
        Object.entries(mapping).filter(([field]) => FIELDS[role].some((known) => known === field)),
      )
    : {}

const TIME_OF_DAY = /\d{1,2}:\d\d/
const MIDNIGHT = /\b0?0:00/

/** A column with the time of day is read with the date beside it, unless the dates carry times of their own. */
function withTime(
  mapping: ColumnMapping,
  { timeColumn }: FileGuess,
  { header, sampleRows }: Dialect,
): ColumnMapping {
  const date = mapping.transaction_ts
  if (timeColumn === null || typeof date !== 'string') return mapping
  const index = header.indexOf(date)
  const isTimed = sampleRows.some(
    (row) => TIME_OF_DAY.test(row[index] ?? '') && !MIDNIGHT.test(row[index] ?? ''),
  )
  return isTimed ? mapping : { ...mapping, transaction_ts: { add: [date, timeColumn], subtract: [] } }
}

const headerQuestion = (name: string, dialect: Dialect): Question => {
  const line = dialect.preambleLines + 1
  const answer = (label: string, headerLine: number): Answer => ({
    label,
    option: `--mapping M.json with { "file": "${name}", "header_line": ${headerLine} }`,
    decisions: [{ file: name, header_line: headerLine }],
  })
  return {
    id: questionId('header', name, ''),
    file: name,
    text: `Line ${line} of ${name} looks like values, not like column names. Does the file have column names?`,
    answers: [answer('It has none', 0), answer(`Line ${line} holds the column names`, line)],
  }
}

const replaceQuestion = (name: string, importedAt: string): Question => ({
  id: questionId('replace', name, ''),
  file: name,
  text: `The project already has another version of ${name} (imported ${importedAt}). Should this one take its place?`,
  answers: [
    {
      label: 'Replace the earlier version',
      option: '--replace',
      decisions: [{ file: name, replace: true }],
    },
    {
      label: 'Keep both',
      option: '(rename the file)',
      decisions: [{ file: name, replace: false }],
    },
  ],
})
