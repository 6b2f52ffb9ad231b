import { useEffect, useState } from 'react'
import { EMPTY_SELECTION, querySchema } from '../../shared/query'
import { request } from '../api'
import { useApp } from '../store'

/** High-value orders of all the data and their share of net sales, as the project is now; null while that is asked. */
export interface HighValue {
  readonly orders: number
  readonly netShare: number | null
}

export function useHighValue(): HighValue | null {
  const token = useApp((app) => app.project?.token ?? null)
  const [found, setFound] = useState<HighValue | null>(null)
  useEffect(() => {
    if (token === null) return
    let isOld = false
    const query = querySchema.parse({
      selection: EMPTY_SELECTION,
      by: ['high_value'],
      measures: ['orders', 'net_sales_cents'],
    })
    void request('query.page', { queries: [query] }).then((answer) => {
      const result = answer.ok ? answer.value[0] : undefined
      if (isOld || result === undefined) return
      const row = result.rows.find(({ members }) => members[0]?.id === 'true')
      const [orders, net] = row?.values ?? []
      const all = result.rows.reduce((sum, { values }) => sum + (values[1] ?? 0), 0)
      setFound({ orders: orders ?? 0, netShare: all > 0 ? (net ?? 0) / all : null })
    })
    return () => {
      isOld = true
    }
  }, [token])
  return found
}
