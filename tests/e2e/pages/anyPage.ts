import type { Locator, Page } from 'playwright-core'
import type { ViewState } from '../../../shared/ipc'

export type PageName = ViewState['page']

export const DASHBOARDS = ['overview', 'products', 'customers'] as const
export const ALL_PAGES = [...DASHBOARDS, 'data', 'dictionary'] as const satisfies readonly PageName[]

/** What an open project shows, in an order in which each can be reached from the one before. */
export const VIEWS = [
  'overview',
  'products',
  'product',
  'customers',
  'person',
  'import',
  'quality',
  'lineage',
  'tables',
  'dictionary',
] as const
export type ViewName = (typeof VIEWS)[number]

const isPage = (name: ViewName): name is ViewName & PageName => ALL_PAGES.some((page) => page === name)

/** A page that shows the present selection, in its charts too. */
export const shownPage = (name: 'overview' | 'products' | 'product' | 'customers' | 'person'): string =>
  `[data-testid="${name}"][data-current="true"]:not(:has([data-finished="false"]))`

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

  /** Shows a view: a page, a tab of the data page, the first product of the pairs, the first of the top customers. */
  async show(name: ViewName): Promise<void> {
    if (name === 'product') {
      await this.open('products')
      await this.page.locator('[data-testid="table-pairs"] [data-testid="open-product"]').first().click()
      await this.page.locator(shownPage('product')).waitFor()
    } else if (name === 'person') {
      await this.open('customers')
      await this.page
        .locator('[data-testid="table-top-customers"] [data-testid="open-person"]')
        .first()
        .click()
      await this.page.locator(shownPage('person')).waitFor()
    } else if (isPage(name)) await this.open(name)
    else {
      await this.open('data')
      await this.page.getByTestId(`data-tab-${name}`).click()
      await this.page.locator(`[data-testid="data-tab-${name}"][aria-selected="true"]`).waitFor()
    }
    await this.settled()
  }

  /** Makes the window as high as what it would scroll through, up to a limit. */
  async unroll(width: number, height: number, most: number): Promise<void> {
    await this.page.setViewportSize({ width, height })
    const hidden = await this.page.evaluate(() =>
      [...document.querySelectorAll('main, main [role="tabpanel"]')]
        .map((element) => element.scrollHeight - element.clientHeight)
        .reduce((largest, one) => Math.max(largest, one), 0),
    )
    await this.page.setViewportSize({ width, height: Math.min(most, height + hidden) })
    await this.settled()
  }

  /** Waits until every card shows the present selection and every chart has come to rest. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const main = document.querySelector('main')
        if (!main) return false
        const waiting =
          '[data-current="false"], [aria-busy="true"], [data-finished="false"], [data-stale="true"], .mantine-Skeleton-root, [data-testid="churn-cancel"]'
        return main.children.length > 0 && main.querySelector(waiting) === null
      },
      undefined,
      { timeout: 120_000 },
    )
  }

  /** Presses Tab so many times, from the top of the window or of the page; the stops that nothing marks, by their test ids. */
  async unseenStops(from: 'body' | 'main', count: number): Promise<readonly string[]> {
    await this.page.locator(from).focus()
    const unseen: string[] = []
    for (let press = 0; press < count; press++) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body || !element.matches(':focus-visible')) return null
        const marked = element.closest('.mantine-SegmentedControl-control, .mantine-Switch-root') ?? element
        const isMarked = [element, marked, ...marked.querySelectorAll('*')].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(part)
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        })
        return isMarked
          ? null
          : (element.closest('[data-testid]')?.getAttribute('data-testid') ?? element.tagName)
      })
      if (stop !== null) unseen.push(stop)
    }
    return unseen
  }
}
