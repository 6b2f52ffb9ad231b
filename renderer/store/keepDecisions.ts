import { request } from '../api'
import { useApp } from './index'

/** Tells the engine of every change of what the project remembers of findings, also of one that undo brings. */
export function keepDecisions(): void {
  useApp.subscribe(({ decisions, decisionsHeld, holdDecisions, setFailure }, before) => {
    if (decisions === before.decisions || decisions === decisionsHeld) return
    void request('findings.set', decisions).then((answer) => {
      if (answer.ok) holdDecisions(decisions)
      else setFailure(answer)
    })
  })
}
