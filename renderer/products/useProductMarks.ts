import { memberMark } from '../marks/mark'
import { useMarks, type Marks } from '../marks/useMarks'
import type { ProductRow } from './productRows'
import type { ProductsAnswer } from './queries'

/** Lets the products of a scatter chart and of its table filter and show the lines behind them. */
export const useProductMarks = (answer: ProductsAnswer | null): Marks<ProductRow> =>
  useMarks<ProductRow>({
    step: answer?.request.step,
    own: ['product'],
    markOf: ({ id, name, net, units }) =>
      memberMark('product', { id, name }, name, { net_sales_cents: net, units }, false),
  })
