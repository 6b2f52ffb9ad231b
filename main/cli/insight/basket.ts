import { basketSchema } from '../../../shared/basket'
import { numberOption, readWith, textOption } from '../arguments'
import { take } from '../project'
import type { Insight } from './types'

/** Pairs of products in the same orders. */
export const basketInsight: Insight = {
  options: {
    product: { type: 'string' },
    'min-orders': { type: 'string' },
    order: { type: 'string' },
    limit: { type: 'string' },
  },
  ask: ({ call, selection, cube }) => {
    const query = readWith(basketSchema, {
      selection,
      product: textOption(call, 'product') ?? null,
      minOrders: numberOption(call, 'min-orders'),
      order: textOption(call, 'order')?.replace(/^-/, ''),
      limit: numberOption(call, 'limit') ?? undefined,
    })
    const { pairs } = take(cube.basket(query))
    return {
      columns: [
        'product',
        'name',
        'with_product',
        'with_name',
        'orders',
        'product_orders',
        'with_orders',
        'support',
        'confidence',
        'reverse_confidence',
        'lift',
      ],
      rows: pairs.map((pair) => [
        pair.first.id,
        pair.first.name,
        pair.second.id,
        pair.second.name,
        pair.orders,
        pair.firstOrders,
        pair.secondOrders,
        pair.support,
        pair.confidence,
        pair.reverseConfidence,
        pair.lift,
      ]),
    }
  },
}
