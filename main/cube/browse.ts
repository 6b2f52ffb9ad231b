import type { DimensionName, Member, Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import { fold } from '../../shared/textSearch'
import { absentDimension } from './conditions'
import { memberOf, type Dimension } from './dimensions'
import type { PackedStrings } from './packedStrings'
import { select, type CubeParts } from './runQuery'

export interface MemberCount extends Member {
  readonly netCents: number
  readonly lines: number
}

const folded = new WeakMap<PackedStrings, string[]>()

/** Every string folded, made once. */
export function foldedOf(strings: PackedStrings): string[] {
  const known = folded.get(strings)
  if (known) return known
  const made = strings.toArray().map(fold)
  folded.set(strings, made)
  return made
}

/** Whether a member's id or name contains the text, whatever its case and accents. */
export function matching(dim: Dimension, search: string): (code: number) => boolean {
  const wanted = fold(search.trim())
  if (wanted === '') return () => true
  const [ids, names] = [foldedOf(dim.ids), foldedOf(dim.names)]
  return (code) => ids[code]!.includes(wanted) || names[code]!.includes(wanted)
}

/**
 * Members whose id or name contains `search` (any case and accents), with net sales (minor units) and lines under
 * the selection's other filters: by net, largest first, in their own order for calendar-like dimensions; then those
 * without a line. `usage` where the data lack the dimension.
 */
export function membersOf(
  parts: CubeParts,
  name: DimensionName,
  selection: Selection,
  search: string,
  limit: number,
): Result<MemberCount[]> {
  const dim = parts.dimensions.get(name)
  if (!dim) return absentDimension(parts.dimensions, name)
  const selected = select(parts, selection, null, [name])
  if (!selected.ok) return selected
  const { combinations, values } = parts.evaluator.byGroup(
    selected.value.set,
    [dim],
    ['net_sales_cents', 'lines'],
  )
  const net = new Float64Array(dim.ids.length)
  const lines = new Float64Array(dim.ids.length)
  combinations.forEach((code, i) => {
    net[code] = values[0]![i]!
    lines[code] = values[1]![i]!
  })
  const isMeant = matching(dim, search)
  const codes: number[] = []
  for (let code = 0; code < dim.ids.length; code++) {
    const sold = lines[code]! > 0
    if ((sold || (code >= dim.firstMember && !dim.ordered)) && isMeant(code)) codes.push(code)
  }
  codes.sort((a, b) => {
    const order = dim.ordered
      ? Number(a < dim.firstMember) - Number(b < dim.firstMember)
      : Number(lines[a] === 0) - Number(lines[b] === 0) || net[b]! - net[a]!
    return order || (dim.ordered ? a - b : dim.ids.compare(a, b))
  })
  return success(
    codes
      .slice(0, limit)
      .map((code) => ({ ...memberOf(dim, code), netCents: net[code]!, lines: lines[code]! })),
  )
}
