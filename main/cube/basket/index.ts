import {
  pairMeasures,
  usualMinOrders,
  type BasketAnswer,
  type BasketQuery,
  type ProductPair,
} from '../../../shared/basket'
import { phrase } from '../../../shared/phrase'
import { failure, success, type Result } from '../../../shared/result'
import { select, type CubeParts } from '../runQuery'
import { basketsOf, type Baskets } from './baskets'
import { pairsOf, type Pair } from './pairs'

/**
 * Products in the same orders, under all filters but those on the product itself. `usage` where a filter names an
 * absent dimension, or the product asked for is not in the data.
 */
export function basketOf(parts: CubeParts, q: BasketQuery): Result<BasketAnswer> {
  const { facts, dimensions } = parts
  const dim = dimensions.get('product')
  const product = q.product === null || !dim ? null : (dimensions.codesOf(dim, q.product)[0] ?? 0)
  if (product === 0) return failure('usage', phrase`The data have no product ${q.product ?? ''}.`)
  const selected = select(parts, q.selection, null, ['product'])
  if (!selected.ok) return selected
  const baskets = basketsOf(facts, selected.value.set)
  const minOrders = q.minOrders ?? usualMinOrders(baskets.orders)
  const { ids, names } = facts.data.keys.product
  const { found, best } = pairsOf(baskets, ids, { product, minOrders, order: q.order, limit: q.limit })
  const memberOf = (code: number) => ({ id: ids.at(code), name: names.at(code) })
  const pairOf = (pair: Pair): ProductPair => ({
    first: memberOf(pair.first),
    second: memberOf(pair.second),
    ...measuresOf(baskets, pair),
  })
  return success({ orders: baskets.orders, minOrders, found, pairs: best.map(pairOf) })
}

function measuresOf({ counts, orders }: Baskets, { first, second, both }: Pair) {
  const [firstOrders, secondOrders] = [counts[first]!, counts[second]!]
  return {
    orders: both,
    firstOrders,
    secondOrders,
    ...pairMeasures(both, firstOrders, secondOrders, orders),
  }
}
