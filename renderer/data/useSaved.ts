import { useEffect, useState } from 'react'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { useApp } from '../store'

export const askTables = () => request('tables.list', {})
export const askDictionary = () => request('dictionary.get', {})

/**
 * What the project file tells, asked anew for every state of the data; null before the file is on the disk. `ask` must
 * not change between renders.
 */
export function useSaved<T>(ask: () => Promise<Result<T>>): Result<T> | null {
  const saving = useApp((app) => app.saving)
  const version = useApp((app) => app.dataVersion)
  const [state, setState] = useState<{ readonly version: number; readonly answer: Result<T> }>()
  useEffect(() => {
    if (saving) return
    let isWanted = true
    void ask().then((answer) => isWanted && setState({ version, answer }))
    return () => {
      isWanted = false
    }
  }, [ask, saving, version])
  return state?.version === version ? state.answer : null
}
