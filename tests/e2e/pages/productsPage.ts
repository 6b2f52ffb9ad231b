import type { Locator, Page } from 'playwright-core'
import { shownPage } from './anyPage'

/** The page of products and stores. */
export class ProductsPage {
  constructor(private readonly page: Page) {}

  /** Waits until every card shows the present selection. */
  async shown(): Promise<void> {
    await this.page.locator(shownPage('products')).waitFor({ timeout: 60_000 })
  }

  card(id: string): Locator {
    return this.page.getByTestId(`chart-${id}`)
  }

  /** Shows a card as a table where it is a chart; returns the table. */
  async table(id: string): Promise<Locator> {
    const table = this.page.getByTestId(`table-${id}`)
    if ((await table.count()) === 0) {
      await this.page.getByTestId(`menu-${id}`).click()
      await this.page.getByTestId(`toggle-table-${id}`).click()
    }
    await table.waitFor()
    return table
  }

  /** The raw numbers of a column, from the first row on. */
  async numbers(table: Locator, column: string, part: 'tbody' | 'tfoot' = 'tbody'): Promise<number[]> {
    const cells = await table.locator(`${part} td[data-column="${column}"]`).all()
    return Promise.all(cells.map(async (cell) => Number(await cell.getAttribute('data-value'))))
  }

  /** The raw number that a part of the page carries. */
  async value(testId: string, name = 'data-value'): Promise<number> {
    return Number(await this.page.getByTestId(testId).getAttribute(name))
  }

  async chooseLevel(name: string): Promise<void> {
    await this.page.getByTestId('geo-level').getByText(name, { exact: true }).click()
    await this.shown()
  }
}
