import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../main/engine/requests'
import { newState } from '../../main/engine/state'
import type { Query } from '../../shared/query'
import { querySchema } from '../../shared/query'
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

async function memoryMb(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.()
    await breathe()
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + Math.max(external, arrayBuffers)) / 2 ** 20
}

function engineAt() {
  const state = newState()
  const unexpected: unknown[] = []
  const ask = (name: Parameters<typeof answer>[1], args: object) =>
    answer(
      state,
      name,
      args as never,
      () => undefined,
      (cause) => unexpected.push(cause),
    )
  return { ask, unexpected }
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
  const { ask, unexpected } = engineAt()
  expect(await ask('engine.open', { path })).toMatchObject({ ok: true })
  const change = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const queries = filterChange(random)
      expect(await ask('query.page', { queries, lane: 'overview' })).toMatchObject({ ok: true })
      await ask('view.set', {
        page: 'overview',
        selection: queries[0]?.selection,
        compare: null,
        drill: {},
        options: { step: i },
      })
    }
  }
  await change(FILTER_CHANGES / 4)
  const warm = await memoryMb()
  await change(FILTER_CHANGES)
  const afterFilters = await memoryMb()
  figure('filter changes', FILTER_CHANGES)
  figure('  memory after warm-up and after them', `${warm.toFixed(1)} MB and ${afterFilters.toFixed(1)} MB`)
  // Without a forced collection the figures are those of whenever the collector last ran.
  if (globalThis.gc !== undefined) expect(afterFilters).toBeLessThan(warm * FLAT)

  const same = writeSales(folder, 'again.csv', 1200, 1500)
  const importOnce = async (): Promise<void> => {
    const order = { files: [same], projectPath: path, replace: true }
    expect(await ask('engine.import', order)).toMatchObject({ ok: true })
  }
  for (let i = 0; i < 2 + IMPORTS / 10; i++) await importOnce()
  const warmImports = await memoryMb()
  for (let i = 0; i < IMPORTS; i++) await importOnce()
  const afterImports = await memoryMb()
  figure('imports', IMPORTS)
  figure(
    '  memory after warm-up and after them',
    `${warmImports.toFixed(1)} MB and ${afterImports.toFixed(1)} MB`,
  )
  if (globalThis.gc !== undefined) expect(afterImports).toBeLessThan(warmImports * FLAT)
  expect(await ask('engine.close', {})).toMatchObject({ ok: true })
  await expectSound(path)
  expect(unexpected).toEqual([])
})
