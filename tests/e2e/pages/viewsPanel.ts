import type { Locator, Page } from 'playwright-core'

/** The views kept under a name. */
export class ViewsPanel {
  readonly button: Locator
  readonly panel: Locator

  constructor(private readonly page: Page) {
    this.button = page.getByTestId('views-menu')
    this.panel = page.getByTestId('views-panel')
  }

  async open(): Promise<void> {
    if (await this.panel.isVisible()) return
    await this.button.click()
    await this.panel.waitFor()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.panel.waitFor({ state: 'detached' })
  }

  /** By keyboard alone: the field has the focus when the panel opens. */
  async saveAs(name: string): Promise<void> {
    await this.open()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await this.row(name).waitFor()
    await this.close()
  }

  row(name: string): Locator {
    return this.panel.locator(`[data-testid="saved-view"][data-name="${name}"]`)
  }

  async names(): Promise<readonly (string | null)[]> {
    await this.open()
    const rows = await this.panel.getByTestId('saved-view').all()
    return Promise.all(rows.map((row) => row.getAttribute('data-name')))
  }

  async apply(name: string): Promise<void> {
    await this.open()
    await this.row(name).getByTestId('view-apply').click()
    await this.panel.waitFor({ state: 'detached' })
  }

  async rename(name: string, to: string): Promise<void> {
    await this.open()
    await this.row(name).getByTestId('view-rename').click()
    await this.panel.getByTestId('view-rename-field').fill(to)
    await this.page.keyboard.press('Enter')
    await this.row(to).waitFor()
  }
}
