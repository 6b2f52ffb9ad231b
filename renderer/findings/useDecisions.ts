import { useCallback, useEffect, useState } from 'react'
import {
  USUAL_SUSPECT_SETTINGS,
  type Dismissal,
  type FindingDecisions,
  type SuspectSettings,
} from '../../shared/suspects'
import { request } from '../api'
import { useApp } from '../store'

export interface Decisions extends FindingDecisions {
  /** Another number: what is listed may be another. */
  readonly version: number
  setSettings(settings: SuspectSettings): void
  setDismissals(change: (before: readonly Dismissal[]) => readonly Dismissal[]): void
}

interface Kept extends FindingDecisions {
  readonly version: number
}

/** What the project remembers of findings, and how to change it. */
export function useDecisions(): Decisions {
  const [kept, setKept] = useState<Kept>({ settings: USUAL_SUSPECT_SETTINGS, dismissals: [], version: 0 })
  useEffect(() => {
    let isStopped = false
    void request('findings.get', {}).then((answer) => {
      if (answer.ok && !isStopped) setKept(({ version }) => ({ ...answer.value, version: version + 1 }))
    })
    return () => {
      isStopped = true
    }
  }, [])
  const keep = useCallback((next: FindingDecisions): void => {
    void request('findings.set', next).then((answer) => {
      if (answer.ok) setKept(({ version }) => ({ ...next, version: version + 1 }))
      else useApp.getState().setFailure(answer)
    })
  }, [])
  const { settings, dismissals, version } = kept
  return {
    settings,
    dismissals,
    version,
    setSettings: (next) => keep({ settings: next, dismissals }),
    setDismissals: (change) => keep({ settings, dismissals: [...change(dismissals)] }),
  }
}
