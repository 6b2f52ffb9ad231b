import { phrase, together } from '../../../shared/phrase'
import type { PlannedJoin } from '../../../shared/importPlan'
import type { FileReport, ImportReport, JoinReport, Timings, Warning } from '../../../shared/report'
import type { FileBooks } from './books'
import type { InputFile } from './inputs'
import type { Plan } from './plan'
import type { BuiltProject, ProjectParts } from './saving'

const MEGABYTE = 1024

const NOTHING = { accepted: 0, rejected: 0, duplicates: 0, superseded: 0, replaced: 0, repaired: 0 }

const joinReport = ({ matchRate, matchedLines, ...join }: PlannedJoin): JoinReport => ({
  ...join,
  match_rate: matchRate,
  matched_lines: matchedLines,
})

function readFile({ file, counts, joins, warnings }: FileBooks, dateOrder: string | null): FileReport {
  return {
    name: file.name,
    role: file.role,
    encoding: file.encoding,
    delimiter: file.delimiter,
    header_line: file.header_line,
    date_order: file.date_order ?? dateOrder,
    records: file.records,
    ...counts,
    skipped: false,
    joins: joins.map(joinReport),
    warnings,
  }
}

const skippedFile = (file: InputFile): FileReport => ({
  name: file.name,
  role: 'unknown',
  encoding: '',
  delimiter: '',
  header_line: 0,
  date_order: null,
  records: 0,
  ...NOTHING,
  skipped: true,
  joins: [],
  warnings: [{ code: 'known_bytes', message: phrase`The project has these bytes already.` }],
})

export interface ReportParts {
  readonly runId: string
  readonly plan: Plan
  readonly unused: readonly string[]
  readonly parts: ProjectParts
  readonly built: BuiltProject
  readonly timings: Timings
}

const NOT_BACKED_UP: Warning = {
  code: 'backup_not_kept',
  message: phrase`The project as it was before could not be kept as a backup. Check the folder of its backups and the space on the disk.`,
}

const unusedEntry = (name: string): Warning => ({
  code: 'mapping_entry_unused',
  message: phrase`The mapping has an entry for "${name}", but no file of this import has that name.`,
})

/** The run's report: the files of this run, the totals of the whole project. */
export function importReport({ runId, plan, unused, parts, built, timings }: ReportParts): ImportReport {
  const { silver, totals } = parts
  const books = built.books.filter(({ file }) => file.run_id === runId)
  const reasons: Record<string, number> = {}
  for (const { file } of books)
    for (const [reason, count] of silver.ledger.reasonsOf(file.file_id))
      reasons[reason] = (reasons[reason] ?? 0) + count
  return {
    ok: true,
    run_id: runId,
    files: [
      ...books.map((book) => readFile(book, silver.dateOrders.get(book.file.file_id) ?? null)),
      ...plan.skipped.map(skippedFile),
      ...plan.setAside.map(({ file, dialect, guess }): FileReport => ({
        ...skippedFile(file),
        encoding: dialect.encoding,
        delimiter: dialect.delimiter,
        header_line: dialect.headerLine,
        skipped: false,
        warnings: [
          {
            code: 'not_used',
            message: phrase`It was not imported (${{ role: guess.role }}). ${together(guess.evidence)}`,
          },
        ],
      })),
    ].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    warnings: [...unused.map(unusedEntry), ...(built.isBackedUp ? [] : [NOT_BACKED_UP])],
    currency: { code: parts.settings.currency, minor_digits: parts.settings.minorDigits },
    reasons,
    checks: built.checks,
    totals,
    timings_ms: Object.fromEntries(
      Object.entries(timings).map(([key, value]) => [key, Math.round(value * 10) / 10]),
    ) as unknown as Timings,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / MEGABYTE),
  }
}
