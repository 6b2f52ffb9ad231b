// npm run audit: known weaknesses of the packages that ship. Ends with 0 (none high), 1 (some), 2 (nothing was checked).
import { readFileSync } from 'node:fs'
import { shippedPackages, verdictOf } from './auditVerdict.mjs'
import { npm } from './command.mjs'
import { inRoot, root, say } from './paths.mjs'

const { output } = await npm(['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: root,
  capture: true,
  timeoutMs: 120_000,
})
const { code, text } = verdictOf(output)
say(text)
if (code === 2) {
  const shipped = shippedPackages(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')))
  say(
    [
      `What ships, ${shipped.length} packages, to look up elsewhere:`,
      ...shipped.map((name) => `  ${name}`),
    ].join('\n'),
  )
}
process.exitCode = code
