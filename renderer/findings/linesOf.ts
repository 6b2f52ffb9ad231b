import type { Filter, Selection } from '../../shared/query'
import type { Suspect } from '../../shared/suspects'
import { memberFilter } from '../marks/mark'

/** The selection in which the lines of a finding lie, and what to search for in it. Of a return all sales of the product to the customer. */
export function linesOf({ evidence, line, other }: Suspect): { selection: Selection; search: string } {
  const isWhole = evidence.rule === 'two_stores' || evidence.rule === 'large_order'
  const filters: Filter[] = []
  if (line.customerId !== null) filters.push(memberFilter('customer', line.customerId))
  if (!isWhole) filters.push(memberFilter('product', line.productId))
  if (evidence.rule === 'return_without_sale')
    return { selection: { from: null, to: null, filters }, search: '' }
  const dates = [line.date, other?.date ?? line.date].sort()
  return {
    selection: { from: dates[0] ?? null, to: dates[1] ?? null, filters },
    search: other === null ? line.transactionId : '',
  }
}
