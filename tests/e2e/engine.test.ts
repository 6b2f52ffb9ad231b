import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBigShop, writeSmallShop } from './files'
import { electronExecutable, freshPlaces, launch, projectRoot, valueOf } from './harness'
import type { RunningApp } from './harness'
import { FailurePage } from './pages/failurePage'
import { ReviewPage } from './pages/reviewPage'
import { Shell } from './pages/shell'
import { inEnglish } from '../../shared/phrase'

const SELECTION = { from: null, to: null, filters: [] }
const NET = { selection: SELECTION, measures: ['net_sales_cents' as const] }

const netCents = async (app: RunningApp): Promise<number | null | undefined> =>
  valueOf(await app.request('query.page', { queries: [NET] }))[0]?.total.values[0]

const DIED = /^The data engine ended unexpectedly.*nothing saved was lost\.$/

const enginePid = (app: RunningApp): Promise<number> =>
  app.electron.evaluate(({ app: electronApp }) => {
    const engine = electronApp.getAppMetrics().find(({ name }) => name === 'Retail Lens engine')
    if (engine === undefined) throw new Error('no engine is running')
    return engine.pid
  })

const killEngine = async (app: RunningApp): Promise<void> =>
  void process.kill(await enginePid(app), 'SIGKILL')

const SPARE_BYTES = 24 << 20

/** From now on the system gives the engine next to no memory more; false where that cannot be had. */
async function leaveNoMemory(app: RunningApp): Promise<boolean> {
  const pid = await enginePid(app)
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return false
  const used = Number(/VmData:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024
  return spawnSync('prlimit', [`--pid=${pid}`, `--data=${used + SPARE_BYTES}`]).status === 0
}

test('the engine killed when idle and while importing: told, started again, the project open as before', async () => {
  const app = await launch({ expectedErrors: [/Utility process ended/, / error engine: /] })
  const [token] = await app.tokensOf([writeSmallShop(app.places.folder)])
  valueOf(await app.request('import.start', { tokens: [token?.token ?? ''] }))
  expect(await netCents(app)).toBe(43_000)
  await app.page.evaluate(() => {
    const bag = window as unknown as { died?: Promise<unknown> }
    bag.died = new Promise((resolve) => window.api.on('engine.died', resolve))
  })
  await killEngine(app)
  const died = await app.page.evaluate(() => (window as unknown as { died: Promise<unknown> }).died)
  expect(inEnglish(died)).toMatchObject({
    failure: { code: 'internal', message: expect.stringMatching(DIED) },
  })
  const failure = new FailurePage(app.page)
  await failure.shown()
  expect(await failure.message.innerText()).toMatch(DIED)
  await failure.back.click()
  expect(await netCents(app)).toBe(43_000)
  expect(valueOf(await app.request('project.current', {}))?.name).toBe('small shop')

  const path = join(app.places.projects, 'small shop.retail-lens')
  const before = readFileSync(path)
  const [big] = await app.tokensOf([writeBigShop(app.places.folder, 400_000)])
  const importing = app.page.evaluate(async (chosen) => {
    const bag = window as unknown as { working?: Promise<unknown> }
    bag.working = new Promise((resolve) => window.api.on('import.progress', resolve))
    return window.api.request('import.start', { tokens: [chosen] })
  }, big?.token ?? '')
  await app.page.waitForFunction(() => (window as unknown as { working?: Promise<unknown> }).working)
  await killEngine(app)
  expect(inEnglish(await importing)).toMatchObject({ ok: false, message: expect.stringMatching(DIED) })
  await failure.shown()
  await app.picture('engine died while importing')
  await failure.back.click()
  expect(await netCents(app)).toBe(43_000)
  expect(readFileSync(path).equals(before)).toBe(true)

  if (!(await leaveNoMemory(app))) return console.log('skipped: memory cannot be limited here')
  const starved = await app.request('import.start', { tokens: [big?.token ?? ''] })
  expect(starved).toMatchObject({ ok: false, code: expect.stringMatching(/^(?:internal|too_large)$/) })
  const told = JSON.stringify(starved)
  expect(told).toContain('shorter period')
  // Which of its allocations is refused decides whether the engine outlives it.
  if (!told.includes('started again')) await killEngine(app)
  await failure.shown()
  await failure.back.click()
  expect(await netCents(app)).toBe(43_000)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('cancel while importing into an open project: acknowledged in 200 ms, the file byte for byte as before', async () => {
  const app = await launch()
  const { projects, folder } = app.places
  const [small, big] = await app.tokensOf([writeSmallShop(folder), writeBigShop(folder, 400_000)])
  valueOf(await app.request('import.start', { tokens: [small?.token ?? ''] }))
  const path = join(projects, 'small shop.retail-lens')
  const before = readFileSync(path)
  const outcome = await app.page.evaluate(async (token) => {
    const trips: number[] = []
    for (let i = 0; i < 20; i++) {
      const start = performance.now()
      await window.api.request('project.current', {})
      trips.push(performance.now() - start)
    }
    const working = new Promise((resolve) => window.api.on('import.progress', resolve))
    const importing = window.api.request('import.start', { tokens: [token] })
    await working
    const asked = performance.now()
    const answer = await window.api.request('import.cancel', {})
    const tookMs = performance.now() - asked
    return { answer, tookMs, roundTripMs: Math.max(...trips), imported: await importing }
  }, big?.token ?? '')
  expect(outcome.answer).toMatchObject({ ok: true })
  // On a machine that is busy with other things an empty request takes its time, too.
  expect(outcome.tookMs).toBeLessThan(200 + 10 * outcome.roundTripMs)
  expect(outcome.imported).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await netCents(app)).toBe(43_000)
  await app.close()
  expect(readdirSync(projects)).toEqual(['small shop.retail-lens'])
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('cancel of a first import leaves no file and no folder behind', async () => {
  const app = await launch()
  const [big] = await app.tokensOf([writeBigShop(app.places.folder, 400_000)])
  const imported = await app.page.evaluate(async (token) => {
    const working = new Promise((resolve) => window.api.on('import.progress', resolve))
    const importing = window.api.request('import.start', { tokens: [token] })
    await working
    await window.api.request('import.cancel', {})
    return importing
  }, big?.token ?? '')
  expect(imported).toMatchObject({ ok: false, code: 'cancelled' })
  expect(existsSync(app.places.projects)).toBe(false)
  expect(valueOf(await app.request('project.current', {}))).toBeNull()
  expect(await app.request('query.page', { queries: [NET] })).toMatchObject({ ok: false, code: 'usage' })
})

test('what the window showed, and its place, are there again after a restart', async () => {
  const places = freshPlaces()
  const first = await launch({ places })
  const [token] = await first.tokensOf([writeSmallShop(places.folder)])
  valueOf(await first.request('import.start', { tokens: [token?.token ?? ''] }))
  const view = {
    page: 'overview' as const,
    selection: { ...SELECTION, from: '2024-02-01', to: '2024-02-29' },
    compare: 'previous' as const,
    drill: {},
    options: { 'trend.grain': 'day' },
  }
  valueOf(await first.request('view.set', view))
  const place = { x: 24, y: 16, width: 1100, height: 720 }
  await first.electron.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to)
  }, place)
  const placeOf = ({ electron }: RunningApp) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(() => placeOf(first), { timeout: 60_000 }).toEqual(place)
  await first.close()
  const second = await launch({ places })
  await expect.poll(() => placeOf(second), { timeout: 60_000 }).toEqual(place)
  const [recent] = valueOf(await second.request('project.recent', {}))
  expect(recent).toMatchObject({ name: 'small shop.retail-lens', kind: 'project' })
  valueOf(await second.request('project.open', { token: recent?.token ?? '' }))
  expect(valueOf(await second.request('view.get', {}))).toEqual(view)
  expect(await netCents(second)).toBe(43_000)
})

test('files on the command line are read at the start', async () => {
  const places = freshPlaces()
  const app = await launch({ places, files: [writeSmallShop(places.folder)] })
  await new ReviewPage(app.page).import()
  const shell = new Shell(app.page)
  await shell.saved()
  expect(await shell.projectName.innerText()).toBe('small shop')
  expect(await netCents(app)).toBe(43_000)
})

test('a second start hands its files to the first and ends; a file that a Mac opens comes the same way', async () => {
  const app = await launch()
  const path = writeSmallShop(app.places.folder)
  const listen = () =>
    app.page.evaluate(() => {
      const bag = window as unknown as { opened?: Promise<unknown> }
      bag.opened = new Promise((resolve) => window.api.on('files.opened', resolve))
    })
  const opened = () => app.page.evaluate(() => (window as unknown as { opened: Promise<unknown> }).opened)
  await listen()
  const args = ['--no-sandbox', projectRoot, `--user-data-dir=${app.places.userData}`, path]
  const second = spawn(electronExecutable(), args, { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  const shop = [{ name: 'small shop.csv', kind: 'csv' }]
  expect(await opened()).toMatchObject(shop)

  await listen()
  await app.electron.evaluate(({ app: running }, file) => {
    running.emit('open-file', { preventDefault: () => undefined }, file)
  }, path)
  expect(await opened()).toMatchObject(shop)
})
