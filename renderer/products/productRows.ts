import { marginFrom, type Margin } from '../../shared/margin'
import type { QueryResult } from '../../shared/query'
import { returnRateOf } from '../../shared/returnRates'
import { relativeChange } from '../format/numbers'
import { filterId, type NamedMember } from '../format/useMembers'
import { valueOf } from '../overview/queries'
import { shareOf } from '../overview/rows'
import { isMarked } from '../store/selectionOps'
import type { ProductsAnswer } from './queries'

/** One product with what the scatter charts show of it. Money in minor units. */
export interface ProductRow {
  readonly id: string
  readonly name: string
  /** Null where the data has no categories. */
  readonly category: NamedMember | null
  readonly net: number
  readonly units: number
  readonly rating: number | null
  readonly reviews: number
  readonly share: number | null
  readonly change: number | null
  readonly marked: boolean
  readonly margin: Margin
  /** Null where too few orders stand behind it. */
  readonly returnRate: number | null
}

/** The products of an answer by net sales, largest first. */
export function productRows(
  { request, products }: ProductsAnswer,
  nameOf: (member: NamedMember) => string,
): ProductRow[] {
  const { selection } = request.step
  const total = valueOf(products, products.total.values, 'net_sales_cents')
  const read = (values: QueryResult['total']['values'], name: Parameters<typeof valueOf>[2]): number =>
    valueOf(products, values, name) ?? 0
  return products.rows.flatMap(({ members, values, compared }) => {
    const product = members.at(-1)
    if (!product) return []
    const id = filterId(product.id)
    const net = read(values, 'net_sales_cents')
    return {
      id,
      name: nameOf(product),
      category: request.hasCategory ? (members[0] ?? null) : null,
      net,
      units: read(values, 'units'),
      rating: valueOf(products, values, 'avg_rating'),
      reviews: read(values, 'reviews'),
      share: shareOf(net, total),
      change: relativeChange(net, valueOf(products, compared, 'net_sales_cents')),
      marked: isMarked(selection, 'product', id),
      margin: marginFrom((measure) => valueOf(products, values, measure)),
      returnRate: returnRateOf(valueOf(products, values, 'return_rate'), read(values, 'orders')),
    }
  })
}
