// npm run soak [-- FILE…]: the faults of tests/reliability in their long form; each prints its figures.
import { run } from './command.mjs'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { inRoot, root } from './paths.mjs'

await ensureNodeModules()
await ensureBuild('cli')
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
const { code } = await run(
  process.execPath,
  [vitest, 'run', '--project=reliability', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { SOAK: '1', NODE_OPTIONS: '--expose-gc' },
  },
)
process.exitCode = code
