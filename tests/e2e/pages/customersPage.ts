import type { Locator, Page } from 'playwright-core'
import { shownPage } from './anyPage'

/** The customers page. */
export class CustomersPage {
  readonly search: Locator
  readonly found: Locator

  readonly cohorts: Locator
  /** How well the model of purchases fits. */
  readonly verdict: Locator

  constructor(private readonly page: Page) {
    this.search = page.getByTestId('customers-search')
    this.found = page.getByTestId('customers-found')
    this.cohorts = page.getByTestId('chart-cohorts-plot')
    this.verdict = page.getByTestId('churn-verdict')
  }

  async open(): Promise<void> {
    await this.page.getByTestId('nav-customers').click()
    await this.shown()
  }

  /** Waits until every figure and chart shows the present selection. */
  async shown(): Promise<void> {
    await this.page.locator(shownPage('customers')).waitFor()
    await this.page.locator('[data-testid="chart-top-customers"] [data-stale="false"]').waitFor()
  }

  /** Waits until a card says this in place of rows, or below them. */
  says(card: string, words: string): Promise<void> {
    return this.page.getByTestId(`chart-${card}`).getByText(words).waitFor()
  }

  /** Clicks the first cell of the cohort map's first row. */
  async pickFirstCohort(): Promise<void> {
    await this.cohorts.and(this.page.locator('[data-finished="true"]')).click({ position: { x: 150, y: 54 } })
  }

  rowAtRisk(id: string): Locator {
    return this.page.locator(`[data-testid="table-churn"] tr[data-row="${id}"]`)
  }

  /** Ids of the customers at risk that are in sight, in their order. */
  async atRisk(): Promise<readonly string[]> {
    await this.verdict.waitFor()
    return this.page
      .locator('[data-testid="table-churn"] tbody tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''))
  }

  async openAtRisk(id: string): Promise<void> {
    await this.rowAtRisk(id).getByTestId('open-person').click()
  }

  /** Waits until a customer's own page shows the present selection. */
  async personShown(): Promise<void> {
    await this.page.locator(shownPage('person')).waitFor()
    await this.page.getByTestId('chart-person-orders-plot').waitFor()
  }

  async fact(id: string): Promise<string | null> {
    return this.page.getByTestId(`fact-${id}`).locator('dd').textContent()
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
