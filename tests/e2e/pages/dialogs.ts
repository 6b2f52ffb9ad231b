import type { Locator, Page } from 'playwright-core'

/** A dialog of several parts: settings or help. */
export class PartsDialogPage {
  readonly root: Locator

  constructor(
    private readonly page: Page,
    private readonly id: 'settings' | 'help',
  ) {
    this.root = page.getByTestId(`${id}-dialog`)
  }

  async open(): Promise<void> {
    await this.page.getByTestId(`open-${this.id}`).click()
    await this.root.waitFor()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.root.waitFor({ state: 'detached' })
  }

  part(name: string): Locator {
    return this.page.getByTestId(`${this.id}-part-${name}`)
  }

  setting(name: string): Locator {
    return this.page.getByTestId(`setting-${name}`)
  }

  restore(name: string): Locator {
    return this.page.getByTestId(`restore-${name}`)
  }
}
