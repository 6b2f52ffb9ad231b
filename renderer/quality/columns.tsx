import type { TFunction } from 'i18next'
import type { QualityReport } from '../../shared/ipc'
import type { Column } from '../components/DataTable'
import { numberColumn } from '../components/numberColumn'
import type { Formats } from '../format/numbers'
import { quality } from '../i18n/en/quality'
import { say } from '../i18n/say'
import { setAsideOf } from './model'
import type { ExampleRow, FileRow, KeyRow, ReasonRow } from './model'
import styles from './Quality.module.css'

type CheckRow = QualityReport['checks'][number]

const COUNTS = [
  'records',
  'accepted',
  'rejected',
  'duplicates',
  'superseded',
  'replaced',
  'repaired',
] as const satisfies readonly (keyof FileRow)[]

/** Reasons are codes of the pipeline (`unreadable_date`): shown as words. */
export const readable = (code: string): string => {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const isNamed = (code: string): code is keyof typeof quality.words => code in quality.words

/** A reason of the ledger in words; one without words of its own as it is called. */
export const reasonWords = (t: TFunction, code: string): string =>
  isNamed(code) ? t(`quality.words.${code}`) : readable(code)

const foundOrDone = (t: TFunction, { detail, reason }: ExampleRow): string =>
  detail === null ? reasonWords(t, reason) : say(detail)

const ALWAYS: ReadonlySet<string> = new Set(['records', 'accepted', 'rejected', 'duplicates'])

/** Counts that are zero in every file are left out, but for the usual ones. */
export const fileColumns = (
  t: TFunction,
  numbers: Formats,
  files: readonly FileRow[],
  exportButton: (row: FileRow) => React.ReactNode,
): Column<FileRow>[] => [
  { id: 'file', title: t('quality.file'), value: (row) => row.name, tooltip: (row) => row.name },
  {
    id: 'role',
    title: t('quality.role'),
    value: (row) => row.role,
    cell: (row) => t(`quality.roles.${row.role}`),
  },
  ...COUNTS.filter((name) => ALWAYS.has(name) || files.some((file) => file[name] > 0)).map(
    (name): Column<FileRow> => ({
      id: name,
      title: t(`quality.${name}`),
      align: 'right',
      value: (row) => row[name],
      cell: (row) => numbers.count(row[name]),
    }),
  ),
  {
    id: 'export',
    title: t('quality.setAside'),
    align: 'right',
    value: setAsideOf,
    cell: (row) => (
      <span className={styles.action}>
        {numbers.count(setAsideOf(row))}
        {exportButton(row)}
      </span>
    ),
  },
]

export const reasonColumns = (t: TFunction, numbers: Formats): Column<ReasonRow>[] => [
  {
    id: 'reason',
    title: t('quality.reason'),
    value: (row) => row.reason,
    cell: (row) => reasonWords(t, row.reason),
    tooltip: (row) => reasonWords(t, row.reason),
  },
  {
    id: 'kind',
    title: t('quality.kind'),
    value: (row) => row.kind,
    cell: (row) => t(`quality.kinds.${row.kind}`),
  },
  {
    id: 'count',
    title: t('quality.count'),
    align: 'right',
    value: (row) => row.count,
    cell: (row) => numbers.count(row.count),
  },
]

export const keyColumns = (t: TFunction, numbers: Formats): Column<KeyRow>[] => [
  {
    id: 'from',
    title: t('quality.key'),
    value: (row) => `${row.from} ${row.column}`,
    cell: (row) => t('quality.keyOf', { column: row.column, file: row.from }),
    tooltip: (row) => t('quality.keyOf', { column: row.column, file: row.from }),
  },
  {
    id: 'to',
    title: t('quality.foundIn'),
    value: (row) => row.file,
    cell: (row) => t('quality.keyOf', { column: row.key, file: row.file }),
    tooltip: (row) => t('quality.keyOf', { column: row.key, file: row.file }),
  },
  {
    id: 'rate',
    title: t('quality.matchRate'),
    align: 'right',
    value: (row) => row.match_rate,
    cell: (row) => numbers.percent(row.match_rate),
  },
  {
    id: 'lines',
    title: t('quality.matchedLines'),
    align: 'right',
    value: (row) => row.matched_lines,
    cell: (row) =>
      t('quality.matched', { matched: numbers.count(row.matched_lines), lines: numbers.count(row.lines) }),
  },
  {
    id: 'unknown',
    title: t('quality.unknown'),
    value: (row) => row.unknown.join(', '),
    tooltip: (row) => row.unknown.join(', '),
  },
]

export const checkColumns = (t: TFunction, numbers: Formats): Column<CheckRow>[] => [
  {
    id: 'check',
    title: t('quality.check'),
    value: (row) => row.name,
    cell: (row) => readable(row.name),
    tooltip: (row) => row.name,
  },
  numberColumn<CheckRow>(
    'left',
    t('quality.left'),
    (row) => row.left,
    (value) => numbers.full('count', value),
  ),
  numberColumn<CheckRow>(
    'right',
    t('quality.right'),
    (row) => row.right,
    (value) => numbers.full('count', value),
  ),
  {
    id: 'result',
    title: t('quality.result'),
    value: (row) => Number(row.ok),
    cell: (row) => (
      <span className={row.ok ? styles.ok : styles.bad}>
        {row.ok ? `✓ ${t('quality.ok')}` : `✕ ${t('quality.notOk')}`}
      </span>
    ),
  },
]

/** Columns that say the same in every row may be left out. */
export const exampleColumns = (
  t: TFunction,
  numbers: Formats,
  hidden: readonly ('file' | 'kind')[] = [],
): Column<ExampleRow>[] => allExampleColumns(t, numbers).filter(({ id }) => !hidden.some((one) => one === id))

const allExampleColumns = (t: TFunction, numbers: Formats): Column<ExampleRow>[] => [
  { id: 'file', title: t('quality.file'), value: (row) => row.file, tooltip: (row) => row.file },
  {
    id: 'line',
    title: t('quality.line'),
    align: 'right',
    value: (row) => row.line,
    cell: (row) => numbers.count(row.line),
  },
  {
    id: 'kind',
    title: t('quality.kind'),
    value: (row) => row.kind,
    cell: (row) => t(`quality.kinds.${row.kind}`),
  },
  {
    id: 'column',
    title: t('quality.column'),
    value: (row) => row.column,
    tooltip: (row) => row.column ?? '',
  },
  {
    id: 'value',
    title: t('quality.value'),
    value: (row) => row.value,
    cell: (row) => (row.value === null ? null : <span className={styles.raw}>“{row.value}”</span>),
    tooltip: (row) => row.value ?? '',
  },
  {
    id: 'reason',
    title: t('quality.what'),
    value: (row) => foundOrDone(t, row),
    tooltip: (row) => foundOrDone(t, row),
  },
]
