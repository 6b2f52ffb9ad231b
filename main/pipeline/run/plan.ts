import { createHash } from 'node:crypto'
import { FIELDS, ROLES } from '../../../shared/fields'
import type { Field, Mapping, Role } from '../../../shared/fields'
import type { FieldSource, FileMapping } from '../../../shared/mapping'
import { failure, questionId } from '../../../shared/result'
import type { Failure, Question, Result } from '../../../shared/result'
import { sniff } from '../read/sniff'
import { readHead } from '../read/source'
import type { ByteSource } from '../read/source'
import type { Dialect } from '../read/sniff'
import { checkNeeded, guessAs, guessFiles } from '../understand'
import type { FileGuess } from '../understand'
import type { DateOrder } from '../silver'
import { decisionFor } from './decisions'
import type { InputFile } from './inputs'
import type { LedgerFile, ProjectContents } from './projectContents'

const HEAD_BYTES = 256 * 1024

/** A file that will be read, and how. */
export interface PlannedFile extends InputFile {
  /** The name that decisions use; `name` differs where another file of the project has it. */
  readonly id: string
  readonly dialect: Dialect
  readonly guess: FileGuess
  readonly role: Role
  readonly mapping: Mapping
  readonly decision: FileMapping
  /** Said now, or of an earlier file with the same header. */
  readonly dateOrder: DateOrder | null
  /** A needed field has no column. */
  readonly problem: Failure | null
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
  const key = JSON.stringify([file.path, encoding, delimiter, headerLine])
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
  known.set(key, dialect)
  return dialect
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** Finds out what each file is and how to read it. What stands in the way is part of the plan. */
export async function planImport(
  inputs: readonly InputFile[],
  project: ProjectContents,
  decisions: readonly FileMapping[],
  dialects: Dialects,
): Promise<Plan> {
  const { fresh, skipped } = await withoutKnown(inputs, project)
  const sniffed: { file: InputFile; decision: FileMapping; dialect: Dialect }[] = []
  const unusable: UnusableFile[] = []
  for (const file of fresh) {
    const decision = decisionFor(file.name, decisions)
    const dialect = await dialectOf(file, decision, dialects)
    if (dialect.ok) sniffed.push({ file, decision, dialect: dialect.value })
    else unusable.push({ file, decision, failure: dialect })
  }
  const guesses = guessFiles(sniffed.map(({ file, dialect }) => ({ name: file.name, dialect })))
  const files: PlannedFile[] = []
  const setAside: Plan['setAside'][number][] = []
  const questions: Question[] = []
  sniffed.forEach(({ file, decision, dialect }, i) => {
    const known = project.files.find(
      (other) => other.signature === guesses[i]!.signature && isRole(other.role),
    )
    const guess = decided(file, dialect, guesses[i]!, known, decision)
    if (!isRole(guess.role)) {
      setAside.push({ file, dialect, guess, decision })
      return
    }
    // Dates and attributes that come from another file are not joined yet: the file's own columns have to do.
    const needed = checkNeeded({ ...guess, joins: [] })
    const earlier = project.files.find((known) => known.name === file.name && known.status === 'active')
    if (earlier && decision.replace === undefined)
      questions.push(replaceQuestion(file.name, earlier.imported_at))
    files.push({
      ...file,
      id: file.name,
      name: earlier && decision.replace === false ? freeName(file.name, project) : file.name,
      dialect,
      guess,
      decision,
      role: guess.role,
      mapping: ownFields(guess.role, guess.mapping),
      dateOrder: decision.date_order ?? known?.date_order ?? null,
      problem: needed.ok ? null : needed,
      replaces: decision.replace === false ? null : (earlier?.file_id ?? null),
    })
  })
  return { files, skipped, setAside, unusable, questions, order: inputs.map(({ name }) => name) }
}

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

const ownFields = (role: Role, mapping: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).filter(([field]) => FIELDS[role].some((known) => known === field)),
  ) as Mapping

/** The guess, corrected by what the user said before (same header) or says now. */
function decided(
  file: InputFile,
  dialect: Dialect,
  guess: FileGuess,
  known: LedgerFile | undefined,
  decision: FileMapping,
): FileGuess {
  const said = decision.role
  const base =
    said !== undefined && isRole(said)
      ? guessAs(dialect, file.name, said)
      : known
        ? { ...guess, role: known.role, mapping: known.mapping }
        : guess
  if (said === 'ignore') return { ...base, role: 'unknown', evidence: ['It was left out.'] }
  return { ...base, mapping: withColumns(base.mapping, decision) }
}

function withColumns(mapping: Mapping, { columns }: FileMapping): Mapping {
  const changed: Partial<Record<Field, string>> = { ...mapping }
  for (const [field, source] of Object.entries(columns ?? {}) as [Field, FieldSource][]) {
    if (source === null) delete changed[field]
    else if (typeof source === 'string') changed[field] = source
  }
  return changed
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
