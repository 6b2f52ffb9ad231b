import type { Check } from '../../../shared/report'
import type { SuspectSettings } from '../../../shared/suspects'
import { goldInput, tableImage } from '../../store'
import type { BulkTable, TableImage } from '../../store'
import { runChecks } from '../checks'
import type { CheckSides } from '../checks'
import { GOLD_TABLES, runGold } from '../gold'
import type { GoldParameters } from '../gold'

/** What the gold tables are made from: plain data, so that it can go to another thread. */
export interface GoldJob {
  readonly silver: readonly BulkTable[]
  readonly parameters: GoldParameters
  readonly suspects: SuspectSettings
}

export interface GoldResult {
  readonly tables: TableImage
  readonly checks: readonly Check[]
}

/** Tables made on the way to the result: silver as one, and each gold table. */
export const GOLD_STEPS = GOLD_TABLES.length + 1

/**
 * Runs the gold SQL and every reconciliation check on silver in a database of its own. `onStep` is awaited after each of
 * the `GOLD_STEPS`, `tick` between batches of rows; both may throw to stop. `sides` are awaited last. Throws `GoldError` where SQL fails.
 */
export async function makeGold(
  job: GoldJob,
  sides: Promise<CheckSides>,
  onStep: () => Promise<void>,
  tick: () => Promise<void>,
): Promise<GoldResult> {
  const db = await goldInput(job.silver, tick)
  await onStep()
  await runGold(db, job.parameters, onStep, job.suspects)
  const checks = runChecks(db, await sides)
  return {
    tables: tableImage(
      db,
      GOLD_TABLES.map(({ name }) => name),
    ),
    checks,
  }
}
