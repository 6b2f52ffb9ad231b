import type { Locator, Page } from 'playwright-core'

/** No project is open. */
export class StartPage {
  readonly root: Locator
  readonly sample: Locator
  readonly recent: Locator

  constructor(page: Page) {
    this.root = page.getByTestId('start-page')
    this.sample = page.getByTestId('try-sample')
    this.recent = page.getByTestId('recent-project')
  }

  async shown(): Promise<void> {
    await this.root.waitFor()
  }
}
