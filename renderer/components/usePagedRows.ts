import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../shared/result'

export interface RowsPage<Row> {
  readonly found: number
  readonly rows: readonly Row[]
}

export interface PagedRows<Row, Page extends RowsPage<Row>> {
  /** The first page of the newest question that was answered. */
  readonly head: Page | null
  readonly failure: Failure | null
  /** `head` answers the present question. */
  readonly current: boolean
  /** Undefined until its page has come. */
  rowAt(index: number): Row | undefined
  /** Fetches the pages that these rows lie on. */
  want(from: number, to: number): void
}

export const PAGE_ROWS = 200

interface Loaded<Row, Page> {
  readonly load: unknown
  readonly head: Page
  readonly pages: ReadonlyMap<number, readonly Row[]>
}

/**
 * The rows of a long table, page by page as they come into sight. `load` stands for the question: a new function is a
 * new question, and answers to older ones are dropped.
 */
export function usePagedRows<Row, Page extends RowsPage<Row>>(
  load: (offset: number, limit: number) => Promise<Result<Page>>,
): PagedRows<Row, Page> {
  const [loaded, setLoaded] = useState<Loaded<Row, Page> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef<{ readonly load: unknown; readonly pages: Set<number> }>({ load, pages: new Set() })

  const fetchPage = useCallback(
    (page: number): void => {
      if (asked.current.load !== load) asked.current = { load, pages: new Set() }
      if (asked.current.pages.has(page)) return
      asked.current.pages.add(page)
      void load(page * PAGE_ROWS, PAGE_ROWS).then((answer) => {
        if (asked.current.load !== load) return
        if (!answer.ok) return setFailure(answer)
        setFailure(null)
        setLoaded((before) => {
          const pages = new Map(before?.load === load ? before.pages : [])
          pages.set(page, answer.value.rows)
          return { load, head: before?.load === load ? before.head : answer.value, pages }
        })
      })
    },
    [load],
  )
  useEffect(() => fetchPage(0), [fetchPage])

  return {
    head: loaded?.head ?? null,
    failure,
    current: loaded?.load === load,
    rowAt: (index) => loaded?.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    want: (from, to) => {
      for (let page = Math.floor(from / PAGE_ROWS); page <= Math.floor(to / PAGE_ROWS); page++)
        fetchPage(page)
    },
  }
}
