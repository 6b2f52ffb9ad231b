import { useEffect, useMemo, useState } from 'react'
import type { LinesTotals, LineView, SalesLine } from '../../shared/lines'
import type { Selection } from '../../shared/query'
import type { Failure } from '../../shared/result'
import { request } from '../api'
import { createAsker } from '../components/newestAnswer'

const PAGE = 100
const BLINK_MS = 150

interface Question {
  readonly key: string
  readonly selection: Selection
  readonly view: LineView
  readonly pages: readonly number[]
}

interface Known {
  readonly key: string
  readonly totals: LinesTotals
  readonly found: number
  readonly pages: ReadonlyMap<number, readonly SalesLine[]>
}

export interface LinePages {
  /** Null before the first answer. */
  readonly totals: LinesTotals | null
  readonly found: number
  readonly failure: Failure | null
  /** The lines of another order or search are on their way. */
  readonly waiting: boolean
  /** Undefined while its page is on its way. */
  lineAt(row: number): SalesLine | undefined
}

const pageArgs = ({ selection, view }: Question, page: number) => ({
  selection: { ...selection, filters: [...selection.filters] },
  ...view,
  offset: page * PAGE,
  limit: PAGE,
})

async function load(question: Question) {
  const answers = await Promise.all(
    question.pages.map(async (page) => ({
      page,
      answer: await request('lines.page', pageArgs(question, page)),
    })),
  )
  return answers
}

/** The lines from row `first` to row `last` of a view, fetched in pages as they come into sight. */
export function useLinePages(selection: Selection, view: LineView, first: number, last: number): LinePages {
  const key = useMemo(() => JSON.stringify([selection, view]), [selection, view])
  const [known, setKnown] = useState<Known | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asker] = useState(() =>
    createAsker<Question, Awaited<ReturnType<typeof load>>>(
      load,
      {
        onAnswer: (question, answers) => {
          const failed = answers.find(({ answer }) => !answer.ok)?.answer
          if (failed && !failed.ok) return setFailure(failed)
          setFailure(null)
          setKnown((before) => {
            const pages = new Map(before?.key === question.key ? before.pages : [])
            let next: Known | null = before
            for (const { page, answer } of answers) {
              if (!answer.ok) continue
              pages.set(page, answer.value.lines)
              next = { key: question.key, totals: answer.value.totals, found: answer.value.found, pages }
            }
            return next
          })
        },
        onSlow: () => undefined,
      },
      BLINK_MS,
    ),
  )
  const [from, to] = [Math.floor(Math.max(0, first) / PAGE), Math.floor(Math.max(0, last) / PAGE)]
  const isCurrent = known?.key === key
  useEffect(() => {
    const wanted = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const pages = wanted.filter((page) => !(isCurrent && known.pages.has(page)))
    if (pages.length > 0) asker.ask({ key, selection, view, pages })
  }, [asker, key, selection, view, from, to, isCurrent, known])
  useEffect(() => () => asker.stop(), [asker])
  return {
    totals: known?.totals ?? null,
    found: known?.found ?? 0,
    failure,
    waiting: !isCurrent,
    lineAt: (row) => known?.pages.get(Math.floor(row / PAGE))?.[row % PAGE],
  }
}
