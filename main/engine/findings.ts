import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { USUAL_SUSPECT_SETTINGS } from '../../shared/suspects'
import type { FindingDecisions, SuspectsAnswer, SuspectsQuery } from '../../shared/suspects'
import { settledOpen } from './projects'
import type { EngineState } from './state'
import { dismissals, suspectSettings } from './viewState'

/** What the project remembers of findings; the usual settings and no dismissals where that is nothing. */
export async function findingDecisions(state: EngineState): Promise<Result<FindingDecisions>> {
  const settings = await suspectSettings.get(state)
  if (!settings.ok) return settings
  const dismissed = await dismissals.get(state)
  if (!dismissed.ok) return dismissed
  return success({ settings: settings.value ?? USUAL_SUSPECT_SETTINGS, dismissals: dismissed.value ?? [] })
}

/** Keeps switches, thresholds and dismissals with the project. */
export async function decideFindings(state: EngineState, decisions: FindingDecisions): Promise<Result<null>> {
  const kept = await suspectSettings.set(state, decisions.settings)
  return kept.ok ? dismissals.set(state, decisions.dismissals) : kept
}

/** Findings by what the project remembers. */
export async function findingsPage(
  state: EngineState,
  query: SuspectsQuery,
): Promise<Result<SuspectsAnswer>> {
  const decided = await findingDecisions(state)
  if (!decided.ok) return decided
  const open = await settledOpen(state)
  if (!open.ok) return open
  return open.value.cube.suspects(query, decided.value.settings, decided.value.dismissals)
}
