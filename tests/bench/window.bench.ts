import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Locator, type Page } from 'playwright-core'
import { filterTo, STAGES, type Stage } from '../../renderer/components/paintStages'
import { LinesPage } from '../e2e/pages/linesPage'
import { OverviewPage } from '../e2e/pages/overviewPage'
import { saveCubeProject } from './support/cubeProject'
import { onlineRetail, repeatedRetail } from './support/repeatedRetail'
import { syntheticSales } from './support/syntheticSales'
import { ms, percentile } from './support/times'
import { told, windowTasks } from './support/windowTasks'

/** The real app over a million lines: clicks on bars until all is painted, the pointer over charts, the table of all lines. */

const LINES = 1_000_000
const CLICKS = 40
const WARM_UP = 5
const HOVERS = 60
const BRUSHES = 5

const measuresOf = (page: Page, stage: Stage): Promise<number[]> =>
  page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), filterTo(stage))

/** Does what changes a filter and waits until every chart is painted under it. */
async function painted(page: Page, act: () => Promise<void>): Promise<void> {
  const { length } = await measuresOf(page, 'painted')
  await act()
  const isMeasured = ([name, count]: readonly [string, number]): boolean =>
    performance.getEntriesByName(name).length > count
  await page.waitForFunction(isMeasured, [filterTo('painted'), length] as const, { timeout: 60_000 })
}

async function boxOf(plot: Locator) {
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('there is no such chart')
  return box
}

async function clickBars(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page.getByTestId('chart-category-plot'))
  for (let click = 0; click < CLICKS + WARM_UP; click++)
    await painted(page, () => page.mouse.click(x + width * 0.25, y + height * (0.15 + 0.08 * (click % 10))))
  console.log(`  from click to (${CLICKS} clicks)`)
  for (const stage of STAGES) {
    const clicks = (await measuresOf(page, stage)).slice(-CLICKS)
    const [middle, late] = [ms(percentile(clicks, 0.5)), ms(percentile(clicks, 0.95))]
    console.log(`    ${stage.padEnd(28)}p50 ${middle}, p95 ${late}`)
  }
}

async function hover(page: Page): Promise<void> {
  for (const id of ['trend', 'category']) {
    const { x, y, width, height } = await boxOf(page.getByTestId(`chart-${id}-plot`))
    for (let step = 0; step < HOVERS; step++) {
      const part = 0.1 + (0.8 * step) / HOVERS
      await page.mouse.move(x + width * part, y + height * (id === 'trend' ? 0.5 : part))
    }
  }
}

async function brush(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page.getByTestId('chart-trend-plot'))
  for (let step = 0; step < BRUSHES; step++) {
    await painted(page, async () => {
      await page.mouse.move(x + width * 0.2, y + height / 2)
      await page.mouse.down()
      await page.mouse.move(x + width * (0.5 + 0.08 * step), y + height / 2, { steps: 12 })
      await page.mouse.up()
    })
    await painted(page, () => page.getByTestId('undo').click())
  }
}

async function scrollLines(page: Page): Promise<void> {
  const lines = new LinesPage(page)
  const timed = async (act: () => Promise<void>): Promise<string> => {
    const start = performance.now()
    await act()
    return ms(performance.now() - start)
  }
  const opened = await timed(async () => {
    await page.getByTestId('lines-net_sales_cents').click()
    await lines.shown()
  })
  const sum = await lines.sum()
  if (sum.lines !== LINES || sum.equal !== 'true') throw new Error(`the table tells of ${sum.lines} lines`)
  const toTheEnd = async (): Promise<void> => {
    await lines.table.press('End')
    await page.locator(`[data-testid="lines-row"][data-row="${LINES - 1}"][data-line]`).waitFor()
    await lines.shown()
  }
  const end = await timed(toTheEnd)
  const sorted = await timed(() => lines.sortBy('net'))
  const endOfSorted = await timed(toTheEnd)
  console.log(
    `  ${LINES.toLocaleString('en')} lines in a table     opened ${opened}, to the last row ${end}, sorted ${sorted}, to the last row ${endOfSorted}`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
try {
  const retail = await onlineRetail()
  const path = join(folder, 'bench.retail-lens')
  await saveCubeProject(path, retail ? repeatedRetail(retail, LINES) : syntheticSales(LINES))
  const app = await _electron.launch({
    args: [process.cwd(), `--user-data-dir=${join(folder, 'user data')}`, path],
    env: { ...(process.env as Record<string, string>), RETAIL_LENS_DISABLE_GPU: '1' },
  })
  const page = await app.firstWindow()
  await new OverviewPage(page).shown()
  console.log(`Window. ${cpus().length} × ${cpus()[0]?.model}, ${LINES.toLocaleString('en')} lines, no GPU`)
  await clickBars(page)
  await painted(page, () => page.getByTestId('clear-all').click())
  console.log(`  long tasks while hovering     ${told(await windowTasks(app, () => hover(page)))}`)
  console.log(`  long tasks while brushing     ${told(await windowTasks(app, () => brush(page)))}`)
  await scrollLines(page)
  await app.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
