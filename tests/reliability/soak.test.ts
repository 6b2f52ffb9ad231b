import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { EngineClient } from '../../main/app/engineClient'
import { EMPTY_SELECTION, querySchema } from '../../shared/query'
import type { Query } from '../../shared/query'
import { startEngine } from '../support/engineProcess'
import type { BuiltEngine } from '../support/engineProcess'
import { figure, isSoak, randomFrom, seed } from './figures'
import { makeProject, writeSales } from './shop'
import { expectSound } from './whole'

const FILTER_CHANGES = isSoak ? 2_000 : 100
const IMPORTS = isSoak ? 50 : 3
const FLAT = 1.1

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-soak-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Memory {
  /** What is alive in the heap and outside it. */
  readonly held: number
  /** What the system has given the process, its threads included. */
  readonly resident: number
}

async function memoryMb({ weigh }: BuiltEngine): Promise<Memory> {
  const { heapUsed, external, arrayBuffers, rss } = await weigh()
  return { held: (heapUsed + Math.max(external, arrayBuffers)) / 2 ** 20, resident: rss / 2 ** 20 }
}

/** Prints both; what is held stays flat. Resident memory goes up and down by a fifth with what the allocator keeps. */
function expectFlat(warm: Memory, after: Memory): void {
  const told = ({ held, resident }: Memory) =>
    `${held.toFixed(1)} MB held, ${resident.toFixed(0)} MB resident`
  figure('  memory after warm-up', told(warm))
  figure('  memory after them', told(after))
  expect(after.held).toBeLessThan(warm.held * FLAT)
}

const DIMENSIONS = ['month', 'product', 'weekday', 'customer', 'category'] as const

function filterChange(random: () => number): Query[] {
  const month = 1 + Math.floor(random() * 12)
  const products = Array.from({ length: 1 + Math.floor(random() * 5) }, () => `P${Math.floor(random() * 90)}`)
  const selection = {
    from: random() < 0.5 ? `2024-${String(month).padStart(2, '0')}-01` : null,
    to: null,
    filters: [{ dimension: 'product', values: products, exclude: random() < 0.3 }],
  }
  return DIMENSIONS.filter((name) => name !== 'category').map((dimension) =>
    querySchema.parse({ selection, by: [dimension], measures: ['net_sales_cents', 'orders', 'units'] }),
  )
}

test('filter changes and imports, one after the other: memory stays flat, nothing unexpected happens', async () => {
  const random = randomFrom(seed)
  const path = await makeProject(folder)
  const engine = startEngine(['--expose-gc'])
  onTestFinished(engine.stop)
  const ask: EngineClient['request'] = engine.client.request
  expect(await ask('engine.open', { path })).toMatchObject({ ok: true })
  const change = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const queries = filterChange(random)
      expect(await ask('query.page', { queries, lane: 'overview' })).toMatchObject({ ok: true })
      await ask('view.set', {
        page: 'overview',
        selection: queries[0]?.selection ?? EMPTY_SELECTION,
        compare: null,
        drill: {},
        options: { step: String(i) },
      })
    }
  }
  await change(FILTER_CHANGES / 4)
  const warm = await memoryMb(engine)
  await change(FILTER_CHANGES)
  figure('filter changes', FILTER_CHANGES)
  expectFlat(warm, await memoryMb(engine))

  const same = writeSales(folder, 'again.csv', 1200, 1500)
  const importOnce = async (): Promise<void> => {
    const order = { files: [same], projectPath: path, replace: true }
    expect(await ask('engine.import', order)).toMatchObject({ ok: true })
  }
  for (let i = 0; i < 2 + IMPORTS / 5; i++) await importOnce()
  const warmImports = await memoryMb(engine)
  for (let i = 0; i < IMPORTS; i++) await importOnce()
  figure('imports', IMPORTS)
  expectFlat(warmImports, await memoryMb(engine))
  expect(await ask('engine.close', {})).toMatchObject({ ok: true })
  await expectSound(path)
  expect(engine.lastWords()).toBe('')
})
