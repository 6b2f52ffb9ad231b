import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RunClock } from '../../../main/pipeline/run/clock'
import { startGold } from '../../../main/pipeline/run/startGold'
import { inEnglish } from '../../../shared/phrase'
import { FailureError } from '../../../shared/result'
import { USUAL_SUSPECT_SETTINGS } from '../../../shared/suspects'

const program = join(import.meta.dirname, '../../fixtures/threads/silent.mjs')

test.each([0, 3])(
  'a gold thread that ends with %i before it has a result fails the import in words',
  async (code) => {
    const job = { silver: [], parameters: { high_value_cents: code }, suspects: USUAL_SUSPECT_SETTINGS }
    const run = startGold(job, new RunClock('run', undefined, undefined), program)
    const cause: unknown = await run.result.catch((thrown: unknown) => thrown)
    expect(cause instanceof FailureError ? inEnglish(cause.failure) : cause).toMatchObject({
      code: 'internal',
      message: `The gold tables were not made: their thread ended with code ${code}. The project is as it was.`,
      places: [{ remedy: 'Import the files again.' }],
    })
  },
)
