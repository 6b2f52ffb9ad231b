import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../main/setup/auditVerdict.mjs'

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
