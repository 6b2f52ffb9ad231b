import { useState } from 'react'
import type { RequestAnswers } from '../../shared/ipc'
import { request } from '../api'
import { useApp } from '../store'

export interface SetAsideExport {
  /** What was written last. */
  readonly written: RequestAnswers['quality.export']
  readonly isBusy: boolean
  /** Asks where to and writes the set-aside lines of one file, or of all. */
  run(file: string | null): void
}

export function useExport(): SetAsideExport {
  const [written, setWritten] = useState<RequestAnswers['quality.export']>(null)
  const [isBusy, setBusy] = useState(false)
  const setFailure = useApp((app) => app.setFailure)
  const run = async (file: string | null): Promise<void> => {
    setBusy(true)
    const answer = await request('quality.export', { file })
    setBusy(false)
    if (!answer.ok) setFailure(answer)
    else if (answer.value !== null) setWritten(answer.value)
  }
  return { written, isBusy, run: (file) => void run(file) }
}
