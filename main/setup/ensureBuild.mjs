import { existsSync } from 'node:fs'
import { createStamp } from './fingerprint.mjs'
import { inRoot, root, say } from './paths.mjs'

const common = ['main', 'shared', 'assets', 'package-lock.json', 'package.json', 'tsconfig.json']

const builds = {
  app: {
    what: 'the app',
    sources: [...common, 'renderer', 'electron.vite.config.ts'],
    product: ['main', 'main.js'],
    script: ['node_modules', 'electron-vite', 'bin', 'electron-vite.js'],
    args: ['build', '--logLevel', 'warn'],
  },
  cli: {
    what: 'the command line',
    sources: [...common, 'renderer'],
    product: ['cli', 'cli.js'],
    script: ['main', 'setup', 'bundle.mjs'],
    args: ['cli', 'main/cli/cli.ts', 'main/pipeline/run/goldWorker.ts', 'renderer/print/startPrint.tsx'],
  },
}

async function runBuild(build, stamp) {
  const { run } = await import('./command.mjs')
  say(`Building ${build.what}…`)
  stamp.remove()
  const wanted = stamp.take()
  const { code } = await run(process.execPath, [inRoot(...build.script), ...build.args], { cwd: root })
  if (code !== 0)
    throw new Error(`The build of ${build.what} ended with code ${code}; its messages are above.`)
  stamp.write(wanted)
}

/**
 * Builds `app` (out/main, out/preload, out/renderer) or `cli` (out/cli), unless sources, configuration and
 * lock are as they were. Throws when the build fails.
 */
export async function ensureBuild(name) {
  const build = builds[name]
  const sources = build.sources.map((path) => inRoot(path))
  const stamp = createStamp(inRoot('out', `.${name}`), sources)
  const isFresh = () => existsSync(inRoot('out', ...build.product)) && stamp.matches()
  if (isFresh()) return
  const { withLock } = await import('./lock.mjs')
  await withLock(inRoot('out', `.${name}.lock`), `building ${build.what}`, async () => {
    if (!isFresh()) await runBuild(build, stamp)
  })
}
