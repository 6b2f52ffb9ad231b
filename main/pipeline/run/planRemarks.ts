import type { PlanRemark, RemarkLevel } from '../../../shared/importPlan'
import type { Phrase } from '../../../shared/phrase'
import type { Warning } from '../../../shared/report'
import type { Failure } from '../../../shared/result'

/** Remarks that only tell what was done; all others should be looked at. */
const NOTES = new Set([
  'amount_kind',
  'orders_derived',
  'id_point_zero',
  'unknown_members',
  'known_bytes',
  'currency_found',
  'joined',
  'unknown_keys',
  'mended_lines',
])

export const remarkOf = (warning: Warning): PlanRemark => ({
  code: warning.code,
  message: warning.message,
  remedy: null,
  column: warning.column ?? null,
  line: warning.line ?? null,
  level: NOTES.has(warning.code) ? 'note' : 'doubtful',
})

export const plainRemark = (code: string, message: Phrase, level: RemarkLevel): PlanRemark => ({
  code,
  message,
  remedy: null,
  column: null,
  line: null,
  level,
})

/** A failure's places as remarks about one file. */
export function failureRemarks(failed: Failure, level: RemarkLevel, file?: string): PlanRemark[] {
  const places = failed.places.filter((place) => file === undefined || place.file === file)
  if (places.length === 0 && file === undefined) return [plainRemark(failed.code, failed.message, level)]
  return places.map((place) => ({
    code: failed.code,
    message: place.reason ?? failed.message,
    remedy: place.remedy ?? null,
    column: place.column ?? null,
    line: place.line ?? null,
    level,
  }))
}
