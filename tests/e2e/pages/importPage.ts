import type { Locator, Page } from 'playwright-core'
import type { Step } from '../../../shared/report'

/** An import runs. */
export class ImportPage {
  readonly root: Locator
  readonly cancel: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('import-page')
    this.cancel = page.getByTestId('import-cancel')
  }

  step(step: Step): Locator {
    return this.page.getByTestId(`step-${step}`)
  }

  async shown(): Promise<void> {
    await this.root.waitFor()
  }
}
