import { expect, test } from 'vitest'
import { seriousFindings } from './axe'
import { launch } from './harness'
import { lasting, layoutFaults, wrongWords } from './layout'
import { ALL_PAGES, AnyPage, DASHBOARDS, VIEWS } from './pages/anyPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'
import { screenshots } from './screenshots'

/** In CSS pixels. */
const LAPTOP = [1024, 700] as const
const WALL = [3840, 2160] as const
const TWICE_AS_LARGE = [1440 / 2, 900 / 2] as const
const isDashboard = (view: string): boolean => DASHBOARDS.some((name) => name === view)
/** Views that scroll inside themselves are seen as far as the window goes. */
const MOST_HIGH = 4_800
const TAB_STOPS = { body: 40, main: 20 } as const

test(
  'every view: as on its picture in both themes, accessible, whole at every size, usable by keyboard',
  { timeout: 1_200_000 },
  async () => {
    const app = await launch()
    const { page } = app
    const any = new AnyPage(page)
    const faults: string[] = []
    const note = (where: string, found: readonly string[]): void => {
      faults.push(...found.map((fault) => `${where}: ${fault}`))
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.setTheme('light')
    await new StartPage(page).openSample()
    // Under a display without a window manager no window has the focus, and :focus-visible needs it.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true })
    const shots = await screenshots(app)

    for (const view of VIEWS) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await any.show(view)
      await page.mouse.move(1, 1)
      await any.unroll(1440, 900, view === 'dictionary' ? 1_800 : MOST_HIGH)
      for (const theme of ['light', 'dark'] as const) {
        await app.setTheme(theme)
        await any.settled()
        const wrong = await shots.take(`${view} ${theme}`)
        note(`picture`, wrong === null ? [] : [wrong])
        note(`${view} ${theme}`, await seriousFindings(page))
      }
      await app.setTheme('light')
      await page.setViewportSize({ width: 1440, height: 900 })
      const from = view === 'overview' ? 'body' : 'main'
      note(`${view} by keyboard`, await any.unseenStops(from, TAB_STOPS[from]))
      const isSql = view === 'tables' || view === 'lineage' || view === 'quality' || view === 'dictionary'
      note(view, await wrongWords(page, isSql))
      for (const [width, height] of isDashboard(view)
        ? [WALL, LAPTOP, TWICE_AS_LARGE]
        : [LAPTOP, TWICE_AS_LARGE]) {
        await page.setViewportSize({ width, height })
        await any.settled()
        note(`${view} ${width} × ${height}`, await lasting(() => layoutFaults(page)))
      }
    }

    await page.setViewportSize({ width: 1024, height: 700 })
    await new Shell(page).speakGerman()
    for (const name of ALL_PAGES) {
      await any.open(name)
      note(`${name} in German`, await lasting(() => layoutFaults(page)))
      await app.picture(`${name} German`)
    }
    if (shots.unknown.length > 0) console.warn(`no reference of this Electron: ${shots.unknown.join(', ')}`)
    expect(faults.join('\n')).toBe('')
  },
)
