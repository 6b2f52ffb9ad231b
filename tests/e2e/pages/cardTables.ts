import type { Page } from 'playwright-core'

/** A row of a card's table: its key and the raw values of its cells by column. */
export interface CardRow {
  readonly key: string
  readonly cells: Readonly<Record<string, string>>
}

/** Cards read as data, by their tables. */
export class CardTables {
  constructor(private readonly page: Page) {}

  /** The rows of a card, which is turned into a table where it is a chart; null where it has nothing to show. */
  async rows(id: string): Promise<readonly CardRow[] | null> {
    const table = this.page.getByTestId(`table-${id}`)
    if ((await table.count()) === 0) {
      if ((await this.page.getByTestId(`menu-${id}`).count()) === 0) return null
      await this.page.getByTestId(`menu-${id}`).click()
      await this.page.getByTestId(`toggle-table-${id}`).click()
    }
    await table.locator('tbody tr[data-row]').first().waitFor()
    return table.locator('tbody tr[data-row]').evaluateAll((rows) =>
      rows.map((row) => ({
        key: row.getAttribute('data-row') ?? '',
        cells: Object.fromEntries(
          [...row.querySelectorAll('[data-column]')].map((cell) => [
            cell.getAttribute('data-column') ?? '',
            cell.getAttribute('data-value') ?? '',
          ]),
        ),
      })),
    )
  }

  /** The raw values of the key figures, by name. */
  async figures(): Promise<Readonly<Record<string, string>>> {
    const cards = this.page.locator('main [data-testid^="kpi-"][data-value]')
    return Object.fromEntries(
      await cards.evaluateAll((all) =>
        all.map(
          (card) =>
            [
              (card.getAttribute('data-testid') ?? '').slice('kpi-'.length),
              card.getAttribute('data-value') ?? '',
            ] as const,
        ),
      ),
    )
  }
}
