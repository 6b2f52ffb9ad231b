import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FIELDS, ROLES } from '../../../shared/fields'
import type { Mapping, Role } from '../../../shared/fields'
import { FailureError, failure, questionId } from '../../../shared/result'
import type { Failure, Question } from '../../../shared/result'
import { sniff } from '../read/sniff'
import type { Dialect } from '../read/sniff'
import { checkNeeded, guessAs, guessFiles } from '../understand'
import type { FileGuess } from '../understand'
import type { InputFile } from './inputs'
import type { ImportOptions } from './options'
import type { ProjectContents } from './projectContents'

const HEAD_BYTES = 256 * 1024

/** A file that will be read, and how. */
export interface PlannedFile extends InputFile {
  readonly dialect: Dialect
  readonly guess: FileGuess
  readonly role: Role
  readonly mapping: Mapping
  /** The file id of the earlier version that this one takes the place of. */
  readonly replaces: number | null
}

export interface Plan {
  readonly files: readonly PlannedFile[]
  /** The same bytes are in the project already. */
  readonly skipped: readonly InputFile[]
  /** Not sales, and nothing that sales refer to. */
  readonly setAside: readonly {
    readonly file: InputFile
    readonly dialect: Dialect
    readonly guess: FileGuess
  }[]
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = new Uint8Array(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
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
      const hash = await hashOf(file.path)
      if (known.has(hash)) skipped.push(file)
      else {
        known.add(hash)
        fresh.push(file)
      }
    }
  }
  return { fresh, skipped }
}

function fail(found: Failure): never {
  throw new FailureError(found)
}

async function dialectOf(file: InputFile, options: ImportOptions): Promise<Dialect> {
  const head = await readHead(file.path)
  const dialect = sniff(head, {
    fileName: file.name,
    isWhole: head.length === file.bytes,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
  })
  return dialect.ok ? dialect.value : fail(dialect)
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** Finds out what each file is and how to read it. Throws a `FailureError` where it cannot go on. */
export async function planImport(
  inputs: readonly InputFile[],
  project: ProjectContents,
  options: ImportOptions,
): Promise<Plan> {
  const { fresh, skipped } = await withoutKnown(inputs, project)
  const sniffed: { file: InputFile; dialect: Dialect }[] = []
  for (const file of fresh) sniffed.push({ file, dialect: await dialectOf(file, options) })
  const guesses = guessFiles(sniffed.map(({ file, dialect }) => ({ name: file.name, dialect })))
  const files: PlannedFile[] = []
  const setAside: { file: InputFile; dialect: Dialect; guess: FileGuess }[] = []
  const questions: Question[] = []
  sniffed.forEach(({ file, dialect }, i) => {
    const guess = decided(file, dialect, guesses[i]!, project, options)
    if (!isRole(guess.role)) {
      if (inputs.length === 1) fail(unrecognised(guess))
      setAside.push({ file, dialect, guess })
      return
    }
    // Dates and attributes that come from another file are not joined yet: the file's own columns have to do.
    const needed = checkNeeded({ ...guess, joins: [] })
    if (!needed.ok) fail(needed)
    const earlier = project.files.find((known) => known.name === file.name && known.status === 'active')
    if (earlier && options.replace !== true) questions.push(replaceQuestion(file.name, earlier.imported_at))
    files.push({
      ...file,
      dialect,
      guess,
      role: guess.role,
      mapping: ownFields(guess.role, guess.mapping),
      replaces: earlier?.file_id ?? null,
    })
  })
  if (questions.length > 0)
    fail(failure('decision_needed', 'A decision is needed before anything is imported.', [], questions))
  return { files, skipped, setAside }
}

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
  project: ProjectContents,
  options: ImportOptions,
): FileGuess {
  const said = options.roles?.[file.name]
  const known = project.files.find((other) => other.signature === guess.signature && isRole(other.role))
  if (said !== undefined && isRole(said)) return guessAs(dialect, file.name, said)
  return known && isRole(known.role) ? { ...guess, role: known.role, mapping: known.mapping } : guess
}

const replaceQuestion = (name: string, importedAt: string): Question => ({
  id: questionId('replace', name, ''),
  file: name,
  text: `The project already has another version of ${name} (imported ${importedAt}). Should this one take its place?`,
  answers: [
    { label: 'Replace the earlier version', option: '--replace' },
    { label: 'Keep both: rename the file', option: '(rename the file)' },
  ],
})
