import { lastLine } from './command.mjs'

const SERIOUS = ['critical', 'high']

/** What npm's report says in its JSON; null where there is none, say because the registry takes no audits. */
function reportIn(output) {
  try {
    const { vulnerabilities, metadata } = JSON.parse(
      output.slice(output.search(/^\{/m), output.lastIndexOf('}') + 1),
    )
    return metadata?.vulnerabilities ? { vulnerabilities, counts: metadata.vulnerabilities } : null
  } catch {
    return null
  }
}

const reasonIn = (output) => /npm (?:warn|error) audit (.+)/.exec(output)?.[1] ?? lastLine(output)

/**
 * What the output of `npm audit --json` means: 0 nothing serious ships, 1 something does, 2 nothing was checked. Never 0
 * without a report.
 */
export function verdictOf(output) {
  const report = reportIn(output)
  if (report === null)
    return { code: 2, text: `Nothing was audited, the registry gave no report: ${reasonIn(output)}` }
  const serious = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    SERIOUS.includes(severity),
  )
  const count = SERIOUS.reduce((sum, severity) => sum + (report.counts[severity] ?? 0), 0)
  if (count === 0)
    return { code: 0, text: `No high finding in what ships (${report.counts.total ?? 0} lower ones).` }
  const named = serious.map(({ name, severity, range }) => `  ${severity}: ${name} ${range}`)
  return { code: 1, text: [`${count} findings, high or critical, in what ships:`, ...named].join('\n') }
}

/** Name and version of each package that the lock file does not keep for development alone, sorted. */
export const shippedPackages = ({ packages }) =>
  Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`)
    .sort()
