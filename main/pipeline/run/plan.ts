import { isSourceRole } from '../../../shared/fields'
import type { SourceRole } from '../../../shared/fields'
import type { ColumnMapping, FileJoin, FileMapping } from '../../../shared/mapping'
import type { Failure, Question } from '../../../shared/result'
import type { Dialect } from '../read/sniff'
import { checkNeeded, guessFiles } from '../understand'
import type { FileGuess, Join } from '../understand'
import type { DateOrder } from '../silver'
import { amountQuestion } from './amountQuestion'
import { checkDecision } from './checkDecision'
import { decisionFor, remembered } from './decisions'
import { sniffed } from './dialects'
import type { Dialects, Sniffed } from './dialects'
import { earlierFiles, kindOf, saidOf } from './earlierFiles'
import type { InputFile } from './inputs'
import { withoutKnown } from './knownBytes'
import { guessMended, isExport } from './mendedFiles'
import { ownFields, withTime } from './ownColumns'
import { headerQuestion, replaceQuestion } from './planQuestions'
import type { LedgerFile, ProjectContents } from './projectContents'

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
  /** When the decision was made; null where a person makes it with this import, or never did. */
  readonly decidedBefore: string | null
  readonly isDecidedNow: boolean
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
      decidedBefore: known?.decided_at ?? null,
      isDecidedNow: JSON.stringify(remembered(decision)) !== JSON.stringify(known?.decided ?? {}),
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
