import type { Locator, Page } from 'playwright-core'
import { OverviewPage } from './overviewPage'
import { Shell } from './shell'

/** No project is open. */
export class StartPage {
  readonly root: Locator
  readonly sample: Locator
  readonly recent: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('start-page')
    this.sample = page.getByTestId('try-sample')
    this.recent = page.getByTestId('recent-project')
  }

  async shown(): Promise<void> {
    await this.root.waitFor()
  }

  /** Opens the sample and waits until it is on disk and on the overview. */
  async openSample(): Promise<void> {
    await this.sample.click()
    await new OverviewPage(this.page).shown()
    await new Shell(this.page).saved()
  }
}
