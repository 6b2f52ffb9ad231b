import type { Locator, Page } from 'playwright-core'
import type { LineColumn } from '../../../shared/lines'

/** The sales lines over the page. */
export class LinesPage {
  readonly root: Locator
  readonly table: Locator
  readonly record: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('lines-view')
    this.table = page.getByTestId('lines-table')
    this.record = page.getByTestId('raw-record')
  }

  /** Waits until the lines of the present order and search are there. */
  async shown(): Promise<void> {
    await this.page.locator('[data-testid="lines-view"][data-current="true"]').waitFor()
    await this.page
      .locator('[data-testid="lines-row"]:not([data-line])')
      .first()
      .waitFor({ state: 'detached' })
  }

  /** What the heading says, and whether it equals what was clicked. */
  async sum(): Promise<{ readonly lines: number; readonly net: number; readonly equal: string | null }> {
    const sum = this.page.getByTestId('lines-sum')
    return {
      lines: Number(await sum.getAttribute('data-lines')),
      net: Number(await sum.getAttribute('data-net')),
      equal: await this.page.getByTestId('lines-verdict').getAttribute('data-equal'),
    }
  }

  /** The rows in sight: line numbers and net sales in minor units. */
  async rows(): Promise<readonly { readonly line: number; readonly net: number }[]> {
    const rows = await this.page.getByTestId('lines-row').all()
    return Promise.all(
      rows.map(async (row) => ({
        line: Number(await row.getAttribute('data-line')),
        net: Number(await row.getAttribute('data-net')),
      })),
    )
  }

  async sortBy(column: LineColumn): Promise<void> {
    await this.page.getByTestId(`lines-sort-${column}`).click()
    await this.shown()
  }

  async search(text: string): Promise<void> {
    await this.page.getByTestId('lines-search').fill(text)
    await this.page.getByTestId('lines-found').waitFor()
    await this.shown()
  }

  /** Opens the record of a row in sight. */
  async open(row: number): Promise<void> {
    await this.page.locator(`[data-testid="lines-row"][data-row="${row}"]`).click()
    await this.page.locator('[data-testid="raw-record"][aria-busy="false"]').waitFor()
  }

  async recordPlace(): Promise<{ readonly file: string | null; readonly line: number }> {
    const place = this.page.getByTestId('raw-place')
    return {
      file: await place.getAttribute('data-file'),
      line: Number(await place.getAttribute('data-line')),
    }
  }

  /** The record's fields by header. */
  async recordFields(): Promise<Readonly<Record<string, string>>> {
    const fields = await this.page.getByTestId('raw-field').all()
    const pairs = fields.map(
      async (field) =>
        [await field.getAttribute('data-header'), await field.locator('td').innerText()] as const,
    )
    return Object.fromEntries(await Promise.all(pairs))
  }
}
