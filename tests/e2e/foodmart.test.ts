import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { imported } from '../support/project'
import { cardFaults } from './cardsAgree'
import { freshPlaces, launch } from './harness'
import { OverviewPage } from './pages/overviewPage'

const folder = resolve(import.meta.dirname, '../../../shared/data/foodmart')
const isThere = existsSync(folder)
if (!isThere) console.warn(`skipped: foodmart on the window, because there is no folder ${folder}`)

test.skipIf(!isThere)('foodmart: every card as `query` says', { timeout: 600_000 }, async () => {
  const places = freshPlaces()
  mkdirSync(places.projects, { recursive: true })
  const project = join(places.projects, 'foodmart.retail-lens')
  await imported({ files: [folder], projectPath: project })
  const app = await launch({ places })
  await app.drop([project])
  await new OverviewPage(app.page).shown()
  expect(await cardFaults(app, project, 'category')).toEqual([])
})
