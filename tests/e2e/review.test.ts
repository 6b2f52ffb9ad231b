import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from './harness'
import { ReviewPage } from './pages/reviewPage'
import { writeUglyFolder } from './uglyFiles'

test('look', async () => {
  const app = await launch()
  await app.drop([writeUglyFolder(join(app.places.folder, 'ugly shop'))])
  const review = new ReviewPage(app.page)
  await review.shown()
  await app.page.waitForTimeout(800)
  await app.setTheme('light')
  await app.picture('review light')
  await app.setTheme('dark')
  await app.picture('review dark')
  console.log(JSON.stringify(await review.roles()), await review.counts(), await review.questions.count())
  for (const name of ['1 kasse januar.csv', '4 artikel.csv', '7 tabelle.csv', '6 notizen.csv']) {
    await review.file(name).click()
    await app.page.waitForTimeout(400)
    await app.picture(`review ${name}`)
  }
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  )
  await review.file('3 webshop.csv').click()
  await app.setTheme('light')
  await app.page.waitForTimeout(500)
  await app.picture('review large')
  expect(1).toBe(1)
})
