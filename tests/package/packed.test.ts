import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printOrderSchema } from '../../shared/printing'
import { EMPTY_SELECTION } from '../../shared/query'
import { dropFiles } from '../e2e/harness'
import { OverviewPage } from '../e2e/pages/overviewPage'
import { ReviewPage } from '../e2e/pages/reviewPage'
import { Shell } from '../e2e/pages/shell'
import { StartPage } from '../e2e/pages/startPage'
import { carryOut, executable, launchPacked, ownFolder, unpacked, writeOwn } from './packedApp'
import { foreignSockets, isSandboxed } from './processes'

const MB = 1024 * 1024
/** How the fuse wire spells a fuse that is on. */
const ENABLED = '1'.charCodeAt(0)

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}

/** The fuses that `electron-builder.yml` asks for, by their names there. */
function configuredFuses(): Record<string, boolean> {
  const text = readFileSync('electron-builder.yml', 'utf8')
  const block = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(text)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
  )
}

const FUSE_OF = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const

describe('what is in the package', () => {
  test('the fuses are those of the configuration', async () => {
    const wire = await getCurrentFuseWire(executable)
    const read = Object.entries(FUSE_OF).map(([name, fuse]) => [name, wire[fuse] === ENABLED])
    expect(Object.fromEntries(read)).toEqual(configuredFuses())
    expect(configuredFuses()).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true })
  })

  test('the archive holds the bundle alone, and is small', () => {
    const archive = join(unpacked, 'resources', 'app.asar')
    const files = listPackage(archive, { isPack: false }).filter((name) => /\.\w+$/.test(name))
    expect(
      files.filter((name) => !/^\/(?:package\.json$|out\/(?:main|preload|renderer)\/)/.test(name)),
    ).toEqual([])
    expect(files.filter((name) => /\.(?:map|ts|tsx|test\.\w+)$|node_modules/.test(name))).toEqual([])
    expect(readdirSync(join(unpacked, 'resources'))).toEqual(['app.asar'])
    const ours = ['LICENSES.packages.txt', 'resources'].map((name) => join(unpacked, name))
    const bytes = lstatSync(ours[0]!).size + sizeOf(ours[1]!)
    console.info(`beyond Electron's own: ${(bytes / MB).toFixed(1)} MB`)
    expect(bytes).toBeLessThanOrEqual(15 * MB)
  })
})

describe('the languages of Chromium', () => {
  test('are those of the window', () => {
    expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual(['de.pak', 'en-GB.pak', 'en-US.pak'])
  })
})

describe('the packed app, started as an ordinary user starts it', () => {
  test('opens the sample: overview, sandbox on, no connection; then a report without a window', async () => {
    const folder = ownFolder()
    const began = performance.now()
    const { page, processes } = await launchPacked(folder)
    const start = new StartPage(page)
    await start.shown()
    console.info(
      `from start to a window that can be used: ${((performance.now() - began) / 1000).toFixed(1)} s`,
    )
    await start.sample.click()
    const overview = new OverviewPage(page)
    await overview.shown()
    expect(await overview.card('orders')).toBeGreaterThan(1000)
    expect(await overview.card('avg_rating')).toBeGreaterThan(1)

    const started = processes()
    expect(started.filter(({ args }) => /--no-sandbox|--disable-setuid-sandbox/.test(args))).toEqual([])
    const renderers = started.filter(({ args }) => args.includes('--type=renderer'))
    expect(renderers.length).toBeGreaterThan(0)
    expect(renderers.filter(({ pid }) => !isSandboxed(pid))).toEqual([])
    expect(foreignSockets(started.map(({ pid }) => pid))).toEqual([])
    await new Shell(page).saved()

    const [project] = readdirSync(join(folder, 'projects'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.retail-lens'),
    )
    const out = join(folder, 'report.pdf')
    const order = writeOwn(
      join(folder, 'order.json'),
      JSON.stringify({
        project: join(folder, 'projects', project ?? ''),
        out,
        answer: join(folder, 'answer.json'),
        savedView: null,
        output: { kind: 'pdf' },
        order: printOrderSchema.parse({
          pages: ['overview'],
          chart: null,
          view: { page: 'overview', selection: EMPTY_SELECTION, compare: null },
          paper: { size: 'a4', landscape: false },
          rows: 100,
          definitions: false,
        }),
      }),
    )
    expect(await carryOut(folder, order)).toBe(0)
    expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  test('imports a file that it was opened with, then one that is dropped on it', async () => {
    const folder = ownFolder()
    const lines = (name: string, text: string): string =>
      writeOwn(join(folder, name), `Receipt,Date,Item,Qty,Total\n${text}`)
    const march = lines('march.csv', '1,2024-03-31,Mug,2,7.00\n2,2024-03-31,Tea,1,3.50\n')
    const { page } = await launchPacked(folder, [march])
    await new ReviewPage(page).import()
    const overview = new OverviewPage(page)
    expect(await overview.cards('net_sales_cents', 'orders')).toEqual({ net_sales_cents: 1050, orders: 2 })
    await new Shell(page).saved()

    await dropFiles(page, [lines('april.csv', '3,2024-04-01,Mug,1,3.50\n')])
    await expect.poll(() => overview.card('orders'), { timeout: 60_000 }).toBe(3)
    expect(await overview.card('net_sales_cents')).toBe(1400)
  })
})
