import type { Locator, Page } from 'playwright-core'

/** The Data page's lineage and its browser of tables. */
export class TablesPage {
  readonly browser: Locator
  readonly sql: Locator
  readonly copy: Locator
  readonly filter: Locator

  constructor(private readonly page: Page) {
    this.browser = page.getByTestId('table-browser')
    this.sql = page.getByTestId('table-sql')
    this.copy = page.getByTestId('sql-copy')
    this.filter = page.getByTestId('table-filter')
  }

  async tab(name: 'import' | 'quality' | 'lineage' | 'tables'): Promise<void> {
    await this.page.getByTestId(`data-tab-${name}`).click()
  }

  /** Table → its rows, as the boxes say them. */
  async lineageRows(): Promise<Record<string, number>> {
    const boxes = this.page.getByTestId('lineage-box')
    await boxes.first().waitFor()
    const rows = await boxes.evaluateAll((all) =>
      all.map((box) => [box.getAttribute('data-id') ?? '', box.getAttribute('data-rows') ?? ''] as const),
    )
    return Object.fromEntries(
      rows.filter(([, count]) => count !== '').map(([id, count]) => [id, Number(count)]),
    )
  }

  box(id: string): Locator {
    return this.page.locator(`[data-testid="lineage-box"][data-id="${id}"]`)
  }

  async open(table: string): Promise<void> {
    await this.page.getByTestId(`table-name-${table}`).click()
    await this.shown(table)
  }

  async shown(table: string): Promise<void> {
    await this.page.locator(`[data-testid="table-browser"][data-table="${table}"]`).waitFor()
    await this.page.getByTestId('table-rows').locator('tbody tr[data-row]').first().waitFor()
  }

  async show(what: 'Rows' | 'SQL'): Promise<void> {
    await this.page.getByTestId('table-shown').getByText(what, { exact: true }).click()
  }

  async sortBy(column: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sort by ${column}`, exact: true }).click()
  }

  /** Once the number of rows found is this. */
  async found(rows: number): Promise<void> {
    await this.page.locator(`[data-testid="table-found"][data-value="${rows}"]`).waitFor()
  }

  /** The raw values of a column, as far as the rows are in the document. */
  async values(column: string): Promise<readonly string[]> {
    const cells = this.page.getByTestId('table-rows').locator(`td[data-column="${column}"]`)
    return cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-value') ?? ''))
  }

  headHint(column: string): Promise<string | null> {
    return this.page
      .getByTestId('table-rows')
      .locator('th', { has: this.page.getByRole('button', { name: `Sort by ${column}`, exact: true }) })
      .getAttribute('title')
  }
}
