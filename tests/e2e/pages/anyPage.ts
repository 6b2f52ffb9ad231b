import type { Locator, Page } from 'playwright-core'
import type { ViewState } from '../../../shared/ipc'

export type PageName = ViewState['page']

export const DASHBOARDS = ['overview', 'products', 'customers'] as const
export const ALL_PAGES = [...DASHBOARDS, 'data', 'dictionary'] as const satisfies readonly PageName[]

export interface TabStop {
  readonly id: string
  /** Marked wherever the browser says that the focus is to be seen. */
  readonly seen: boolean
}

/** What holds of every page alike. */
export class AnyPage {
  readonly main: Locator

  constructor(private readonly page: Page) {
    this.main = page.locator('main')
  }

  async open(name: PageName): Promise<void> {
    await this.page.getByTestId(`nav-${name}`).click()
    await this.page.locator(`[data-testid="nav-${name}"][aria-current="page"]`).waitFor()
    await this.settled()
  }

  /** Waits until every card shows the present selection and every chart has come to rest. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const main = document.querySelector('main')
        if (!main) return false
        const waiting =
          '[data-current="false"], [aria-busy="true"], [data-finished="false"], [data-stale="true"], .mantine-Skeleton-root'
        return main.children.length > 0 && main.querySelector(waiting) === null
      },
      undefined,
      { timeout: 120_000 },
    )
  }

  /** The test ids of the cards with a chart or a table, and of the row of figures by its first card. */
  async cards(): Promise<readonly string[]> {
    return this.page
      .locator('main section[data-testid^="chart-"], main section[data-testid^="kpi-"]')
      .evaluateAll((all) => all.map((card) => card.getAttribute('data-testid') ?? ''))
  }

  card(testId: string): Locator {
    return this.page.locator(`main section[data-testid="${testId}"]`)
  }

  /** Presses Tab so many times and tells where it went. */
  async tabStops(count: number): Promise<readonly TabStop[]> {
    const stops: TabStop[] = []
    for (let press = 0; press < count; press++) {
      await this.page.keyboard.press('Tab')
      stops.push(
        await this.page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return { id: 'body', seen: true }
          const marked = element.closest('.mantine-SegmentedControl-control, .mantine-Switch-root') ?? element
          const styles = [element, marked, ...marked.querySelectorAll('*')].map((part) =>
            getComputedStyle(part),
          )
          const isMarked = styles.some(
            ({ outlineStyle, outlineWidth }) =>
              outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
          )
          const id = element.closest('[data-testid]')?.getAttribute('data-testid') ?? element.tagName
          return { id, seen: isMarked || !element.matches(':focus-visible') }
        }),
      )
    }
    return stops
  }
}
