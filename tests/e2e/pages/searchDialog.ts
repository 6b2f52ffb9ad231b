import type { Locator, Page } from 'playwright-core'

/** The search over pages, commands and members. */
export class SearchDialog {
  readonly panel: Locator
  readonly empty: Locator

  constructor(private readonly page: Page) {
    this.panel = page.getByTestId('search')
    this.empty = page.getByTestId('search-empty')
  }

  /** By its keys; the field then has the focus. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.panel.waitFor()
  }

  /** Types into what has the focus, and waits for the answer to just that. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    await this.page.locator('[data-testid="search"][data-answered="true"]').waitFor()
  }

  /** Opens, types, presses Enter. */
  async go(text: string): Promise<void> {
    await this.open()
    await this.type(text)
    await this.page.keyboard.press('Enter')
    await this.panel.waitFor({ state: 'detached' })
  }

  /** The keys of what is listed, in order. */
  async hits(): Promise<readonly (string | null)[]> {
    const hits = await this.panel.getByTestId('search-hit').all()
    return Promise.all(hits.map((hit) => hit.getAttribute('data-key')))
  }

  async active(): Promise<string | null> {
    return this.panel.locator('[role="option"][aria-selected="true"]').getAttribute('data-key')
  }
}
