import { expect, test } from 'vitest'
import { mostAlive } from '../../support/mostAlive'

/** A reader that kept a tenth of what it reads would be above it. */
const MOST_GROWTH_BYTES = 1_200_000

test('16 MB are read in the memory of 2', { timeout: 300_000 }, async () => {
  const [small, large] = await mostAlive(2, 16)
  expect(large.records).toBeGreaterThan(5 * small.records)
  expect(large.bytes - small.bytes).toBeLessThan(MOST_GROWTH_BYTES)
})
