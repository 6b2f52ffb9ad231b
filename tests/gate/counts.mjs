const none = { passed: 0, failed: 0, skipped: 0 }

/** The counts of a stage that is one check: passed or failed as a whole. */
export const countOfCheck = (passed) => ({ ...none, [passed ? 'passed' : 'failed']: 1 })

/**
 * The counts of a vitest stage from its JSON report (undefined when there is none) and exit code. A file that
 * could not be loaded, an error outside of any test, and a stage without tests each count as one failure.
 */
export function countOfTests(report, exitCode) {
  if (report === undefined) return countOfCheck(false)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return isSilentFailure ? { ...counts, failed: 1 } : counts
}

export const total = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  )

/** The gate's last line. */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** 0 only when something ran and nothing failed. */
export const exitCodeOf = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0)

export const skippedTests = (report) =>
  (report?.testResults ?? []).flatMap((file) =>
    file.assertionResults
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => test.fullName),
  )
