import { describe, expect, it } from 'vitest'
import { countOfTests, exitCodeOf, lastLine, total } from './counts.mjs'

const file = (status, ...tests) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one, fullName: one })),
})
const reportOf = (passed, failed, skipped, ...testResults) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults,
})

describe('the gate counts', () => {
  it('tests that passed, failed and were skipped', () => {
    const report = reportOf(2, 1, 1, file('failed', 'passed', 'passed', 'failed', 'pending'))
    expect(countOfTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('a file that cannot be loaded as one failure', () => {
    const report = reportOf(1, 0, 0, file('passed', 'passed'), file('failed'))
    expect(countOfTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('an error outside of any test as one failure', () => {
    expect(countOfTests(reportOf(1, 0, 0, file('passed', 'passed')), 1).failed).toBe(1)
  })

  it('a stage without a report, or without tests, as one failure', () => {
    expect(countOfTests(undefined, 0).failed).toBe(1)
    expect(countOfTests(reportOf(0, 0, 0), 0).failed).toBe(1)
  })
})

describe('the gate ends', () => {
  it('with the sums on its last line', () => {
    const sums = total([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 1, failed: 1, skipped: 0 },
    ])
    expect(lastLine(sums)).toBe('3 passed, 1 failed')
    expect(lastLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
  })

  it('with 0 only when something ran and nothing failed', () => {
    expect(exitCodeOf({ passed: 1, failed: 0 })).toBe(0)
    expect(exitCodeOf({ passed: 1, failed: 1 })).toBe(1)
    expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1)
  })
})
