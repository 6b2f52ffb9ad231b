import { randomUUID } from 'node:crypto'
import type { ImportPlan, ImportPreview } from '../../../shared/importPlan'
import type { FileMapping, MappingFile } from '../../../shared/mapping'
import { FailureError } from '../../../shared/result'
import { readStateFile } from '../../store'
import { Cells, buildSilver, currencyEvidence, currencyOfRates } from '../silver'
import type { PipelineSettings, Silver, SourceFile } from '../silver'
import { withChangedSaid } from './changedFiles'
import { RunClock } from './clock'
import { optionDecisions, unusedDecisions } from './decisions'
import { finishRun } from './finish'
import type { ImportResult } from './finish'
import { inputFiles } from './inputs'
import { mappingOf } from './writtenMapping'
import type { InputFile } from './inputs'
import type { ImportOptions } from './options'
import { planImport } from './plan'
import { refusalOf } from './planRefusal'
import type { Dialects } from './dialects'
import type { Plan } from './plan'
import { planView } from './planView'
import { noPreview, previewOf, sampleOf } from './preview'
import type { Page } from './preview'
import { readContents } from './projectContents'
import type { LedgerFile, ProjectContents } from './projectContents'
import { ReadFiles, ledgerFiles } from './readFiles'
import { refusalOfSilver } from './refusals'
import { insistOnColumns, insistOnRoom } from './room'
import { calendarChanges, calendarState } from './calendarSettings'
import { settingsFrom, settingsState, settingsWith } from './settings'
import type { ChosenSettings } from './settings'
import { takeUp } from './storedFiles'

/** What was made of the files so far. */
export interface Understood {
  readonly plan: Plan
  /** The project with the new files, as it would be written. */
  readonly contents: ProjectContents
  readonly silver: Silver
  readonly settings: PipelineSettings
  /** Every cleaned field of every record that silver looked at; null where nobody will look at them. */
  readonly cells: Cells | null
}

/**
 * An import that can wait for a person: files are read once, each decision changes what is made of them, `run` writes
 * the project. Methods throw a `FailureError` where they cannot go on; the project is then as it was.
 */
export class ImportSession {
  private readonly importedAt = new Date().toISOString()
  private readonly dialects: Dialects = new Map()
  private readonly reads: ReadFiles
  private decisions: readonly FileMapping[]
  /** Ids of files that a person took out; they come back where that is undone or they are given again. */
  private takenOut: ReadonlySet<string> = new Set()
  private understood: Understood | null = null
  private readAt = 0

  private constructor(
    private readonly options: ImportOptions,
    private readonly before: ProjectContents,
    private readonly chosen: ChosenSettings,
    private inputs: readonly InputFile[],
    private readonly runId: string,
    private readonly clock: RunClock,
    private readonly isLookedAt: boolean,
  ) {
    this.decisions = options.decisions ?? []
    this.reads = new ReadFiles(before, inputs)
  }

  /** Finds the files and reads the project. The files themselves are read by `understand`; `isLookedAt` keeps what a preview needs. */
  static async open(options: ImportOptions, isLookedAt: boolean): Promise<ImportSession> {
    const runId = randomUUID()
    const clock = new RunClock(runId, options.onProgress, options.isCancelled)
    const project = await readContents(options.projectPath, clock.tick)
    const { others: before, taken } = takeUp(project, options.again ?? [])
    const chosen = settingsFrom(before.state, options.settings)
    calendarChanges(options.settings)
    const isRecount = options.files.length === 0 && project.files.length > 0
    const inputs = [...taken, ...(isRecount ? [] : await inputFiles(options.files))]
    insistOnRoom(before.files, inputs, options.memory)
    return new ImportSession(options, before, chosen, inputs, runId, clock, isLookedAt)
  }

  /** What the files are and how they are to be read. Throws where a person has to decide or to leave a file out. */
  async insist(): Promise<void> {
    const refusal = refusalOf(await this.look())
    if (refusal) throw new FailureError(refusal)
  }

  /** Reads what is not read yet and makes silver of everything. */
  async understand(): Promise<Understood> {
    if (this.understood) return this.understood
    this.clock.resume()
    try {
      const plan = await this.look()
      await this.reads.follow(plan.files, this.clock)
      const run = { id: this.runId, importedAt: this.importedAt }
      const contents = { ...this.before, files: ledgerFiles(this.before, plan, this.reads, run) }
      insistOnColumns(contents)
      this.readAt = this.clock.now()
      this.clock.begin('silver', this.clock.rows, 'rows')
      const cells = this.isLookedAt ? new Cells() : null
      const files = contents.files.map(sourceFile)
      const sources = { tables: contents.tables, files }
      const found = currencyEvidence(sources)[0]?.code ?? currencyOfRates(sources)
      const settings = settingsWith(this.chosen, found)
      const input = { tables: contents.tables, files, settings }
      const silver = await buildSilver(input, this.clock.tick, cells ?? undefined)
      this.understood = { plan, contents, silver, settings, cells }
      return this.understood
    } finally {
      this.clock.pause()
    }
  }

  /** Takes the decisions and the files taken out for all that was decided so far. On a failure those before hold. */
  adjust(decisions: readonly FileMapping[], takenOut: readonly string[] = []): Promise<Understood> {
    return this.change({ decisions, takenOut: new Set(takenOut), inputs: this.inputs })
  }

  /** Adds files and folders. */
  async add(paths: readonly string[]): Promise<Understood> {
    const known = new Set(this.inputs.map(({ path }) => path))
    const taken = new Set(this.inputs.map(({ name }) => name))
    const found = await inputFiles(paths)
    const given = new Set(found.map(({ path }) => path))
    const back = new Set(this.inputs.filter(({ path }) => given.has(path)).map(({ name }) => name))
    const fresh = found.filter(({ path }) => !known.has(path))
    const named = fresh.map((file) => {
      const parts = file.path.split(/[\\/]/)
      let depth = 1
      let { name } = file
      while (taken.has(name) && depth < parts.length) name = parts.slice(-++depth).join('/')
      taken.add(name)
      return { ...file, name }
    })
    insistOnRoom(this.before.files, [...this.inputs, ...named], this.options.memory)
    return this.change({
      decisions: this.decisions,
      takenOut: new Set([...this.takenOut].filter((id) => !back.has(id))),
      inputs: [...this.inputs, ...named],
    })
  }

  /** All that was understood, for a person to look at. */
  async plan(): Promise<ImportPlan> {
    return planView(await this.understand(), this.reads, this.decisions)
  }

  /** Records of one file as read and as they will be. An unknown file has none. */
  async preview(id: string, page: Page): Promise<ImportPreview> {
    const understood = await this.understand()
    const { plan, contents, settings } = understood
    const file = plan.files.find((planned) => planned.id === id)
    const table = file && contents.tables.get(file.role)
    const fileId = file && this.reads.of(file)?.fileId
    const range = table?.files.find((rows) => rows.fileId === fileId)
    if (file && table && range && fileId !== undefined)
      return previewOf(understood, { file, fileId, table, range }, settings, page)
    const leftOut = plan.setAside.find((other) => other.file.name === id)
    if (leftOut) return sampleOf(id, leftOut.dialect, settings, page)
    return noPreview(id, settings)
  }

  /** Everything that is decided or guessed, as a mapping file that gives the same again. */
  async mapping(): Promise<MappingFile> {
    return mappingOf(await this.understand(), this.reads)
  }

  /** Makes the cube and gold, checks everything and writes the project. */
  async run(): Promise<ImportResult> {
    const { plan, contents, silver, settings } = await this.understand()
    this.understood = null
    this.clock.resume()
    const refusal = refusalOfSilver(plan, contents, silver)
    if (refusal) throw new FailureError(refusal)
    const kept = new Map([...contents.state, ...(readStateFile(this.options.projectPath) ?? [])])
    const calendar = calendarState(kept, this.options.settings)
    const state = new Map([...kept, settingsState(this.chosen), ...calendar])
    return finishRun({
      options: this.options,
      runId: this.runId,
      clock: this.clock,
      readAt: this.readAt,
      settings,
      plan,
      contents: { ...contents, state, files: withChangedSaid(plan.files, this.reads, contents.files) },
      silver,
      unused: unusedDecisions(
        this.decisions,
        this.inputs.map(({ name }) => name),
      ),
    })
  }

  private look(): Promise<Plan> {
    const decisions = [...optionDecisions(this.options), ...this.decisions]
    const inputs = this.inputs.filter(({ name, stored }) => stored !== undefined || !this.takenOut.has(name))
    return planImport(inputs, this.before, decisions, this.dialects)
  }

  private async change(to: {
    readonly decisions: readonly FileMapping[]
    readonly takenOut: ReadonlySet<string>
    readonly inputs: readonly InputFile[]
  }): Promise<Understood> {
    const { decisions, takenOut, inputs } = this
    this.decisions = to.decisions
    this.takenOut = to.takenOut
    this.inputs = to.inputs
    this.understood = null
    try {
      return await this.understand()
    } catch (cause) {
      this.decisions = decisions
      this.takenOut = takenOut
      this.inputs = inputs
      throw cause
    }
  }
}

const sourceFile = (file: LedgerFile): SourceFile => ({
  fileId: file.file_id,
  name: file.name,
  seq: file.seq,
  role: file.role,
  mapping: file.mapping,
  joins: file.joins,
  key: file.key,
  signature: file.signature,
  dateOrder: file.date_order,
  decimals: file.decided.decimals ?? {},
  decimal: file.decided.decimal ?? null,
  amountOf: file.decided.amount_of ?? null,
  dateSystem: file.decided.date_system ?? '1900',
  currencyColumn: file.currency_column,
  currency: file.decided.currency ?? null,
  isReplaced: file.status === 'replaced',
  readRepairs: file.repairs ?? [],
  columns: file.columns,
  origins: file.origins ?? null,
})
