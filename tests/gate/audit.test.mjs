import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { shippedPackages, verdictOf } from '../../main/setup/auditVerdict.mjs'
import { inRoot } from '../../main/setup/paths.mjs'

const report = (counts, vulnerabilities = {}) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: counts } }, null, 2)

describe('an audit', () => {
  it('is passed where nothing high ships, also behind warnings of npm', () => {
    expect(
      verdictOf(`npm warn config old\n${report({ moderate: 2, high: 0, critical: 0, total: 2 })}\n`),
    ).toEqual({
      code: 0,
      text: 'No high finding in what ships (2 lower ones).',
    })
  })

  it('names what is high or critical', () => {
    const found = {
      kiln: { name: 'kiln', severity: 'critical', range: '<2.0.1' },
      moss: { name: 'moss', severity: 'low', range: '*' },
      reed: { name: 'reed', severity: 'high', range: '>=1.0.0 <1.4.0' },
    }
    expect(verdictOf(report({ low: 1, high: 1, critical: 1, total: 3 }, found))).toEqual({
      code: 1,
      text: '2 findings, high or critical, in what ships:\n  critical: kiln <2.0.1\n  high: reed >=1.0.0 <1.4.0',
    })
  })

  it.each([
    [
      'npm warn audit 405 Method Not Allowed - POST x\nnpm error audit endpoint returned an error\n{ "statusCode": 405 }',
      '405 Method Not Allowed - POST x',
    ],
    [
      'npm error network request failed, reason: no such host',
      'npm error network request failed, reason: no such host',
    ],
    ['', 'no message'],
    ['cut {"vulnerabilities":{}', 'cut {"vulnerabilities":{}'],
  ])('is never passed without a report: %j', (output, reason) => {
    expect(verdictOf(output)).toEqual({
      code: 2,
      text: `Nothing was audited, the registry gave no report: ${reason}`,
    })
  })
})

/** A registry on this machine whose answer to audits is given. */
async function registry(status, advisories) {
  const server = createServer((request, response) => {
    const isAudit = request.method === 'POST' && request.url.includes('/security/')
    response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' })
    response.end(isAudit ? JSON.stringify(advisories) : '{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${server.address().port}/`
}

/** Runs the script against that registry. */
async function audited(status, advisories) {
  const address = await registry(status, advisories)
  // npm remembers what it made of an advisory.
  const cache = mkdtempSync(join(tmpdir(), 'retail-lens-audit-'))
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }))
  const child = spawn(process.execPath, [inRoot('main/setup/audit.mjs')], {
    env: {
      ...process.env,
      npm_config_registry: address,
      npm_config_cache: cache,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await once(child, 'close')
  return { code, said: (await said).join('') }
}

const advisory = (severity) => [
  { id: 1, url: 'https://example.org/1', title: 'made up', severity, vulnerable_versions: '*', cwe: [] },
]

describe('npm run audit with the lock file as it is', () => {
  it('fails where the registry knows a high finding in what ships', async () => {
    const { code, said } = await audited(200, { papaparse: advisory('high') })
    expect(said).toContain('high: papaparse')
    expect(code).toBe(1)
  })

  it('passes where it knows lower ones alone, or one in what does not ship', async () => {
    const { code, said } = await audited(200, { papaparse: advisory('low'), vitest: advisory('critical') })
    expect(said).toContain('No high finding in what ships (1 lower ones).')
    expect(code).toBe(0)
  })

  it('is not passed where the registry takes no audits: what ships is listed', async () => {
    const { code, said } = await audited(405, {})
    expect(said).toContain('Nothing was audited')
    expect(said).toMatch(/What ships, \d+ packages.*\n[^]*^ {2}papaparse \d/m)
    expect(said).not.toMatch(/^ {2}vitest /m)
    expect(code).toBe(2)
  })
})

it('what ships is what the lock file does not keep for development alone', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/reed': { version: '1.0.0' },
    'node_modules/reed/node_modules/@moss/kiln': { version: '2.1.0' },
    'node_modules/bench': { version: '3.0.0', dev: true },
    'node_modules/loom': { version: '4.0.0', devOptional: true },
  }
  expect(shippedPackages({ packages })).toEqual(['@moss/kiln 2.1.0', 'reed 1.0.0'])
})
