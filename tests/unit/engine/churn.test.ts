import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import type { Selection } from '../../../shared/query'
import { makeCubeData } from '../../support/makeCubeData'
import { modelShop } from '../../support/purchases'

function engine() {
  const state = newState()
  state.open = { path: 'test', cube: makeCube(makeCubeData(modelShop(900, 5))), file: null }
  const told: number[] = []
  const ask = (selection: Partial<Selection> = {}, limit = 5) =>
    ENGINE_REQUESTS['customers.churn'](
      state,
      { selection: { from: null, to: null, filters: [], ...selection }, who: 'all', customer: null, limit },
      (_event, payload) => told.push(Reflect.get(payload, 'share') as number),
    )
  const cancel = () => ENGINE_REQUESTS['customers.churnCancel'](state, {}, () => undefined)
  return { ask, cancel, told }
}

test('a newer question supersedes the one under way; a cancel ends it', async () => {
  const { ask, cancel } = engine()
  const [first, second] = await Promise.all([ask(), ask({ to: '2023-06-30' })])
  expect(first).toMatchObject({ ok: false, code: 'superseded' })
  expect(second).toMatchObject({ ok: true, value: { asOf: '2023-06-30' } })
  const stopped = ask()
  await cancel()
  expect(await stopped).toMatchObject({ ok: false, code: 'cancelled' })
})

test('progress is told, and the same selection is not worked out again, whatever its start and limit', async () => {
  const { ask, told } = engine()
  const first = await ask()
  expect(first.ok && first.value.rows).toHaveLength(5)
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((share) => share >= 0 && share <= 1)).toBe(true)
  const before = told.length
  const again = await ask({ from: '2022-06-01' }, 8)
  expect(again.ok && again.value.rows).toHaveLength(8)
  expect(again.ok && first.ok && again.value.rows.slice(0, 5)).toEqual(first.ok && first.value.rows)
  expect(told).toHaveLength(before)
})
