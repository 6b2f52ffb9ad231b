import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { runImport } from '../../../main/pipeline/run'
import { querySchema } from '../../../shared/query'
import { folderWith, imported } from '../../support/project'

const HEAD = 'transaction_id,transaction_date,product_id,quantity,unit_price'
const tell = (): void => undefined
const APRIL = { weekStart: 'sunday', fiscalStart: 4 } as const

test('when years begin is set with an import, stays over the next, and is changed while the project is open', async () => {
  const folder = folderWith({
    'a.csv': `${HEAD}\nA,2024-03-31,P,1,1.00\nB,2024-04-01,P,1,2.00\n`,
    'b.csv': `${HEAD}\nC,2025-04-01,P,1,4.00\n`,
  })
  const projectPath = join(folder, 'p.retail-lens')
  const settings = { week_start: 'sunday', fiscal_start: '4' }
  await imported({ files: [join(folder, 'a.csv')], projectPath, settings })
  await imported({ files: [join(folder, 'b.csv')], projectPath })

  const state = newState()
  const opened = await ENGINE_REQUESTS['engine.open'](state, { path: projectPath }, tell)
  expect(opened.ok && opened.value.profile.calendar).toEqual(APRIL)
  const years = async () => {
    const question = querySchema.parse({ selection: {}, by: ['year'], measures: ['net_sales_cents'] })
    const page = await ENGINE_REQUESTS['query.page'](state, { queries: [question] }, tell)
    return page.ok ? page.value[0]?.rows.map(({ members, values }) => [members[0]?.id, values[0]]) : page
  }
  expect(await years()).toEqual([
    ['FY2024', 100],
    ['FY2025', 200],
    ['FY2026', 400],
  ])
  const calendar = { weekStart: 'monday', fiscalStart: 1 } as const
  const changed = await ENGINE_REQUESTS['engine.setCalendar'](state, calendar, tell)
  expect(changed.ok && changed.value.profile.calendar).toEqual(calendar)
  expect(await years()).toEqual([
    ['2024', 300],
    ['2025', 400],
  ])
  await ENGINE_REQUESTS['engine.close'](state, {}, tell)
  const again = await ENGINE_REQUESTS['engine.open'](state, { path: projectPath }, tell)
  expect(again.ok && again.value.profile.calendar).toEqual(calendar)
  await ENGINE_REQUESTS['engine.close'](state, {}, tell)
})

test('a month that is none is refused before anything is read', async () => {
  const folder = folderWith({ 'a.csv': `${HEAD}\nA,2024-03-31,P,1,1.00\n` })
  const result = await runImport({
    files: [join(folder, 'a.csv')],
    projectPath: join(folder, 'p.retail-lens'),
    settings: { fiscal_start: 'May' },
  })
  expect(result).toMatchObject({ ok: false, code: 'usage' })
})
