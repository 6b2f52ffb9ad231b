import type { Locator, Page } from 'playwright-core'

const CURRENT = 60_000

/** What was understood of dropped files, before anything is written. */
export class ReviewPage {
  readonly root: Locator
  readonly importButton: Locator
  readonly cancel: Locator
  readonly undo: Locator
  readonly redo: Locator
  readonly banner: Locator
  readonly questions: Locator
  readonly files: Locator
  readonly remarks: Locator
  /** A change under way that takes longer than a blink, and its way out. */
  readonly busy: Locator
  readonly stop: Locator

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('review-page')
    this.importButton = page.getByTestId('plan-import')
    this.cancel = page.getByTestId('plan-cancel')
    this.undo = page.getByTestId('plan-undo')
    this.redo = page.getByTestId('plan-redo')
    this.banner = page.getByTestId('plan-banner')
    this.questions = page.getByTestId('plan-question')
    this.files = page.getByTestId('plan-file')
    this.busy = page.getByTestId('plan-busy')
    this.stop = page.getByTestId('plan-stop')
    this.remarks = page.getByTestId('plan-remarks').getByRole('listitem')
  }

  async shown(): Promise<void> {
    await this.root.waitFor({ timeout: CURRENT })
  }

  /** Imports what is shown; the button must be ready for it. */
  async import(): Promise<void> {
    await this.shown()
    await this.importButton.click()
  }

  file(name: string): Locator {
    return this.page.locator(`[data-testid="plan-file"][data-file="${name}"]`)
  }

  /** Name → role, in the order shown. */
  async roles(): Promise<Record<string, string | null>> {
    const roles: [string, string | null][] = []
    for (const file of await this.files.all())
      roles.push([(await file.getAttribute('data-file')) ?? '', await file.getAttribute('data-role')])
    return Object.fromEntries(roles)
  }

  async counts(): Promise<{ readonly used: number; readonly aside: number }> {
    return {
      used: Number(await this.banner.getAttribute('data-used')),
      aside: Number(await this.banner.getAttribute('data-aside')),
    }
  }

  answer(question: Locator, label: string): Promise<void> {
    return question.getByRole('button', { name: label }).click()
  }

  /** An entry of the menu with what is rarely done. */
  async choose(entry: string): Promise<void> {
    await this.page.getByTestId('plan-more').click()
    await this.page.getByTestId(entry).click()
  }

  field(header: string): Locator {
    return this.page.locator(`[data-testid="plan-field"][data-header="${header}"]`)
  }

  /** Chooses by the keyboard what a column is used as. */
  async useAs(header: string, field: string): Promise<void> {
    await this.field(header).fill(field)
    await this.page.getByRole('option', { name: field, exact: true }).click()
  }

  /** Chooses an entry of one of the lists of the lookup that is open. */
  async chooseIn(list: string, entry: string): Promise<void> {
    await this.page.getByTestId(list).click()
    await this.page.getByRole('option', { name: entry, exact: true }).click()
  }

  /** Puts a new lookup together that brings one field. */
  async lookUp(join: {
    column: string
    file: string
    key: string
    field: string
    from: string
  }): Promise<void> {
    await this.page.getByTestId('join-add').click()
    await this.chooseIn('join-column', join.column)
    await this.chooseIn('join-file', join.file)
    await this.chooseIn('join-key', join.key)
    await this.page.getByTestId('join-bring').click()
    await this.chooseIn('join-new-field', join.field)
    await this.chooseIn('join-new-column', join.from)
  }

  column(header: string): Locator {
    return this.page.locator(`[data-testid="plan-column"][data-header="${header}"]`)
  }

  /** The cleaned or raw cells of a column of the preview, from the top. */
  cells(kind: 'raw' | 'clean' | 'amount', column: string): Locator {
    return this.page
      .getByTestId('plan-preview-table')
      .locator(`tbody td[data-kind="${kind}"][data-column="${column}"]`)
  }

  values(kind: 'raw' | 'clean' | 'amount', column: string): Promise<(string | null)[]> {
    return this.cells(kind, column).evaluateAll((cells) =>
      cells.map((cell) => cell.getAttribute('data-value')),
    )
  }

  fates(): Promise<(string | null)[]> {
    return this.page
      .getByTestId('plan-preview-table')
      .locator('tbody tr[data-fate]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fate')))
  }
}
