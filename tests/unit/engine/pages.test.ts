import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { querySchema, type Query } from '../../../shared/query'
import { makeCubeData } from '../../support/makeCubeData'

const LINES = Array.from({ length: 200 }, (_, i) => ({
  date: `2024-0${1 + Math.floor(i / 50)}-15`,
  order: `o${i >> 2}`,
  product: `p${i % 50}`,
  quantity: 1,
  gross: 100 + (i % 20),
}))

/** Longer than the engine works without listening. */
const SLOW_MS = 20

const tell = (): void => undefined

function engine() {
  const state = newState()
  state.open = { path: 'test', cube: makeCube(makeCubeData(LINES, {})), file: null }
  const page = (product: number, lane?: string) => {
    const selection = {
      from: null,
      to: null,
      filters: [{ dimension: 'product' as const, values: [`p${product}`], exclude: true }],
    }
    const queries: Query[] = (['month', 'product', 'date', 'weekday'] as const).map((by) =>
      querySchema.parse({ selection, by: [by], measures: ['net_sales_cents', 'orders'] }),
    )
    return ENGINE_REQUESTS['query.page'](state, lane === undefined ? { queries } : { queries, lane }, tell)
  }
  return { state, page }
}

test('of twenty pages asked in a row the last is answered, the others say that they are superseded', async () => {
  const { page } = engine()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => page(i, 'overview')))
  expect(answers.map((answer) => (answer.ok ? 'answered' : answer.code))).toEqual([
    ...Array.from({ length: 19 }, () => 'superseded'),
    'answered',
  ])
  const last = answers.at(-1)
  expect(last?.ok && last.value[0]?.selection.filters[0]?.values).toEqual(['p19'])
})

test('a page under way gives up between two questions when a newer one comes', async () => {
  const { page, state } = engine()
  const cube = state.open!.cube
  const asked: (string | undefined)[] = []
  let newer: ReturnType<typeof page> | null = null
  const pageSteps = cube.pageSteps.bind(cube)
  cube.pageSteps = function* (queries) {
    const steps = pageSteps(queries)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value
      asked.push(queries[0]?.selection.filters[0]?.values[0])
      newer ??= page(2, 'overview')
      for (const start = performance.now(); performance.now() - start < SLOW_MS;);
      yield
    }
  }
  const older = await page(1, 'overview')
  expect(older).toMatchObject({ ok: false, code: 'superseded' })
  expect(asked.filter((product) => product === 'p1').length).toBe(1)
  expect(await newer).toMatchObject({ ok: true })
})

test('pages of other lanes, and those without one, are all answered', async () => {
  const { page } = engine()
  const answers = await Promise.all([page(1, 'a'), page(2, 'b'), page(3), page(4)])
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true])
})
