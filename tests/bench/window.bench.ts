import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { FILTER_TO_PAINT } from '../../renderer/components/paintMarks'
import { saveCubeProject } from './support/cubeProject'
import { onlineRetail, repeatedRetail } from './support/repeatedRetail'
import { syntheticSales } from './support/syntheticSales'
import { ms, percentile } from './support/times'

/** Clicks on the bars of the overview in the real app over a million lines: from the click to every chart painted. */

const LINES = 1_000_000
const CLICKS = 40
const CURRENT = '[data-testid="overview"][data-current="true"]'

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
  await page.locator(CURRENT).waitFor({ timeout: 120_000 })
  const plot = page.getByTestId('chart-category-plot')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('there is no category chart to click on')
  for (let click = 0; click < CLICKS + 5; click++) {
    const measured = await page.evaluate((name) => performance.getEntriesByName(name).length, FILTER_TO_PAINT)
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * (0.15 + 0.08 * (click % 10)))
    const isMeasured = ([name, count]: readonly [string, number]): boolean =>
      performance.getEntriesByName(name).length > count
    await page.waitForFunction(isMeasured, [FILTER_TO_PAINT, measured] as const, { timeout: 30_000 })
  }
  const times = await page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    FILTER_TO_PAINT,
  )
  await app.close()
  const clicks = times.slice(-CLICKS)
  console.log(`Window. ${cpus().length} × ${cpus()[0]?.model}, ${LINES.toLocaleString('en')} lines, no GPU`)
  const [middle, late] = [ms(percentile(clicks, 0.5)), ms(percentile(clicks, 0.95))]
  console.log(`  from click to painted charts  p50 ${middle}, p95 ${late} (${clicks.length} clicks)`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
