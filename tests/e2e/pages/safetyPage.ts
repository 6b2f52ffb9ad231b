import type { Locator, Page } from 'playwright-core'

/** What the app says and offers when something went wrong before. */
export class SafetyPage {
  readonly unfinished: Locator
  readonly resume: Locator
  readonly safeStart: Locator
  readonly notice: Locator
  readonly backups: Locator
  readonly failureBackups: Locator

  constructor(private readonly page: Page) {
    this.unfinished = page.getByTestId('unfinished-import')
    this.resume = page.getByTestId('resume-import')
    this.safeStart = page.getByTestId('safe-start')
    this.notice = page.getByTestId('notice')
    this.backups = page.getByTestId('backup')
    this.failureBackups = page.getByTestId('failure-backups')
  }

  async openBackups(): Promise<void> {
    await this.page.getByTestId('open-menu').click()
    await this.page.getByTestId('restore-backup').click()
    await this.backups.first().waitFor()
  }

  async restoreNewest(): Promise<void> {
    await this.backups.first().getByTestId('restore').click()
    await this.backups.first().waitFor({ state: 'detached' })
  }
}
