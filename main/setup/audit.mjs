// npm run audit: known weaknesses of the packages that ship. Ends with 0 (none high), 1 (some), 2 (nothing was checked).
import { verdictOf } from './auditVerdict.mjs'
import { npm } from './command.mjs'
import { root, say } from './paths.mjs'

const { output } = await npm(['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: root,
  capture: true,
  timeoutMs: 120_000,
})
const { code, text } = verdictOf(output)
say(text)
process.exitCode = code
