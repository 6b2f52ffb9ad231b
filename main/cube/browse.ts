import { formatDay } from '../../shared/dates'
import type { DimensionName, Member, SalesLine, Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import { fold } from '../../shared/textSearch'
import { absentDimension } from './conditions'
import { memberOf, type Dimension } from './dimensions'
import type { PackedStrings } from './packedStrings'
import { select, type CubeParts } from './runQuery'
import { FLAG_RETURN } from './types'

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

export interface LinesPage {
  readonly total: number
  readonly netCents: number
  readonly rows: readonly SalesLine[]
}

/** The sales lines of a selection by date, file and line: how many, their net sales, and one page of them. */
export function linesOf(
  parts: CubeParts,
  selection: Selection,
  offset: number,
  limit: number,
): Result<LinesPage> {
  const selected = select(parts, selection)
  if (!selected.ok) return selected
  const { set } = selected.value
  const rows: SalesLine[] = []
  for (let k = offset; k < Math.min(set.count, offset + limit); k++)
    rows.push(lineAt(parts, set.list ? set.list[k]! : set.start + k))
  return success({ total: set.count, netCents: parts.evaluator.total(set, ['net_sales_cents'])[0]!, rows })
}

function lineAt({ facts }: CubeParts, i: number): SalesLine {
  const { data } = facts
  const keyAt = (key: 'customer' | 'store' | 'promotion'): string | null => {
    const column = data.keys[key]
    const code = column?.codes[i] ?? 0
    return column && code !== 0 ? column.ids.at(code) : null
  }
  const second = data.second?.[i] ?? -1
  const product = data.keys.product.codes[i]!
  return {
    file: data.files[data.file[i]!]?.name ?? '',
    line: data.line[i]!,
    date: formatDay(data.day[i]!),
    time: second < 0 ? null : formatTime(second),
    transactionId: data.keys.order.ids.at(data.keys.order.codes[i]!),
    productId: data.keys.product.ids.at(product),
    productName: data.keys.product.names.at(product),
    customerId: keyAt('customer'),
    storeId: keyAt('store'),
    promotionId: keyAt('promotion'),
    units: data.units[i]!,
    grossCents: data.gross[i]!,
    discountCents: data.discount[i]!,
    netCents: facts.net[i]!,
    isReturn: (facts.flags[i]! & FLAG_RETURN) !== 0,
  }
}

/** `HH:MM:SS`. */
function formatTime(second: number): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${part(Math.floor(second / 3600))}:${part(Math.floor(second / 60) % 60)}:${part(second % 60)}`
}
