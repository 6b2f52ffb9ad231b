import { defineConfig } from 'vitest/config'
import { windowsAtOnce } from './main/setup/e2eSetup.mjs'

const area = (name, test = {}) => ({
  extends: true,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...test },
})

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A machine that is busy with other things is not a failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The modules of these name each other without extensions or by folder, which Node alone cannot follow.
    server: { deps: { inline: ['fmin', 'dt-sql-parser'] } },
    projects: [
      area('unit', { testTimeout: 30_000 }),
      area('gate', { include: ['tests/gate/**/*.test.mjs'], testTimeout: 60_000 }),
      area('property', { testTimeout: 180_000 }),
      area('sql', { testTimeout: 30_000 }),
      area('integration', { testTimeout: 180_000, hookTimeout: 180_000 }),
      area('reliability', { testTimeout: 3 * 3_600_000, hookTimeout: 1_800_000, fileParallelism: false }),
      area('pictures', {
        globalSetup: 'main/setup/e2eSetup.mjs',
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      area('long', { testTimeout: 3 * 3_600_000, fileParallelism: false }),
      area('package', {
        testTimeout: 900_000,
        hookTimeout: 900_000,
        fileParallelism: false,
        globalSetup: 'main/setup/packageSetup.mjs',
      }),
      area('e2e', {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        maxWorkers: windowsAtOnce(),
        setupFiles: 'tests/e2e/ownDisplay.ts',
        // A window under a virtual display can lose a click; the reporter names each test that needed its second go.
        retry: 1,
        globalSetup: 'main/setup/e2eSetup.mjs',
      }),
    ],
  },
})
