import type { Locator, Page } from 'playwright-core'

/** The overview's card of promotions in its three levels. */
export class PromotionsCard {
  readonly card: Locator
  readonly table: Locator
  readonly facts: Locator
  readonly plot: Locator

  constructor(private readonly page: Page) {
    this.card = page.getByTestId('chart-promotion')
    this.table = page.getByTestId('table-promotion')
    this.facts = page.getByTestId('promotion-facts')
    this.plot = page.getByTestId('chart-promotion-plot')
  }

  row(id: string): Locator {
    return this.table.locator(`tr[data-row="${id}"]`)
  }

  /** The raw value of a cell; waits until it is there. */
  async value(id: string, column: string): Promise<string> {
    const cell = this.row(id).locator(`td[data-column="${column}"]:not([data-value=""])`)
    return (await cell.getAttribute('data-value')) ?? ''
  }

  async open(id: string): Promise<void> {
    await this.row(id).getByTestId('open-promotion').click()
  }

  /** The names of the levels, from the top to the one shown. */
  path(): Promise<readonly string[]> {
    return this.page.getByTestId('drill-promotion').locator('button, [aria-current]').allInnerTexts()
  }

  async up(depth: number): Promise<void> {
    await this.page.getByTestId(`drill-promotion-${depth}`).click()
  }
}
