// npm run cli: prepares packages and the bundle when needed, then runs the command line in this process.
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { inRoot, say } from './paths.mjs'
import { requireNode } from './requireNode.mjs'

const bundle = inRoot('out', 'cli', 'cli.js')

async function prepare() {
  try {
    requireNode()
    await ensureNodeModules()
    await ensureBuild('cli')
    return true
  } catch (error) {
    say(error.message)
    process.exitCode = 1
    return false
  }
}

// npm runs scripts in the package's folder; the caller's paths are meant from where npm was called.
function returnToCaller() {
  if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
}

if (await prepare()) {
  returnToCaller()
  process.argv[1] = bundle
  await import(pathToFileURL(bundle).href)
}
