import { formatDay } from '../../shared/dates'
import type { LinesPage, LinesTotals, LineView, SalesLine } from '../../shared/lines'
import type { MeasureName, Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import type { Facts } from './facts'
import { lineMatcher } from './lineSearch'
import { sortLines } from './lineOrder'
import { lineAt, type LineSet } from './lineSets'
import { select, type CubeParts } from './runQuery'
import { FLAG_RETURN } from './types'

const TOTALS = [
  'lines',
  'units',
  'gross_sales_cents',
  'discount_cents',
  'net_sales_cents',
  'orders',
] as const satisfies readonly MeasureName[]

interface Viewed {
  readonly key: string
  readonly set: LineSet
  readonly totals: LinesTotals
  /** The lines in their order; null: those of the set as they are. */
  readonly order: Uint32Array | null
}

/** Pages through the sales lines of a selection. The last view is kept, so that a page far down costs what the first does. */
export class LineBrowser {
  private viewed: Viewed | null = null

  constructor(private readonly parts: CubeParts) {}

  page(selection: Selection, offset: number, limit: number, view: LineView): Result<LinesPage> {
    const viewed = this.view(selection, view)
    if (!viewed.ok) return viewed
    const { set, order, totals } = viewed.value
    const found = order?.length ?? set.count
    const lines: SalesLine[] = []
    for (let k = offset; k < Math.min(found, offset + limit); k++)
      lines.push(salesLine(this.parts.facts, order ? order[k]! : lineAt(set, k)))
    return success({ totals, found, lines })
  }

  private view(selection: Selection, { sort, search }: LineView): Result<Viewed> {
    const key = JSON.stringify([selection, sort, search.trim()])
    if (this.viewed?.key === key) return success(this.viewed)
    const selected = select(this.parts, selection)
    if (!selected.ok) return selected
    const { set } = selected.value
    const order = this.orderOf(set, sort, search.trim())
    this.viewed = { key, set, order, totals: this.totalsOf(set) }
    return success(this.viewed)
  }

  private orderOf(set: LineSet, sort: LineView['sort'], search: string): Uint32Array | null {
    if (sort === null && search === '') return null
    const { facts } = this.parts
    let list = set.list ?? Uint32Array.from({ length: set.count }, (_, k) => set.start + k)
    if (search !== '') list = list.filter(lineMatcher(facts, search))
    return sort === null ? list : sortLines(facts, list, sort.column, sort.descending)
  }

  private totalsOf(set: LineSet): LinesTotals {
    const [lines = 0, units = 0, grossCents = 0, discountCents = 0, netCents = 0, orders = 0] =
      this.parts.evaluator.total(set, TOTALS)
    return { lines, units, grossCents, discountCents, netCents, orders }
  }
}

/** One line with its names and where it came from. */
export function salesLine({ data, net, flags }: Facts, i: number): SalesLine {
  const keyAt = (key: 'customer' | 'store' | 'promotion'): readonly [string | null, string | null] => {
    const column = data.keys[key]
    const code = column?.codes[i] ?? 0
    return column && code !== 0 ? [column.ids.at(code), column.names.at(code)] : [null, null]
  }
  const [customerId, customerName] = keyAt('customer')
  const [storeId, storeName] = keyAt('store')
  const [promotionId, promotionName] = keyAt('promotion')
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
    customerId,
    customerName,
    storeId,
    storeName,
    promotionId,
    promotionName,
    units: data.units[i]!,
    grossCents: data.gross[i]!,
    discountCents: data.discount[i]!,
    netCents: net[i]!,
    isReturn: (flags[i]! & FLAG_RETURN) !== 0,
  }
}

/** `HH:MM:SS`. */
function formatTime(second: number): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${part(Math.floor(second / 3600))}:${part(Math.floor(second / 60) % 60)}:${part(second % 60)}`
}
