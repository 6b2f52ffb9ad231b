import type { Locator, Page } from 'playwright-core'
import { shownPage } from './anyPage'

/** The page of one product. */
export class ProductPageObject {
  constructor(private readonly page: Page) {}

  /** Waits until the numbers answer the present selection. */
  async shown(): Promise<void> {
    await this.page.locator(shownPage('product')).waitFor()
    await this.page.getByTestId('product-facts').waitFor()
  }

  async net(): Promise<number> {
    return Number(await this.page.getByTestId('product-facts').getAttribute('data-net'))
  }

  rows(table: string): Locator {
    return this.page.locator(`[data-testid="table-${table}"] tbody tr[data-row]`)
  }
}
