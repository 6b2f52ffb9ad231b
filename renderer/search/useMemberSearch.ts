import { useEffect, useState } from 'react'
import { request } from '../api'
import { createAsker } from '../components/newestAnswer'
import type { MemberGroups } from './results'

const SHOWN = 5
const SLOW_MS = 150

/** Members that fit the text; the last answer stays until the next is here, and only the newest is taken. */
export function useMemberSearch(
  text: string,
  isWanted: boolean,
): { readonly groups: MemberGroups; readonly answered: string } {
  const [answer, setAnswer] = useState<{ readonly groups: MemberGroups; readonly answered: string }>({
    groups: [],
    answered: '',
  })
  const [asker] = useState(() =>
    createAsker(
      (wanted: string) => request('search.members', { text: wanted, limit: SHOWN }),
      {
        onAnswer: (answered, found) => setAnswer({ groups: found.ok ? found.value : [], answered }),
        onSlow: () => undefined,
      },
      SLOW_MS,
    ),
  )
  useEffect(() => {
    if (isWanted) asker.ask(text)
  }, [asker, text, isWanted])
  useEffect(() => () => asker.stop(), [asker])
  return answer
}
