import { expect, test } from 'vitest'
import { mostAlive } from '../support/mostAlive'

/** A reader that kept a hundredth of what it reads would be above it. */
const MOST_GROWTH_BYTES = 3 << 20

test('400 MB are read in the memory of 40', { timeout: 1_800_000 }, async () => {
  const [small, large] = await mostAlive(40, 400)
  expect(large.records).toBeGreaterThan(5 * small.records)
  expect(large.bytes - small.bytes).toBeLessThan(MOST_GROWTH_BYTES)
})
