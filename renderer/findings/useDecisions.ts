import { useEffect } from 'react'
import type { FindingDecisions } from '../../shared/suspects'
import { request } from '../api'
import { useApp } from '../store'

/** What the open project remembers of findings, as the engine answers by it; read when a card first asks. */
export function useDecisions(): FindingDecisions {
  const takeDecisions = useApp((app) => app.takeDecisions)
  useEffect(() => {
    let isStopped = false
    void request('findings.get', {}).then((answer) => {
      if (answer.ok && !isStopped) takeDecisions(answer.value)
    })
    return () => {
      isStopped = true
    }
  }, [takeDecisions])
  return useApp((app) => app.decisionsHeld)
}
