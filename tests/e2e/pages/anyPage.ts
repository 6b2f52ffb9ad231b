import type { Page } from 'playwright-core'
import type { ViewState } from '../../../shared/ipc'

export type PageName = ViewState['page']

export const DASHBOARDS = ['overview', 'products', 'customers'] as const
export const ALL_PAGES = [...DASHBOARDS, 'data', 'dictionary'] as const satisfies readonly PageName[]

/** What holds of every page alike. */
export class AnyPage {
  constructor(private readonly page: Page) {}

  async open(name: PageName): Promise<void> {
    await this.page.getByTestId(`nav-${name}`).click()
    await this.settled()
  }

  /** Waits until every card shows the present selection and every chart has come to rest. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const main = document.querySelector('main')
      if (!main) return false
      const waiting =
        '[data-current="false"], [aria-busy="true"], [data-finished="false"], [data-stale="true"], .mantine-Skeleton-root'
      return main.children.length > 0 && main.querySelector(waiting) === null
    })
  }
}
