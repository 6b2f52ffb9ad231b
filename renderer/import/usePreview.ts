import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportPreview, PreviewRow } from '../../shared/importPlan'
import { request } from '../api'

const PAGE_ROWS = 100

export interface PreviewState {
  /** Headers, fields and the number of rows; of the plan before while the new one is asked for. */
  readonly head: ImportPreview | null
  rowAt(index: number): PreviewRow | null
  /** Asks for the pages that hold these rows. */
  need(from: number, to: number): void
}

interface Loaded {
  readonly file: string
  readonly head: ImportPreview
  readonly pages: ReadonlyMap<number, readonly PreviewRow[]>
}

/** The preview of a file, page by page as it is scrolled; asked for anew with each version of the plan. */
export function usePreview(file: string, version: number): PreviewState {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const asked = useRef({ key: '', pages: new Set<number>() })
  const seen = useRef<readonly [number, number]>([0, 0])
  const key = `${version} ${file}`

  const load = useCallback(
    (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() }
      if (asked.current.pages.has(page)) return
      asked.current.pages.add(page)
      void request('import.preview', { file, offset: page * PAGE_ROWS, limit: PAGE_ROWS }).then((answer) => {
        if (!answer.ok || asked.current.key !== key) return
        const isFirst = asked.current.pages.size === 1
        setLoaded((before) => ({
          file,
          head: answer.value,
          pages: new Map([
            ...(before === null || before.file !== file || isFirst ? [] : before.pages),
            [page, answer.value.rows],
          ]),
        }))
      })
    },
    [file, key],
  )
  const need = useCallback(
    (from: number, to: number) => {
      seen.current = [from, to]
      for (let page = Math.floor(from / PAGE_ROWS); page * PAGE_ROWS <= to; page++) load(page)
    },
    [load],
  )
  useEffect(() => {
    const [from] = seen.current
    load(Math.floor(from / PAGE_ROWS))
  }, [load])
  const shown = loaded?.file === file ? loaded : null
  return {
    head: shown?.head ?? null,
    rowAt: (index) => shown?.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null,
    need,
  }
}
