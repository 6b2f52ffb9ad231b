import type { Locator, Page } from 'playwright-core'

const COUNTS = ['records', 'accepted', 'rejected', 'duplicates'] as const

/** What became of every line of every file. */
export class QualityPage {
  readonly root: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('quality-page')
  }

  /** File name → its counts as the table shows them. */
  async files(): Promise<Record<string, Record<(typeof COUNTS)[number], number>>> {
    const rows = this.page.getByTestId('table-files').locator('tbody tr[data-row]')
    await rows.first().waitFor()
    const files: Record<string, Record<(typeof COUNTS)[number], number>> = {}
    for (const row of await rows.all()) {
      const cell = async (name: string): Promise<number> =>
        Number(await row.locator(`td[data-column="${name}"]`).getAttribute('data-value'))
      files[(await row.getAttribute('data-row')) ?? ''] = {
        records: await cell('records'),
        accepted: await cell('accepted'),
        rejected: await cell('rejected'),
        duplicates: await cell('duplicates'),
      }
    }
    return files
  }

  /** Reason → how often. */
  async reasons(): Promise<Record<string, number>> {
    const rows = this.page.getByTestId('table-reasons').locator('tbody tr[data-row]')
    const reasons: Record<string, number> = {}
    for (const row of await rows.all())
      reasons[(await row.getAttribute('data-row')) ?? ''] = Number(
        await row.locator('td[data-column="count"]').getAttribute('data-value'),
      )
    return reasons
  }
}
