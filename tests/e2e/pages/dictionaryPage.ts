import type { Locator, Page } from 'playwright-core'

/** What every measure, table and column means. */
export class DictionaryPage {
  readonly search: Locator
  readonly measures: Locator
  readonly tables: Locator
  readonly segments: Locator

  constructor(private readonly page: Page) {
    this.search = page.getByTestId('dictionary-search')
    this.measures = page.getByTestId('dictionary-measure')
    this.tables = page.getByTestId('dictionary-table')
    this.segments = page.getByTestId('dictionary-segments')
  }

  /** Names of the shown entries of a kind. */
  async names(kind: Locator): Promise<readonly string[]> {
    return kind.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-name') ?? ''))
  }

  async find(text: string): Promise<void> {
    await this.search.fill(text)
    await this.page.locator('[data-testid="dictionary-found"][data-value]').waitFor()
  }

  async openColumns(table: string): Promise<void> {
    await this.page.getByTestId(`columns-of-${table}`).click()
  }

  /** The columns shown of a table. */
  async columns(table: string): Promise<readonly string[]> {
    const rows = this.page.locator(`[data-testid="dictionary-table"][data-name="${table}"] tr[data-column]`)
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-column') ?? ''))
  }

  async segment(r: number, value: number): Promise<string | null> {
    return this.segments.locator(`td[data-cell="${r}${value}"]`).textContent()
  }
}
