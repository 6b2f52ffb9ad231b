import type { Locator, Page } from 'playwright-core'

/** The findings on the customers page. */
export class FindingsCard {
  readonly card: Locator
  readonly rows: Locator

  constructor(private readonly page: Page) {
    this.card = page.getByTestId('chart-findings')
    this.rows = page.locator('[data-testid="table-findings"] tbody tr[data-row]')
  }

  /** Waits until as many findings are listed. */
  async found(count: number): Promise<void> {
    await this.card.locator(`[data-testid="findings-found"][data-value="${count}"]`).waitFor()
  }

  row(at: number): Locator {
    return this.rows.nth(at)
  }

  async dismiss(at: number, reason: string): Promise<void> {
    await this.row(at).getByTestId('finding-dismiss').click()
    await this.page.getByTestId('dismiss-reason').fill(reason)
    await this.page.getByTestId('dismiss-done').click()
  }

  async show(status: 'Open' | 'Dismissed'): Promise<void> {
    await this.card.getByTestId('findings-status').getByText(status, { exact: true }).click()
  }
}
