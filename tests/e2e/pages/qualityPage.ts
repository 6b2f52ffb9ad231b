import type { Locator, Page } from 'playwright-core'

const COUNTS = ['records', 'accepted', 'rejected', 'duplicates'] as const

/** What became of every line of every file. */
export class QualityPage {
  readonly root: Locator
  readonly exportAll: Locator
  readonly checksSummary: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('quality-page')
    this.exportAll = page.getByTestId('export-set-aside')
    this.checksSummary = page.getByTestId('checks-summary')
  }

  /** The lines of all files together. */
  async sums(): Promise<Record<'records' | 'used' | 'setAside' | 'replaced', number>> {
    const sums = this.page.getByTestId('quality-sums')
    const of = async (name: string): Promise<number> => Number(await sums.getAttribute(`data-${name}`))
    return {
      records: await of('records'),
      used: await of('used'),
      setAside: await of('set-aside'),
      replaced: await of('replaced'),
    }
  }

  /** How many lines the last export wrote. */
  async exportedLines(): Promise<number> {
    return Number(await this.page.getByTestId('exported').getAttribute('data-lines'))
  }

  /** Shows the examples of one reason alone, by keyboard. */
  async pickReason(reason: string): Promise<void> {
    await this.page.getByTestId('table-reasons').locator(`tr[data-row="${reason}"]`).press('Enter')
    await this.page.getByTestId('all-reasons').waitFor()
  }

  async openExample(index: number): Promise<void> {
    await this.page.getByTestId('table-examples').locator('tbody tr[data-row]').nth(index).press('Enter')
    await this.page.locator('[data-testid="raw-record"][aria-busy="false"]').waitFor()
  }

  async rawPlace(): Promise<{ file: string | null; line: string | null }> {
    const place = this.page.getByTestId('raw-place')
    return { file: await place.getAttribute('data-file'), line: await place.getAttribute('data-line') }
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
