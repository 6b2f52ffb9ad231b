import type { Locator, Page } from 'playwright-core'

/** The customers page. */
export class CustomersPage {
  readonly search: Locator
  readonly found: Locator

  constructor(private readonly page: Page) {
    this.search = page.getByTestId('customers-search')
    this.found = page.getByTestId('customers-found')
  }

  async open(): Promise<void> {
    await this.page.getByTestId('nav-customers').click()
    await this.shown()
  }

  /** Waits until every figure and chart shows the present selection. */
  async shown(): Promise<void> {
    await this.page.locator('[data-testid="customers"][data-current="true"]').waitFor()
    await this.page.locator('[data-testid="chart-top-customers"] [data-stale="false"]').waitFor()
  }

  async figure(name: string): Promise<number> {
    const value = await this.page
      .locator(`[data-testid="kpi-${name}"][data-value]`)
      .getAttribute('data-value')
    return Number(value)
  }

  cell(r: number, fm: number): Locator {
    return this.page.getByTestId(`segment-cell-${r}${fm}`)
  }

  /** The values of one column of the customers table, in the order shown. */
  async column(name: string): Promise<readonly string[]> {
    return this.page
      .locator(`[data-testid="table-top-customers"] tbody td[data-column="${name}"]`)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value') ?? ''))
  }
}
