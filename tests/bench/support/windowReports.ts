import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { OverviewPage } from '../../e2e/pages/overviewPage'

export interface WindowReports {
  /** Milliseconds from the order to the saved PDF of all pages, the window for it loaded since its menu is open. */
  readonly fromMenu: readonly number[]
  /** The same where nothing was opened ahead. */
  readonly unprepared: readonly number[]
}

/** Reports of all pages, time and again in one app that shows the project. */
export async function windowReports(project: string, folder: string, rounds: number): Promise<WindowReports> {
  const app = await _electron.launch({
    args: [process.cwd(), `--user-data-dir=${join(folder, 'user data')}`, project],
    env: { ...(process.env as Record<string, string>), RETAIL_LENS_DISABLE_GPU: '1' },
  })
  const path = join(folder, 'window.pdf')
  try {
    const page = await app.firstWindow()
    await new OverviewPage(page).shown()
    await app.evaluate(({ dialog, shell }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      shell.showItemInFolder = () => undefined
    }, path)
    const ordered = async (): Promise<number> => {
      rmSync(path, { force: true })
      return page.evaluate(async () => {
        const started = performance.now()
        const saved = await window.api.request('export.pdf', {
          pages: ['overview', 'products', 'customers'],
          name: 'Report',
          paper: { size: 'a4', landscape: false },
          view: {
            page: 'overview',
            selection: { from: null, to: null, filters: [] },
            compare: null,
            drill: {},
            options: {},
          },
        })
        if (!saved.ok) throw new Error(JSON.stringify(saved.message))
        return performance.now() - started
      })
    }
    const [fromMenu, unprepared]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      unprepared.push(await ordered())
      const opened = app.waitForEvent('window')
      await page.getByTestId('export-pdf').click()
      await (await opened).waitForLoadState('networkidle')
      fromMenu.push(await ordered())
      await page.keyboard.press('Escape')
    }
    return { fromMenu, unprepared }
  } finally {
    await app.close()
  }
}
