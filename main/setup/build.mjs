// npm run build: the app and the command line, into out/.
import { ensureBuild } from './ensureBuild.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { say } from './paths.mjs'

try {
  await ensureNodeModules()
  await ensureBuild('app')
  await ensureBuild('cli')
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
