import type { Locator, Page } from 'playwright-core'

const PARTS = ['file', 'line', 'column', 'reason', 'remedy'] as const

/** A failure takes the place of the page. */
export class FailurePage {
  readonly root: Locator
  readonly message: Locator
  readonly back: Locator

  constructor(page: Page) {
    this.root = page.getByTestId('failure')
    this.message = page.getByTestId('failure-message')
    this.back = page.getByTestId('failure-back')
  }

  async shown(): Promise<void> {
    await this.root.waitFor()
  }

  code(): Promise<string | null> {
    return this.root.getAttribute('data-code')
  }

  /** The first place named: what is shown of file, line, column, reason and remedy. */
  async firstPlace(): Promise<Partial<Record<(typeof PARTS)[number], string>>> {
    const first = this.root.getByRole('listitem').first()
    const shown: [string, string][] = []
    for (const part of PARTS) {
      const value = first.getByTestId(`failure-${part}`)
      if ((await value.count()) > 0) shown.push([part, await value.innerText()])
    }
    return Object.fromEntries(shown)
  }
}
