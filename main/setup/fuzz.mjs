// npm run fuzz [-- SECONDS [SEED]]: random bytes through the reader, ten minutes unless said otherwise.
import { run } from './command.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { inRoot, root } from './paths.mjs'

const [seconds = '600', seed] = process.argv.slice(2)
process.env.FUZZ_SECONDS = seconds
if (seed !== undefined) process.env.FUZZ_SEED = seed
await ensureNodeModules()
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
const { code } = await run(
  process.execPath,
  [vitest, 'run', '--project=property', 'tests/property/readingFuzz.test.ts'],
  {
    cwd: root,
  },
)
process.exitCode = code
