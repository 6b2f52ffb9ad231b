import { FIELDS, ROLES } from '../../../shared/fields'
import type { Field, Role } from '../../../shared/fields'
import { formatDay } from '../../../shared/dates'
import type { ImportPreview, LineAmounts, PreviewField, PreviewRow } from '../../../shared/importPlan'
import { NO_DAY } from '../../cube/types'
import type { BronzeTable, FileRows } from '../bronze'
import type { CleanField, PipelineSettings, SetAside, Silver } from '../silver'
import type { PlannedFile } from './plan'
import type { Understood } from './session'

export interface Page {
  readonly offset: number
  readonly limit: number
}

const pad = (value: number): string => String(value).padStart(2, '0')

function timeOf(second: number): string {
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  return ` ${pad(hours)}:${pad(minutes)}${seconds === 0 ? '' : `:${pad(seconds)}`}`
}

/** The cleaned value of a row as text; null where it is missing or unreadable. */
export function cleanText({ kind, values }: CleanField, row: number): string | null {
  if (kind === 'date') {
    const day = values.days[row]!
    const second = values.seconds[row]!
    return day === NO_DAY ? null : `${formatDay(day)}${second < 0 ? '' : timeOf(second)}`
  }
  if (kind === 'number' || kind === 'percent') {
    const value = values.values[row]!
    return Number.isNaN(value) ? null : String(value)
  }
  return values.texts[values.codes[row]!]! || null
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** The fields of a file that silver cleaned, in the role's order. */
function fieldsOf({ cells }: Understood, role: string, ids: readonly number[]): [PreviewField, CleanField][] {
  if (!cells || !isRole(role)) return []
  const cleaned = cells.of(role)
  return FIELDS[role].flatMap((field: Field): [PreviewField, CleanField][] => {
    const found = cleaned.get(field)
    const reading = found?.readings.find(({ fileIds }) => fileIds.some((id) => ids.includes(id)))
    return found && reading ? [[{ field, header: reading.header }, found]] : []
  })
}

/** Amounts of the file's lines between two physical lines. */
function amountsBetween(silver: Silver, fileId: number, from: number, to: number): Map<number, LineAmounts> {
  const found = new Map<number, LineAmounts>()
  const { lines } = silver
  const index = silver.files.findIndex(({ id }) => id === fileId)
  for (let i = 0; i < lines.count; i++) {
    const line = lines.line[i]!
    if (lines.file[i] !== index || line < from || line > to) continue
    const [grossCents, discountCents] = [lines.gross[i]!, lines.discount[i]!]
    found.set(line, { grossCents, discountCents, netCents: grossCents - discountCents })
  }
  return found
}

const originsOf = ({ contents }: Understood, fileId: number): number[] =>
  Object.values(contents.files.find(({ file_id: id }) => id === fileId)?.origins ?? {})

interface Source {
  readonly file: PlannedFile
  readonly fileId: number
  readonly table: BronzeTable
  readonly range: FileRows
}

/** Records of a file as read and as silver has them. */
export function previewOf(
  understood: Understood,
  { file, fileId, table, range }: Source,
  settings: PipelineSettings,
  { offset, limit }: Page,
): ImportPreview {
  const { silver } = understood
  const headers = file.dialect.header
  const columns = headers.map((header) => table.column(header))
  const codes = columns.map((column) => column?.codes.view())
  const rowOf = silver.rowOf.get(file.role)
  const fields = fieldsOf(understood, file.role, [fileId, ...originsOf(understood, fileId)])
  const lines = table.lines.view()
  const start = Math.min(range.start + offset, range.end)
  const end = Math.min(start + limit, range.end)
  const [from, to] = start < end ? [lines[start]!, lines[end - 1]!] : [0, -1]
  const setAside = silver.ledger.setAsideBetween(fileId, from, to)
  const isSales = file.role === 'transactions' || file.role === 'returns'
  const amounts = isSales ? amountsBetween(silver, fileId, from, to) : new Map<number, LineAmounts>()
  const rowAt = (row: number): PreviewRow => {
    const line = lines[row]!
    const raw = columns.map((column, i) => {
      const code = codes[i]?.[row] ?? 0
      return column && code !== 0 ? column.texts[code]! : null
    })
    return {
      line,
      raw,
      clean: fields.map(([, cleaned]) => cleanText(cleaned, rowOf?.get(row) ?? row)),
      amounts: amounts.get(line) ?? null,
      ...fateOf(setAside.get(line), isRole(file.role)),
    }
  }
  return {
    file: file.id,
    headers,
    fields: fields.map(([field]) => field),
    total: range.end - range.start,
    offset,
    rows: Array.from({ length: end - start }, (_, i) => rowAt(start + i)),
    currency: { code: settings.currency, minorDigits: settings.minorDigits },
  }
}

type Fate = Pick<PreviewRow, 'fate' | 'reason' | 'detail' | 'column'>

const fateOf = (setAside: SetAside | undefined, isUsed: boolean): Fate =>
  setAside
    ? {
        fate: setAside.kind,
        reason: setAside.reason,
        detail: setAside.detail ?? null,
        column: setAside.column ?? null,
      }
    : { fate: isUsed ? 'used' : 'kept', reason: null, detail: null, column: null }

/** Records of a file that has no role, from its first lines. */
export function sampleOf(
  file: string,
  dialect: PlannedFile['dialect'],
  settings: PipelineSettings,
  { offset, limit }: Page,
): ImportPreview {
  let line = dialect.dataLine
  const rows = dialect.sampleRows.map((cells): PreviewRow => {
    const at = line
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return {
      line: at,
      raw: dialect.header.map((_, i) => cells[i] ?? null),
      clean: [],
      amounts: null,
      fate: 'kept',
      reason: null,
      detail: null,
      column: null,
    }
  })
  return {
    file,
    headers: dialect.header,
    fields: [],
    total: rows.length,
    offset,
    rows: rows.slice(offset, offset + limit),
    currency: { code: settings.currency, minorDigits: settings.minorDigits },
  }
}

/** A file that cannot be read, or that is not there. */
export const noPreview = (file: string, settings: PipelineSettings): ImportPreview => ({
  file,
  headers: [],
  fields: [],
  total: 0,
  offset: 0,
  rows: [],
  currency: { code: settings.currency, minorDigits: settings.minorDigits },
})
