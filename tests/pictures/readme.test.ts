import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from '../e2e/harness'
import { AnyPage, VIEWS } from '../e2e/pages/anyPage'
import { OverviewPage } from '../e2e/pages/overviewPage'
import { StartPage } from '../e2e/pages/startPage'

const folder = resolve(import.meta.dirname, '../../docs/pictures')
const MOST_BYTES = 200_000
const SIZE = { width: 1366, height: 768 }

test('the pictures of README, from the sample', { timeout: 600_000 }, async () => {
  mkdirSync(folder, { recursive: true })
  const app = await launch()
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await app.setTheme('light')
  await page.setViewportSize(SIZE)
  const write = async (name: string): Promise<void> => {
    await page.mouse.move(1, 1)
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    expect(picture.byteLength, name).toBeLessThan(MOST_BYTES)
    writeFileSync(join(folder, `${name}.png`), picture)
  }
  const start = new StartPage(page)
  await start.shown()
  await write('start')
  await start.openSample()
  const any = new AnyPage(page)
  for (const view of VIEWS) {
    // Hundreds of fine curves do not compress.
    await page.setViewportSize({ ...SIZE, height: view === 'lineage' ? 440 : SIZE.height })
    await any.show(view)
    await write(view)
  }
  await app.setTheme('dark')
  await any.show('overview')
  const overview = new OverviewPage(page)
  await overview.clearAll.click()
  await overview.shown()
  await write('overview-dark')
})
