import { decideDates } from './clean'
import type { DateOrder } from './clean'
import { columnOf } from './columns'
import type { GroupColumn } from './columns'
import type { RoleInput } from './input'

const SAMPLED = 200
const READABLE_SHARE = 0.9

/** The order that the other date columns of the same files prove, where they agree; null where none does. */
export function siblingOrder(role: RoleInput, column: GroupColumn): DateOrder | null {
  const found = new Set<DateOrder>()
  for (const { header } of role.table.columns) {
    if (header === column.header) continue
    const other = columnOf(role, column.group, header)
    if (!other || !looksDated(other)) continue
    const { proven, readable, unreadable } = decideDates(other.values)
    if (proven !== null && readable >= READABLE_SHARE * (readable + unreadable)) found.add(proven)
  }
  return found.size === 1 ? [...found][0]! : null
}

/** A quick look, so that long columns of names or numbers are not taken apart. */
function looksDated({ values }: GroupColumn): boolean {
  const opening = values.slice(0, SAMPLED)
  const { readable, unreadable, kind } = decideDates(opening)
  return kind === 'text' && readable > 0 && readable >= READABLE_SHARE * (readable + unreadable)
}
