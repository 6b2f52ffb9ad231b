import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ODD_SHOPS } from '../support/oddShops'
import { folderWith, imported } from '../support/project'
import { freshPlaces, launch } from './harness'
import { layoutFaults, tooltips, wrongIn, wrongWords } from './layout'
import { ALL_PAGES, AnyPage, DASHBOARDS } from './pages/anyPage'

/** What the other shops would only repeat is looked at in the first. */
const pagesOf = (index: number): readonly (typeof ALL_PAGES)[number][] =>
  index === 0 ? ALL_PAGES : [...DASHBOARDS, 'data']

test(
  'odd shops: every page without a fault on the console, in its words or its layout',
  { timeout: 1_200_000 },
  async () => {
    const places = freshPlaces()
    mkdirSync(places.projects, { recursive: true })
    const app = await launch({ places })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.page.setViewportSize({ width: 1280, height: 2400 })
    await app.setTheme('light')
    const any = new AnyPage(app.page)
    const faults: string[] = []
    let tips = 0
    for (const [index, [name, files]] of Object.entries(ODD_SHOPS).entries()) {
      const project = join(places.projects, `${name}.retail-lens`)
      await imported({ files: [folderWith(files)], projectPath: project })
      await app.drop([project])
      await app.page.getByTestId('project-name').getByText(name, { exact: true }).waitFor()
      for (const page of pagesOf(index)) {
        await any.open(page)
        await app.picture(`odd ${name} ${page}`)
        const isSql = page === 'data' || page === 'dictionary'
        const said = await tooltips(app.page)
        tips += said.length
        const found = [
          ...(await wrongWords(app.page, isSql)),
          ...(await layoutFaults(app.page)),
          ...wrongIn(said).map((text) => `tooltip ${text}`),
        ]
        faults.push(...found.map((fault) => `${name}, ${page}: ${fault}`))
      }
    }
    expect(faults.join('\n')).toBe('')
    expect(tips).toBeGreaterThan(200)
  },
)
