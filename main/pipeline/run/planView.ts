import { phrase } from '../../../shared/phrase'
import type { Field, Role } from '../../../shared/fields'
import type { Block, ImportPlan, PlanRemark, PlannedFileView, PlannedJoin } from '../../../shared/importPlan'
import { headersOf } from '../../../shared/mapping'
import type { FileMapping } from '../../../shared/mapping'
import type { InputFile } from './inputs'
import { allJoins } from './memberJoins'
import type { Plan, PlannedFile, UnusableFile } from './plan'
import { failureRemarks, plainRemark, remarkOf } from './planRemarks'
import { plannedColumns } from './plannedColumns'
import type { ReadFiles } from './readFiles'
import { refusalOfSilver } from './refusals'
import type { Understood } from './session'

const NOTHING = {
  isRoleDecided: false,
  confidence: 1,
  otherRoles: [],
  encoding: '',
  delimiter: '',
  headerLine: 0,
  dateOrder: null,
  dateSystem: null,
  records: null,
  used: 0,
  setAside: 0,
  columns: [],
  missing: [],
  joins: [],
  lookups: [],
  evidence: [],
} as const satisfies Partial<PlannedFileView>

const knownFile = ({ name, bytes }: InputFile): PlannedFileView => ({
  ...NOTHING,
  id: name,
  name,
  bytes,
  state: 'known',
  role: 'unknown',
  remarks: [
    plainRemark('known_bytes', phrase`The project has this file already. Nothing is read again.`, 'note'),
  ],
})

const unusableFile = ({ file: { name, bytes }, failure, decision }: UnusableFile): PlannedFileView => ({
  ...NOTHING,
  id: name,
  name,
  bytes,
  state: 'unusable',
  role: decision.role ?? 'unknown',
  isRoleDecided: decision.role !== undefined,
  remarks: failureRemarks(failure, 'doubtful'),
})

function leftOutFile({ file, dialect, guess, decision }: Plan['setAside'][number]): PlannedFileView {
  const isDecided = decision.role !== undefined
  return {
    ...NOTHING,
    id: file.name,
    name: file.name,
    bytes: file.bytes,
    state: 'left_out',
    role: decision.role ?? guess.role,
    confidence: isDecided ? 1 : guess.confidence,
    isRoleDecided: isDecided,
    otherRoles: guess.alternatives.map(({ role, confidence }) => ({ role, confidence })),
    encoding: dialect.encoding,
    delimiter: dialect.delimiter,
    headerLine: dialect.headerLine,
    columns: plannedColumns(dialect, new Map(), new Set(), null, new Map()),
    evidence: guess.evidence,
    remarks: [
      ...dialect.notes.map(remarkOf),
      ...(isDecided
        ? []
        : [plainRemark('not_used', phrase`No role fits: nothing of it is imported.`, 'doubtful')]),
      ...(file.stored
        ? [plainRemark('leaves_project', phrase`The file leaves the project with all its lines.`, 'doubtful')]
        : []),
    ],
  }
}

const fieldByHeader = (mapping: PlannedFile['mapping']): Map<string, Field> =>
  new Map(
    Object.entries(mapping).flatMap(([field, source]) =>
      headersOf(source).map((header): [string, Field] => [header, field as Field]),
    ),
  )

function readFile(
  file: PlannedFile,
  understood: Understood,
  reads: ReadFiles,
  joins: ReadonlyMap<number, readonly PlannedJoin[]>,
): PlannedFileView {
  const { silver, cells, contents } = understood
  const read = reads.of(file)
  const { guess, dialect, decision } = file
  const table = contents.tables.get(file.role)
  const range = table?.files.find(({ fileId }) => fileId === read?.fileId)
  const records = table && range ? { table, range } : null
  const decided = new Set(Object.keys(decision.columns ?? {}) as Field[])
  const columns = plannedColumns(
    dialect,
    fieldByHeader(file.mapping),
    decided,
    records,
    cells?.of(file.role) ?? new Map(),
  )
  const books = silver.ledger.countsOf(read?.fileId ?? -1)
  const isRoleDecided = decision.role !== undefined
  return {
    id: file.id,
    name: file.name,
    bytes: file.bytes,
    state: file.stored ? 'from_project' : file.replaces === null ? 'new' : 'replaces',
    role: file.role,
    confidence: isRoleDecided ? 1 : guess.confidence,
    isRoleDecided,
    otherRoles: guess.alternatives.map(({ role, confidence }) => ({ role, confidence })),
    encoding: read?.encoding ?? dialect.encoding,
    delimiter: dialect.delimiter,
    headerLine: dialect.headerLine,
    dateOrder: columns.find(({ dateOrder }) => dateOrder !== null)?.dateOrder ?? null,
    dateSystem: columns.find(({ dateSystem }) => dateSystem !== null)?.dateSystem ?? null,
    records: read?.records ?? null,
    used: silver.acceptedByFile.get(read?.fileId ?? -1) ?? 0,
    setAside: books.rejected + books.duplicate + books.superseded,
    columns,
    missing: guess.missing,
    joins: joins.get(read?.fileId ?? -1) ?? [],
    lookups: file.joins,
    evidence: guess.evidence,
    remarks: [
      ...(file.problem ? failureRemarks(file.problem, 'blocks') : []),
      ...dialect.notes.map(remarkOf),
      ...silver.findings.of(read?.fileId ?? -1).map(remarkOf),
    ],
  }
}

function firstBlock(files: readonly PlannedFileView[]): Block | null {
  for (const { id, name, remarks } of files) {
    const blocking = remarks.find(({ level }) => level === 'blocks')
    if (blocking) return { message: phrase`${name}: ${blocking.message}`, file: id, column: blocking.column }
  }
  return null
}

/** What keeps silver from becoming a project; its places become remarks about their files. */
function silverBlock(
  { plan, contents, silver }: Understood,
  files: readonly PlannedFileView[],
): { readonly block: Block | null; readonly files: readonly PlannedFileView[] } {
  const refusal = refusalOfSilver(plan, contents, silver)
  if (!refusal || refusal.code === 'decision_needed') return { block: null, files }
  const remarksOf = ({ name }: PlannedFileView): PlanRemark[] => failureRemarks(refusal, 'blocks', name)
  const first = files.find((file) => remarksOf(file).length > 0) ?? null
  return {
    block: { message: refusal.message, file: first?.id ?? null, column: null },
    files: files.map((file) => ({ ...file, remarks: [...remarksOf(file), ...file.remarks] })),
  }
}

const SALES: readonly Role[] = ['transactions', 'returns']

/** All that was understood, for the import screen; files in the order of their names. */
export function planView(
  understood: Understood,
  reads: ReadFiles,
  decisions: readonly FileMapping[],
): ImportPlan {
  const { plan, contents, silver } = understood
  const joins = allJoins(contents.files, silver)
  const order = new Map(plan.order.map((name, i) => [name, i]))
  const views = [
    ...plan.files.map((file) => readFile(file, understood, reads, joins)),
    ...plan.setAside.map(leftOutFile),
    ...plan.unusable.map(unusableFile),
    ...plan.skipped.map(knownFile),
  ].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const incomplete = firstBlock(views)
  const { block, files } = incomplete ? { block: incomplete, files: views } : silverBlock(understood, views)
  const questions = [...plan.questions, ...silver.findings.questions]
  const sales = files.filter(({ role }) => SALES.some((known) => known === role))
  return {
    files,
    lookupFiles: contents.files
      .filter(({ status }) => status === 'active')
      .map(({ name, columns }) => ({ name, headers: columns })),
    questions,
    blockedBy: block ?? openQuestion(questions),
    decisions,
    used: sales.reduce((sum, { used }) => sum + used, 0),
    setAside: sales.reduce((sum, { setAside }) => sum + setAside, 0),
  }
}

const openQuestion = (questions: ImportPlan['questions']): Block | null => {
  const [question] = questions
  return question
    ? {
        message:
          questions.length === 1
            ? phrase`One question has to be answered first.`
            : phrase`${questions.length} questions have to be answered first.`,
        file: question.file,
        column: question.column,
      }
    : null
}
