import { calendarSchema } from './calendar'
import { z } from 'zod'
import { basketSchema, type BasketAnswer } from './basket'
import { changeSchema, type ChangeAnswer } from './change'
import { customersPageSchema } from './customers'
import type { CustomerAnalysis, CustomersPage } from './customers'
import { churnSchema, type ChurnAnswer } from './churn'
import { cohortSchema, type Cohorts } from './cohorts'
import type { EventName, Events } from './events'
import type { Backup, PathToken, ProjectInfo } from './project'
import { presentationSchema, type Presentation } from './presentation'
import { printFinishedSchema, printOrderSchema, type PrintJob } from './printing'
import type { PromotionCurve, PromotionsAnswer } from './promotions'
import { forecastSchema, type Forecast } from './forecast'
import { personSchema, type Person } from './person'
import {
  TABLE_FORMATS,
  exportCopySchema,
  exportNameSchema,
  exportNoteSchema,
  exportPictureSchema,
  exportTableSchema,
} from './exports'
import type { ImportPlan, ImportPreview } from './importPlan'
import type { Licence } from './licences'
import { fileMappingSchema } from './mapping'
import type { FileMapping } from './mapping'
import { linesExportSchema, linesPageSchema, type LinesPage } from './lines'
import type { QualityReport, RawRecord } from './quality'
import { projectSettingsSchema, type ProjectSettings } from './projectSettings'
import { savedViewsSchema, viewStateSchema } from './viewState'
import type { SavedView, ViewState } from './viewState'
import { comparisonSchema, querySchema, selectionSchema } from './query'
import type { DimensionName, Member, QueryResult, RfmRow, StorePlace } from './query'
import type { ImportReport } from './report'
import { settingsSchema, type Settings } from './settings'
import type { Failure, Result } from './result'
import { productReviewsSchema, type ProductReviews } from './reviews'
import { findingDecisionsSchema, suspectsSchema } from './suspects'
import type { FindingDecisions, SuspectsAnswer } from './suspects'
import { tablePageSchema } from './tables'
import type { Dictionary, TableList, TablePage } from './tables'
import { offerAnswerSchema, type WatchedFolder } from './watchedFolder'

export type { PathToken, ProjectInfo } from './project'
export { savedViewsSchema } from './viewState'
export type { SavedView, ViewState } from './viewState'

export { settingsSchema, type Settings }

const token = z.string().min(1).max(200)
const nothing = z.object({}).strict()
const tokenList = z.array(token).min(1).max(10_000)
const fileId = z.string().min(1).max(4000)

export type { LedgerCount, LedgerRow, ProjectFileReport, QualityReport, RawRecord } from './quality'

/**
 * Every request the window can make: the schema that main checks its argument with, and the type of its answer.
 * `where` says who answers: the main process or the engine behind it.
 */
export const REQUESTS = {
  'app.info': { args: nothing, where: 'main' },
  /** Of all that is part of the app. */
  'app.licences': { args: nothing, where: 'main' },
  'settings.get': { args: nothing, where: 'main' },
  'settings.set': { args: settingsSchema.partial(), where: 'main' },
  'paths.choose': { args: z.object({ what: z.enum(['csv', 'folder', 'project']) }), where: 'main' },
  /** The folder whose new files are offered, and those that wait for an answer. */
  'watch.get': { args: nothing, where: 'main' },
  /** Asks for another folder; nothing changes where the dialog is cancelled. */
  'watch.choose': { args: nothing, where: 'main' },
  'watch.set': { args: z.object({ isOn: z.boolean() }), where: 'main' },
  'watch.answer': { args: z.object({ tokens: tokenList, answer: offerAnswerSchema }), where: 'main' },
  'project.recent': { args: nothing, where: 'main' },
  /** Opens a project. */
  'project.open': { args: z.object({ token }), where: 'main' },
  /** When weeks and business years begin, kept in the project. */
  'project.setCalendar': { args: calendarSchema, where: 'main' },
  'project.close': { args: nothing, where: 'main' },
  /** The earlier saves of a project, newest first; of the open one where no token is given. */
  'backups.list': { args: z.object({ token: token.nullable() }), where: 'main' },
  /** Puts one in the place of the project and opens it. What was there is kept. */
  'backups.restore': {
    args: z.object({ token: token.nullable(), name: z.string().min(1).max(80) }),
    where: 'main',
  },
  /** The window shows what it should: the start succeeded. */
  'app.ready': { args: nothing, where: 'main' },
  /** After a safe start: starts again with everything that is remembered. */
  'app.restart': { args: nothing, where: 'main' },
  'project.current': { args: nothing, where: 'main' },
  'project.settings': { args: nothing, where: 'engine' },
  /** Changes settings of the open project and computes it anew from its lines. Resolves when it is on disk. */
  'project.recompute': { args: z.object({ settings: projectSettingsSchema.partial() }), where: 'main' },
  /** How the window shows the open project: the names of segments and the like. */
  'presentation.get': { args: nothing, where: 'engine' },
  'presentation.set': { args: presentationSchema, where: 'engine' },
  /** Makes the sample files in a folder of the app's own and imports them into a new project. */
  'sample.open': { args: nothing, where: 'main' },
  /** Imports files and folders: into the open project, or into a new one. Resolves when the project is on disk. */
  'import.start': {
    args: z.object({
      tokens: tokenList,
      dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    }),
    where: 'main',
  },
  /** Reads files and folders for the open project or a new one, and says what was understood. Nothing is written. */
  'import.prepare': { args: z.object({ tokens: tokenList }), where: 'main' },
  /** Understands files of the open project again, from the records it has of them. Nothing is written. */
  'import.correct': { args: z.object({ files: z.array(fileId).min(1).max(10_000) }), where: 'main' },
  /** Adds files and folders to the open plan. */
  'import.addFiles': { args: z.object({ tokens: tokenList }), where: 'main' },
  /** Puts these decisions, and the files that are taken out of the plan, in the place of all decisions so far. */
  'import.adjust': {
    args: z.object({
      decisions: z.array(fileMappingSchema).max(50_000),
      takenOut: z.array(fileId).max(10_000),
    }),
    where: 'engine',
  },
  'import.preview': {
    args: z.object({
      file: fileId,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
    where: 'engine',
  },
  /** Imports what the plan says. Resolves when the project is on disk; on a failure the plan stays open. */
  'import.run': { args: nothing, where: 'main' },
  /** Lets the plan go. */
  'import.discard': { args: nothing, where: 'main' },
  /** Asks where to, then writes the plan as a mapping file. Null where the person thought better of it. */
  'import.saveMapping': { args: nothing, where: 'main' },
  /** Asks for a mapping file; its decisions, null where none was chosen. */
  'import.loadMapping': { args: nothing, where: 'main' },
  'import.cancel': { args: nothing, where: 'main' },
  /** The import that was open when the app ended; null where there is none. */
  'import.unfinished': { args: nothing, where: 'main' },
  /** Reads its files again, for the same project. The decisions come with it, to be asked for by `import.adjust`. */
  'import.resume': { args: nothing, where: 'main' },
  'import.forget': { args: nothing, where: 'main' },
  /**
   * Several questions of one page; results in the order of the queries. A newer page of the same `lane` supersedes one
   * under way, which then fails with `superseded`.
   */
  'query.page': {
    args: z.object({ queries: z.array(querySchema).min(1).max(32), lane: z.string().max(64).optional() }),
    where: 'engine',
  },
  'query.rfm': { args: z.object({ selection: selectionSchema }), where: 'engine' },
  /** Score cells, segments and the days between orders of a selection. */
  'customers.analysis': {
    args: z.object({ selection: selectionSchema, compare: comparisonSchema.nullable().default(null) }),
    where: 'engine',
  },
  'customers.page': { args: customersPageSchema, where: 'engine' },
  /** Customers by the month of their first order; then the ids of those of one month. */
  'customers.cohorts': { args: z.object({ selection: selectionSchema }), where: 'engine' },
  'customers.cohort': { args: cohortSchema, where: 'engine' },
  /** One customer: orders, usual basket, favourites, scores. */
  'customers.person': { args: personSchema, where: 'engine' },
  /** How likely customers are to come back. A newer question supersedes one under way. */
  'customers.churn': { args: churnSchema, where: 'engine' },
  /** Stops a question for that which is under way. */
  'customers.churnCancel': { args: nothing, where: 'engine' },
  /** Promotions and methods with their uplift. */
  'query.promotions': { args: z.object({ selection: selectionSchema }), where: 'engine' },
  /** One promotion day by day around its run. */
  'query.promotionCurve': {
    args: z.object({ promotion: z.string().min(1).max(4000), selection: selectionSchema }),
    where: 'engine',
  },
  /** The members that explain the change against the comparison period. */
  'query.change': { args: changeSchema, where: 'engine' },
  'query.basket': { args: basketSchema, where: 'engine' },
  'findings.page': { args: suspectsSchema, where: 'engine' },
  'findings.get': { args: nothing, where: 'engine' },
  'findings.set': { args: findingDecisionsSchema, where: 'engine' },
  'product.reviews': { args: productReviewsSchema, where: 'engine' },
  /** The next periods of a measure with their bands, and how far such forecasts were off. */
  'query.forecast': { args: forecastSchema, where: 'engine' },
  /** Every store with its place. */
  'query.stores': { args: nothing, where: 'engine' },
  /** The members of a dimension with net sales and lines under the other filters, for pickers. */
  'query.members': {
    args: z.object({
      dimension: querySchema.shape.by.unwrap().element,
      selection: selectionSchema,
      search: z.string().max(200).default(''),
      limit: z.number().int().min(1).max(10_000).default(200),
    }),
    where: 'engine',
  },
  /** Members of all dimensions by words of their names; an empty text finds none and prepares for those to come. */
  'search.members': {
    args: z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(5) }),
    where: 'engine',
  },
  'lines.page': { args: linesPageSchema, where: 'engine' },
  /** The raw record behind a line: the source file's own columns as read, and what was repaired in it. */
  'lines.raw': {
    args: z.object({ file: z.string().max(4000), line: z.number().int().min(1) }),
    where: 'engine',
  },
  'quality.get': { args: nothing, where: 'engine' },
  /** The same with a report of these pages, in the light theme, of one view. */
  'export.pdf': {
    args: printOrderSchema.extend({ name: exportNameSchema, preview: z.boolean().default(false) }),
    where: 'main',
  },
  /** Ends the drawing of a report; nothing is saved. */
  'export.cancel': { args: nothing, where: 'main' },
  /** Said when a report is about to be ordered: its window opens ahead of that. */
  'print.prepare': { args: nothing, where: 'main' },
  /** Asked by the window of a report: what it is to show. Answered when something is ordered. */
  'print.job': { args: nothing, where: 'main' },
  /** Said by the window of a report: everything on it is drawn. */
  'print.finished': { args: printFinishedSchema, where: 'main' },
  /** Writes the set-aside lines of one file, or one file each for all, where the user chooses. */
  'quality.export': { args: z.object({ file: z.string().max(4000).nullable() }), where: 'main' },
  /** The files and every table of the project, with what they mean and what each is made from. */
  'tables.list': { args: nothing, where: 'engine' },
  /** Rows of one table, sorted and filtered in the engine. */
  'tables.page': { args: tablePageSchema, where: 'engine' },
  /** Lets the memory of the table browser go. */
  'tables.close': { args: nothing, where: 'engine' },
  /** Every table, column and measure with its definition. */
  'dictionary.get': { args: nothing, where: 'engine' },
  /** Asks where to, then writes the table as CSV or as a workbook. Null where the person thought better of it. */
  'export.table': {
    args: z.object({
      name: exportNameSchema,
      format: z.enum(TABLE_FORMATS),
      note: exportNoteSchema,
      table: exportTableSchema,
    }),
    where: 'main',
  },
  /** Puts a picture of a chart or the cells of a table on the clipboard. */
  'export.copy': { args: exportCopySchema, where: 'main' },
  /** The same with the picture of a chart. */
  'export.picture': {
    args: z.object({ name: exportNameSchema, picture: exportPictureSchema }),
    where: 'main',
  },
  /** The same with every sales line of a view. */
  'export.lines': { args: linesExportSchema, where: 'main' },
  'view.get': { args: nothing, where: 'engine' },
  'view.set': { args: viewStateSchema, where: 'engine' },
  'views.get': { args: nothing, where: 'engine' },
  /** The whole list of saved views, in its order. */
  'views.set': { args: z.object({ views: savedViewsSchema }), where: 'engine' },
} as const satisfies Record<string, { args: z.ZodType; where: 'main' | 'engine' }>

export type RequestName = keyof typeof REQUESTS
export type RequestArgs<N extends RequestName> = z.input<(typeof REQUESTS)[N]['args']>
export type ParsedArgs<N extends RequestName> = z.output<(typeof REQUESTS)[N]['args']>

export interface RequestAnswers {
  'app.info': {
    readonly version: string
    readonly platform: string
    /** Of the application's words, as the system has it. */
    readonly locale: string
    /** Of numbers and dates, as the system has it. */
    readonly region: string
    readonly dark: boolean
    readonly electron: string
    /** `asked` by `--safe`, or because starts before `failed`. */
    readonly safe: 'asked' | 'failed' | null
  }
  'app.licences': readonly Licence[]
  'settings.get': Settings
  'settings.set': Settings
  'paths.choose': readonly PathToken[]
  'watch.get': WatchedFolder & { readonly offered: readonly PathToken[] }
  'watch.choose': WatchedFolder
  'watch.set': WatchedFolder
  'watch.answer': null
  'project.recent': readonly (PathToken & { readonly openedAt: string })[]
  'project.open': ProjectInfo
  'project.setCalendar': ProjectInfo
  'project.close': null
  'backups.list': readonly Backup[]
  'backups.restore': {
    readonly project: ProjectInfo
    /** The name of the damaged file that was set beside. */
    readonly setBeside: string | null
  }
  'app.ready': null
  'app.restart': null
  'project.current': ProjectInfo | null
  'project.settings': ProjectSettings
  'presentation.get': Presentation
  'presentation.set': null
  'project.recompute': ImportOutcome
  'sample.open': ImportOutcome
  'import.start': ImportOutcome
  'import.prepare': ImportPlan
  'import.correct': ImportPlan
  'import.addFiles': ImportPlan
  'import.adjust': ImportPlan
  'import.preview': ImportPreview
  'import.run': ImportOutcome
  'import.discard': null
  'import.saveMapping': { readonly name: string } | null
  'import.loadMapping': readonly FileMapping[] | null
  'import.cancel': null
  'import.unfinished': {
    readonly names: readonly string[]
    readonly decisions: number
    readonly savedAt: string
  } | null
  'import.resume': {
    readonly plan: ImportPlan
    readonly decisions: readonly FileMapping[]
    readonly takenOut: readonly string[]
  }
  'import.forget': null
  'query.page': readonly QueryResult[]
  'query.rfm': readonly RfmRow[]
  'query.stores': readonly StorePlace[]
  'customers.analysis': CustomerAnalysis
  'customers.page': CustomersPage
  'customers.cohorts': Cohorts
  'customers.cohort': readonly string[]
  'customers.person': Person
  'customers.churn': ChurnAnswer
  'customers.churnCancel': null
  'query.promotions': PromotionsAnswer
  'query.promotionCurve': PromotionCurve
  'query.change': ChangeAnswer
  'query.forecast': Forecast
  'query.basket': BasketAnswer
  'product.reviews': ProductReviews
  'findings.page': SuspectsAnswer
  'findings.get': FindingDecisions
  'findings.set': null
  'query.members': readonly (Member & { readonly netCents: number; readonly lines: number })[]
  'search.members': readonly {
    readonly dimension: DimensionName
    readonly total: number
    readonly members: readonly (Member & { readonly netCents: number; readonly isMisspelt: boolean })[]
  }[]
  'lines.page': LinesPage
  'lines.raw': RawRecord
  'quality.get': QualityReport
  /** The names of the written files; null where the user chose no place. */
  'quality.export': { readonly files: readonly string[]; readonly lines: number } | null
  'tables.list': TableList
  'tables.page': TablePage
  'tables.close': null
  'dictionary.get': Dictionary
  'export.copy': null
  'export.table': ExportedFile | null
  'export.picture': ExportedFile | null
  'export.lines': ExportedFile | null
  'export.pdf': ExportedFile | null
  'export.cancel': null
  'print.prepare': null
  'print.job': PrintJob
  'print.finished': null
  'view.get': ViewState | null
  'view.set': null
  'views.get': readonly SavedView[]
  'views.set': null
}

/** A file that was written; the window learns its name, not its path. */
export interface ExportedFile {
  readonly name: string
}

export interface ImportOutcome {
  readonly report: ImportReport
  readonly project: ProjectInfo
}

export type { EventName, Events } from './events'

/** The bridge the preload script puts at `window.api`. */
export interface Api {
  request<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<Result<RequestAnswers[N]>>
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  /** Hands dropped files to main (paths are read by the preload, never by the page). */
  drop(files: readonly File[]): Promise<Result<readonly PathToken[]>>
}

export type { PrintJob, PrintOrder } from './printing'
export type { Failure, Result }
