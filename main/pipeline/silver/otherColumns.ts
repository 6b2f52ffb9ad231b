import { mappedHeaders } from '../../../shared/mapping'
import { decideNumbers, parseNumber } from './clean'
import { columnOf } from './columns'
import type { RoleInput, RowGroup } from './input'

const READABLE_SHARE = 0.95
const MOST_COLUMNS = 200

/** A column of numbers that no field uses. */
export interface OtherColumn {
  readonly header: string
  /** By row; NaN where there is no number. */
  readonly values: Float64Array
}

function numbersOf(role: RoleInput, group: RowGroup, header: string): Float64Array | null {
  const column = columnOf(role, group, header)
  if (!column || column.values.length === 0) return null
  const decision = decideNumbers(column.values)
  if (decision.readable < READABLE_SHARE * (decision.readable + decision.unreadable)) return null
  const byCode = new Float64Array(column.column.texts.length).fill(NaN)
  column.values.forEach(({ text }, i) => (byCode[column.codes[i]!] = parseNumber(text, decision) ?? NaN))
  const codes = column.column.codes.view()
  const values = new Float64Array(role.table.length).fill(NaN)
  for (const { start, end } of group.ranges)
    for (let row = start; row < end; row++) values[row] = byCode[codes[row]!]!
  return values
}

/** The columns of numbers of a group's files that no field uses, one after the other; only those whose header is accepted. */
export function* otherColumns(
  role: RoleInput,
  group: RowGroup,
  accepts: (header: string) => boolean = () => true,
): Generator<OtherColumn> {
  const used = mappedHeaders(group.mapping)
  for (const { header } of role.table.columns.slice(0, MOST_COLUMNS)) {
    if (used.has(header) || !accepts(header)) continue
    const values = numbersOf(role, group, header)
    if (values) yield { header, values }
  }
}
