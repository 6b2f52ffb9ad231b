import type { Locator, Page } from 'playwright-core'
import type { DimensionName, MeasureName } from '../../../shared/query'
import { shownPage } from './anyPage'

/** The overview with its filter bar. */
export class OverviewPage {
  readonly dateButton: Locator
  readonly clearAll: Locator

  constructor(private readonly page: Page) {
    this.dateButton = page.getByTestId('filter-date')
    this.clearAll = page.getByTestId('clear-all')
  }

  /** Waits until every card and chart shows the present selection. */
  async shown(): Promise<void> {
    await this.page.locator(shownPage('overview')).waitFor({ timeout: 120_000 })
  }

  /** A card's number, unrounded (money in minor units); null where it shows none. */
  async card(measure: MeasureName): Promise<number | null> {
    const card = this.page.locator(`[data-testid="kpi-${measure}"][data-value]`)
    const value = await card.getAttribute('data-value')
    return value === null || value === '' ? null : Number(value)
  }

  async cards<M extends MeasureName>(...measures: readonly M[]): Promise<Record<M, number | null>> {
    await this.shown()
    const values: [M, number | null][] = []
    for (const measure of measures) values.push([measure, await this.card(measure)])
    return Object.fromEntries(values) as Record<M, number | null>
  }

  async choosePreset(preset: string): Promise<void> {
    const choice = this.page.getByTestId(`preset-${preset}`)
    if ((await choice.count()) === 0) await this.dateButton.click()
    await choice.click()
    await this.shown()
  }

  /** Sets the month that business years begin in, January = 1; the date filter stays open. */
  async beginYearsIn(month: number): Promise<void> {
    await this.dateButton.click()
    const choice = this.page.getByTestId('calendar-year')
    await choice.selectOption(String(month))
    await this.page.waitForFunction(
      ([id, value]) => document.querySelector<HTMLSelectElement>(`[data-testid="${id}"]`)?.value === value,
      ['calendar-year', String(month)] as const,
    )
    await this.shown()
  }

  async dates(): Promise<{ readonly from: string | null; readonly to: string | null }> {
    return {
      from: await this.dateButton.getAttribute('data-from'),
      to: await this.dateButton.getAttribute('data-to'),
    }
  }

  /** Opens the picker of a dimension and toggles one member. */
  async toggleMember(dimension: DimensionName, member: string): Promise<void> {
    await this.page.getByTestId(`filter-${dimension}`).click()
    const option = this.page.locator(`[data-testid="option-${dimension}"][data-member="${member}"]`)
    await option.click()
    await this.page.keyboard.press('Escape')
    await this.page.getByTestId(`picker-${dimension}`).waitFor({ state: 'detached' })
    await this.shown()
  }

  chip(dimension: DimensionName): Locator {
    return this.page.getByTestId(`chip-${dimension}`)
  }

  chart(id: string): Locator {
    return this.page.getByTestId(`chart-${id}`)
  }

  /** The rows of a chart card's table, as the texts of their cells. */
  async table(id: string): Promise<readonly (readonly string[])[]> {
    const table = this.page.getByTestId(`table-${id}`)
    if ((await table.count()) === 0) {
      await this.page.getByTestId(`menu-${id}`).click()
      await this.page.getByTestId(`toggle-table-${id}`).click()
    }
    await table.waitFor()
    const rows = await table.locator('tbody tr').all()
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  }

  /** Shows a card as a table. */
  async showTable(id: string): Promise<void> {
    if ((await this.page.getByTestId(`table-${id}`).count()) > 0) return
    await this.chooseInMenu(id, `toggle-table-${id}`)
    await this.page.getByTestId(`table-${id}`).waitFor()
  }

  async chooseInMenu(id: string, item: string): Promise<void> {
    await this.page.getByTestId(`menu-${id}`).click()
    await this.page.getByTestId(item).click()
  }

  /** A row of a card's table, by its key. */
  row(id: string, key: string): Locator {
    return this.page.locator(`[data-testid="table-${id}"] tr[data-row="${key}"]`)
  }

  /** The keys of a card's table, in the order shown. */
  async keys(id: string): Promise<readonly string[]> {
    const rows = await this.page.locator(`[data-testid="table-${id}"] tbody tr[data-row]`).all()
    return Promise.all(rows.map(async (row) => (await row.getAttribute('data-row')) ?? ''))
  }

  /** The unrounded values of a column of a card's table, by row. */
  async column(id: string, column: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.page.locator(`[data-testid="table-${id}"] tr[data-row]`).all()
    const pairs = rows.map(async (row) => {
      const value = await row.locator(`[data-column="${column}"]`).getAttribute('data-value')
      return [await row.getAttribute('data-row'), Number(value)] as const
    })
    return Object.fromEntries(await Promise.all(pairs))
  }

  /** The parts of a card's breadcrumb; none on the top level. */
  async crumbs(id: string): Promise<readonly string[]> {
    const path = this.page.getByTestId(`drill-${id}`)
    return (await path.count()) === 0 ? [] : (await path.innerText()).split('\n').map((part) => part.trim())
  }

  /** Back up to a part of the breadcrumb. */
  async drillUp(id: string, depth: number): Promise<void> {
    await this.page.getByTestId(`drill-${id}-${depth}`).click()
    await this.shown()
  }

  /** Opens a row of a card's table, or a place on its plot, by double click. */
  async drillInto(mark: Locator, position?: { readonly x: number; readonly y: number }): Promise<void> {
    await mark.dblclick(position ? { position } : {})
    await this.shown()
  }

  /** The lines of a mark by its menu. */
  async showLines(mark: Locator): Promise<void> {
    await mark.click({ button: 'right' })
    await this.page.getByTestId('mark-lines').click()
  }
}
