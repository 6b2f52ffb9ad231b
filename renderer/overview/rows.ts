import type { DimensionName, MeasureName, QueryResult, QueryRow } from '../../shared/query'
import { relativeChange } from '../format/numbers'
import { filterId } from '../format/useMembers'
import { isMarked } from '../store/selectionOps'
import type { Step } from '../store/step'
import { othersFilter, memberMark, type Mark } from '../marks/mark'
import { valueOf } from './queries'

/** One member of a chart, ready to be shown; `id` null is the row "all others". */
export interface MemberRow {
  readonly id: string | null
  readonly memberId: string | null
  readonly name: string
  readonly marked: boolean
  readonly value: (measure: MeasureName) => number | null
  readonly compared: (measure: MeasureName) => number | null
  readonly share: (measure: MeasureName) => number | null
  readonly change: (measure: MeasureName) => number | null
}

/** value / total; null where there is no total to be a part of. */
export const shareOf = (value: number | null, total: number | null): number | null =>
  value === null || total === null || total === 0 ? null : value / total

/** The rows of a result by one dimension, "all others" last. */
export function memberRows(
  result: QueryResult,
  answer: { readonly request: { readonly step: Step } },
  dimension: DimensionName,
  nameOf: (member: { readonly id: string | null; readonly name: string }) => string,
  othersName: string,
): MemberRow[] {
  const { selection } = answer.request.step
  const make = (row: QueryRow, id: string | null, memberId: string | null, name: string): MemberRow => {
    const value = (measure: MeasureName): number | null => valueOf(result, row.values, measure)
    const compared = (measure: MeasureName): number | null => valueOf(result, row.compared, measure)
    return {
      id,
      memberId,
      name,
      marked: id === null || isMarked(selection, dimension, id),
      value,
      compared,
      share: (measure) => shareOf(value(measure), valueOf(result, result.total.values, measure)),
      change: (measure) => relativeChange(value(measure), compared(measure)),
    }
  }
  const rows = result.rows.flatMap((row) => {
    const member = row.members[0]
    return member ? [make(row, filterId(member.id), member.id, nameOf(member))] : []
  })
  return result.others ? [...rows, make(result.others, null, null, othersName)] : rows
}

/** A row as a mark of its card; "all others" stands for the members that are not shown. */
export function rowMark(
  result: QueryResult,
  dimension: DimensionName,
  row: MemberRow,
  canDrill: boolean,
): Mark {
  const values = Object.fromEntries(result.measures.map((measure) => [measure, row.value(measure)]))
  if (row.id !== null) {
    const member = { id: row.memberId, name: row.name }
    return memberMark(dimension, member, row.name, values, canDrill)
  }
  const shown = result.rows.map(({ members }) => members[0]?.id ?? null)
  return { title: row.name, filters: [othersFilter(dimension, shown)], values, drill: null }
}
