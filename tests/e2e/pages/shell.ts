import type { Locator, Page } from 'playwright-core'

/** What frames every page of an open project. */
export class Shell {
  readonly projectName: Locator
  readonly savedState: Locator
  readonly undo: Locator
  readonly redo: Locator

  constructor(private readonly page: Page) {
    this.projectName = page.getByTestId('project-name')
    this.savedState = page.getByTestId('saved-state')
    this.undo = page.getByTestId('undo')
    this.redo = page.getByTestId('redo')
  }

  /** Waits until the project is safely on disk. */
  async saved(): Promise<void> {
    await this.page.locator('[data-testid="saved-state"][data-saving="false"]').waitFor({ timeout: 120_000 })
  }

  async goTo(name: 'overview' | 'products' | 'customers' | 'data' | 'dictionary'): Promise<void> {
    await this.page.getByTestId(`nav-${name}`).click()
  }

  /** Shows the words in German. */
  async speakGerman(): Promise<void> {
    await this.page.getByTestId('theme-menu').click()
    await this.page.getByTestId('language-menu').hover()
    await this.page.getByTestId('language-de').click()
    await this.page.locator('html[lang="de"]').waitFor()
  }

  async closeProject(): Promise<void> {
    await this.page.getByTestId('open-menu').click()
    await this.page.getByTestId('close-project').click()
  }
}
