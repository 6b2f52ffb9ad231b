import type { SourceRole } from '../../../shared/fields'
import { BronzeTable } from '../bronze'
import type { RunClock } from './clock'
import { ingest } from './ingest'
import type { ReadFile } from './ingest'
import { remembered } from './decisions'
import { latestDecided } from './earlierFiles'
import type { InputFile } from './inputs'
import type { Plan, PlannedFile } from './plan'
import type { LedgerFile, ProjectContents } from './projectContents'
import { copyRecords } from './storedFiles'
import type { StoredFile } from './storedFiles'

interface Read extends ReadFile {
  readonly role: SourceRole
  /** How it was read: another key has to read it again. */
  readonly key: string
  readonly header: readonly string[]
}

/** New files come behind those of the project. */
const LAST = Number.MAX_SAFE_INTEGER

const readOf = ({ ledger }: StoredFile): ReadFile => ({
  fileId: ledger.file_id,
  sha256: ledger.sha256,
  records: ledger.records,
  encoding: ledger.encoding,
  notes: ledger.notes,
  repairs: ledger.repairs ?? [],
})

const keyOf = ({ role, dialect }: PlannedFile): string =>
  JSON.stringify([
    role,
    dialect.encoding,
    dialect.delimiter,
    dialect.quote,
    dialect.escape,
    dialect.dataLine,
    dialect.header,
  ])

/** Bronze of the project and of the files that are being added to it. A file is read once for each way of reading it. */
export class ReadFiles {
  private readonly reads = new Map<string, Read>()
  private readonly ownHeaders: ReadonlyMap<SourceRole, readonly string[]>
  private readonly ownFiles: ReadonlyMap<SourceRole, readonly number[]>
  private readonly seqOf: ReadonlyMap<number, number>

  constructor(
    private readonly before: ProjectContents,
    inputs: readonly InputFile[],
  ) {
    const taken = inputs.flatMap(({ stored }) => stored?.ledger ?? [])
    const takenIds = new Set(taken.map(({ file_id: id }) => id))
    const used = new Set(before.files.flatMap(({ columns }) => columns))
    const isOwn = (header: string): boolean => taken.length === 0 || used.has(header)
    this.ownHeaders = new Map(
      [...before.tables].map(([role, { columns }]) => [
        role,
        columns.map(({ header }) => header).filter(isOwn),
      ]),
    )
    this.ownFiles = new Map(
      [...before.tables].map(([role, { files }]) => [
        role,
        files.map(({ fileId }) => fileId).filter((id) => !takenIds.has(id)),
      ]),
    )
    this.seqOf = new Map([...before.files, ...taken].map(({ file_id: id, seq }) => [id, seq]))
  }

  get tables(): Map<SourceRole, BronzeTable> {
    return this.before.tables
  }

  of(file: PlannedFile): ReadFile | undefined {
    return this.reads.get(file.id)
  }

  /** Reads what was not yet read in the planned way and lets go of the rest; tables end up as if all were read now, in this order. */
  async follow(files: readonly PlannedFile[], clock: RunClock): Promise<void> {
    const planned = new Map(files.map((file) => [file.id, keyOf(file)]))
    for (const [id, { key }] of this.reads) if (planned.get(id) !== key) this.reads.delete(id)
    for (const file of files) this.takeStored(file)
    const unread = files.filter(({ id }) => !this.reads.has(id))
    this.arrange(files)
    clock.rows = [...this.reads.values()].reduce((sum, { records }) => sum + records, 0)
    if (unread.length > 0)
      clock.begin(
        'read',
        unread.reduce((sum, file) => sum + file.bytes, 0),
        'bytes',
      )
    for (const file of unread) {
      const read = file.stored
        ? await this.copyStored(file.stored, file.role, clock)
        : await ingest(file, this.tables, clock)
      this.keep(file, read)
    }
    this.arrange(files)
  }

  private keep(file: PlannedFile, read: ReadFile): void {
    this.reads.set(file.id, { ...read, role: file.role, key: keyOf(file), header: file.dialect.header })
  }

  /** The records of a file of the project that keeps its role are where they were. */
  private takeStored(file: PlannedFile): void {
    const { stored } = file
    if (!stored || this.reads.has(file.id)) return
    const rows = this.tables.get(file.role)?.files ?? []
    if (rows.some(({ fileId }) => fileId === stored.ledger.file_id)) this.keep(file, readOf(stored))
  }

  private async copyStored(stored: StoredFile, role: SourceRole, clock: RunClock): Promise<ReadFile> {
    const table = this.tables.get(role) ?? new BronzeTable(role)
    this.tables.set(role, table)
    await copyRecords(stored, table, clock.tick)
    return readOf(stored)
  }

  private arrange(files: readonly PlannedFile[]): void {
    for (const [role, table] of this.tables) {
      const reads = files
        .flatMap((file) => this.reads.get(file.id) ?? [])
        .filter((read) => read.role === role)
      const headers = new Set(this.ownHeaders.get(role) ?? [])
      for (const { header } of reads) for (const name of header) headers.add(name)
      const fileIds = [...(this.ownFiles.get(role) ?? []), ...reads.map(({ fileId }) => fileId)].sort(
        (a, b) => (this.seqOf.get(a) ?? LAST) - (this.seqOf.get(b) ?? LAST),
      )
      if (fileIds.length === 0) this.tables.delete(role)
      else this.tables.set(role, table.arranged([...headers], fileIds))
    }
  }
}

/** The project's files with the new ones behind them, as they would stand in its ledger. */
export function ledgerFiles(
  before: ProjectContents,
  { files, joinsOf }: Plan,
  reads: ReadFiles,
  run: { readonly id: string; readonly importedAt: string },
): LedgerFile[] {
  const replaced = new Set(files.flatMap((file) => file.replaces ?? []))
  const others = files.flatMap((file) => {
    const read = reads.of(file)
    return read ? [{ name: file.name, role: file.role, file_id: read.fileId, status: 'active' as const }] : []
  })
  const stored = files.flatMap((file) => file.stored?.ledger ?? [])
  const decisionTime = timeOfDecision(run.importedAt, [...before.files, ...stored])
  let seq = [...before.files, ...stored].reduce((most, file) => Math.max(most, file.seq), 0)
  const ledger = [
    ...before.files.map((file): LedgerFile =>
      replaced.has(file.file_id) ? { ...file, status: 'replaced' } : { ...file, joins: joinsOf(file) },
    ),
    ...files.flatMap((file): LedgerFile[] => {
      const read = reads.of(file)
      if (!read) return []
      return [
        {
          file_id: read.fileId,
          seq: file.stored?.ledger.seq ?? ++seq,
          name: file.name,
          role: file.role,
          sha256: read.sha256,
          bytes: file.bytes,
          encoding: read.encoding,
          delimiter: file.dialect.delimiter,
          header: file.dialect.originalHeader,
          header_line: file.dialect.headerLine,
          columns: file.dialect.header,
          signature: file.guess.signature,
          mapping: file.mapping,
          joins: file.joins,
          key: file.key,
          currency_column: file.guess.currencyColumn,
          decided: remembered(file.decision),
          ...decidedAt(file, decisionTime),
          date_order: file.dateOrder,
          records: read.records,
          status: 'active',
          notes: read.notes,
          repairs: read.repairs,
          ...(file.isMended
            ? { origins: originsOf(file, read.fileId, [...before.files, ...others], reads) }
            : {}),
          imported_at: file.stored?.ledger.imported_at ?? run.importedAt,
          run_id: file.stored?.ledger.run_id ?? run.id,
        },
      ]
    }),
  ]
  return ledger.sort((a, b) => a.seq - b.seq)
}

/** When a decision of now is said to be made: after every earlier one, also where the clock was set back since. */
function timeOfDecision(now: string, files: readonly LedgerFile[]): string {
  const last = latestDecided(files)?.decided_at
  return last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString()
}

function decidedAt(
  { isDecidedNow, decidedBefore }: PlannedFile,
  now: string,
): Pick<LedgerFile, 'decided_at'> {
  if (isDecidedNow) return { decided_at: now }
  return decidedBefore === null ? {} : { decided_at: decidedBefore }
}

/** The files that the records of an export name: the newest of each name, and the one that still holds before others. */
function originsOf(
  { role }: PlannedFile,
  ownId: number,
  files: readonly Pick<LedgerFile, 'name' | 'role' | 'file_id' | 'status'>[],
  { tables }: ReadFiles,
): Readonly<Record<string, number>> {
  const table = tables.get(role)
  const range = table?.files.find(({ fileId }) => fileId === ownId)
  const column = table?.column('_file')
  if (!range || !column) return {}
  const codes = column.codes.view().subarray(range.start, range.end)
  const names = new Set([...new Set(codes)].map((code) => column.texts[code]!.trim()))
  const known = files.filter((file) => file.role === role && file.file_id !== ownId && names.has(file.name))
  const byStatus = [...known].sort((a, b) => Number(a.status === 'active') - Number(b.status === 'active'))
  return Object.fromEntries(byStatus.map(({ name, file_id: id }) => [name, id]))
}
