import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { TableFormat } from '../../../shared/exports'
import type { RunningApp } from '../harness'

/** Exports of the window: answers the save dialog, and reads what was written. */
export class Exports {
  private count = 0

  constructor(private readonly app: RunningApp) {}

  /** The next save dialogs answer with this file of the test's folder. */
  async saveAs(name: string): Promise<string> {
    const path = join(this.app.places.folder, name)
    await this.app.electron.evaluate(({ dialog, shell }, file) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
      shell.showItemInFolder = () => undefined
    }, path)
    return path
  }

  async cancelDialogs(): Promise<void> {
    await this.app.electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
  }

  /** What the menu File > Publish for makes of the open project, beside the test's other files. */
  async publish(target: string): Promise<string> {
    await this.app.electron.evaluate(
      ({ dialog, shell, Menu }, { folder, label }) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
        shell.showItemInFolder = () => undefined
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
        const targets = items?.find((item) => item.label === 'Publish for')?.submenu?.items
        targets?.find((item) => item.label === label)?.click()
      },
      { folder: this.app.places.folder, label: target },
    )
    const name = `Sample shop ${target}`
    await this.saved(name, 120_000)
    return join(this.app.places.folder, name)
  }

  /** Whether the menu of a card offers an export, and what it says instead. */
  async offers(card: string): Promise<{ readonly csv: boolean; readonly said: string }> {
    await this.app.page.getByTestId(`menu-${card}`).click()
    const item = this.app.page.getByTestId(`export-csv-${card}`)
    await item.waitFor()
    const said = await this.app.page.getByRole('menu').innerText()
    const csv = await item.isEnabled()
    await this.app.page.keyboard.press('Escape')
    await item.waitFor({ state: 'hidden' })
    return { csv, said }
  }

  async choose(card: string, kind: TableFormat | 'png' | 'svg'): Promise<void> {
    await this.app.page.getByTestId(`menu-${card}`).click()
    await this.app.page.getByTestId(`export-${kind}-${card}`).click()
    if (kind === 'png') await this.app.page.getByTestId(`export-png-2-${card}`).click()
  }

  async copy(card: string): Promise<void> {
    await this.app.page.getByTestId(`menu-${card}`).click()
    await this.app.page.getByTestId(`copy-${card}`).click()
  }

  /** Exports a card and reads the file. */
  async card(card: string, kind: TableFormat | 'png' | 'svg'): Promise<Buffer> {
    const name = `${card} ${++this.count}.${kind}`
    const path = await this.saveAs(name)
    await this.choose(card, kind)
    await this.saved(name)
    return readFileSync(path)
  }

  /** Exports the lines that are shown: of each its number and its net sales. */
  async lines(): Promise<readonly { readonly line: string | undefined; readonly net: string | undefined }[]> {
    const name = `lines ${++this.count}.csv`
    const path = await this.saveAs(name)
    await this.choose('lines', 'csv')
    await this.saved(name)
    const text = readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd()
    const rows = Papa.parse<Record<string, string>>(text, { header: true }).data
    return rows.map(({ Line: line, Net: net }) => ({ line, net }))
  }

  async saved(name: string, timeout = 30_000): Promise<void> {
    await this.app.page
      .getByTestId('notice')
      .filter({ hasText: `Saved ${name}` })
      .waitFor({ timeout })
  }

  /** A report that is looked at before it is saved: the file that the system's viewer is given. */
  async preview(): Promise<Buffer> {
    await this.app.electron.evaluate(({ shell }) => {
      shell.openPath = (path) => {
        process.env['RETAIL_LENS_PREVIEWED'] = path
        return Promise.resolve('')
      }
    })
    await this.app.page.getByTestId('export-pdf').click()
    await this.app.page.getByTestId('export-pdf-preview').click()
    const previewed = (): Promise<string> =>
      this.app.electron.evaluate(() => process.env['RETAIL_LENS_PREVIEWED'] ?? '')
    while ((await previewed()) === '') await this.app.page.evaluate(() => new Promise(requestAnimationFrame))
    for (const id of ['export-pdf-cancel', 'export-pdf-preview'])
      await this.app.page.getByTestId(id).waitFor({ state: 'hidden' })
    return readFileSync(await previewed())
  }

  /** A report of this page, or of all of them; its path. `meanwhile` happens while it is drawn. */
  async pdf(scope: 'page' | 'all', meanwhile = async (): Promise<void> => undefined): Promise<string> {
    const name = `report ${++this.count}.pdf`
    const path = await this.saveAs(name)
    await this.app.page.getByTestId('export-pdf').click()
    await this.app.page.getByText(scope === 'all' ? 'All pages' : 'This page', { exact: true }).click()
    await this.app.page.getByTestId('export-pdf-save').click()
    await this.app.page.getByTestId('export-pdf-cancel').waitFor()
    await meanwhile()
    await this.saved(name, 120_000)
    return path
  }

  /** A key figure as it is written. */
  figure(measure: string): Promise<string> {
    return this.app.page.getByTestId(`kpi-${measure}`).innerText()
  }

  notice(): Promise<string> {
    return this.app.page.getByTestId('notice').innerText()
  }
}
