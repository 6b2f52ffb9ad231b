import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { runImport } from '../../../main/pipeline/run'
import { EMPTY_SELECTION } from '../../../shared/query'
import { settingTexts } from '../../../shared/projectSettings'
import { dataOf, folderWith, imported, rowsOf } from '../../support/project'

/** Orders of 20.00, 50.00, 100.00, 110.00 and 150.00: the 95th percentile is 142.00, the middle 100.00. */
const SALES = `transaction_id,transaction_date,product_id,quantity,unit_price
T1,2024-01-05,P1,2,10.00
T2,2024-01-20,P2,1,50.00
T3,2024-02-03,P2,2,55.00
T4,2024-02-14,P3,4,25.00
T5,2024-03-01,P2,3,50.00
`

test('a project is computed anew under other settings, and as it was under the defaults', async () => {
  const folder = folderWith({ 'sales.csv': SALES })
  const projectPath = join(folder, 'shop.retail-lens')
  const largest = async (): Promise<unknown[]> => {
    const rows = await rowsOf(
      projectPath,
      'select transaction_id as id from gold_high_value_orders order by transaction_id',
    )
    return rows.map(({ id }) => id)
  }
  await imported({ files: [join(folder, 'sales.csv')], projectPath })
  const before = await dataOf(projectPath)
  expect(await largest()).toEqual(['T5'])

  const recompute = (settings: Readonly<Record<string, string>>) =>
    imported({ files: [], projectPath, settings })
  await recompute(settingTexts({ highValuePercent: 50 }))
  expect(await largest()).toEqual(['T3', 'T4', 'T5'])
  await recompute(settingTexts({ highValueCents: 11_000 }))
  expect(await largest()).toEqual(['T3', 'T5'])
  await recompute(settingTexts({ highValueCents: null }))
  expect(await largest()).toEqual(['T3', 'T4', 'T5'])
  const { report } = await recompute({ high_value_percent: 'auto', currency: 'CHF' })
  expect(report.currency.code).toBe('CHF')
  await recompute({ currency: 'auto' })
  expect(await dataOf(projectPath)).toEqual(before)
})

test('five equal parts of the customers score as NTILE does, in gold and in the cube', async () => {
  const orders = [10, 10, 20, 30, 40].map((price, i) => `T${i},2024-01-0${i + 1},P1,1,${price}.00,C${i}\n`)
  const folder = folderWith({
    'sales.csv': `transaction_id,transaction_date,product_id,quantity,unit_price,customer_id\n${orders.join('')}`,
  })
  const projectPath = join(folder, 'shop.retail-lens')
  const scores = async (): Promise<unknown[]> => {
    const rows = await rowsOf(projectPath, 'select m from gold_rfm order by customer_id')
    return rows.map(({ m }) => m)
  }
  await imported({ files: [join(folder, 'sales.csv')], projectPath })
  expect(await scores()).toEqual([1, 1, 3, 4, 5])
  const { cube } = await imported({ files: [], projectPath, settings: settingTexts({ rfmScoring: 'ntile' }) })
  expect(await scores()).toEqual([1, 2, 3, 4, 5])
  const rows = makeCube(cube).rfm(EMPTY_SELECTION)
  expect(rows.ok && rows.value.map(({ customerId, m }) => [customerId, m])).toEqual([
    ['C4', 5],
    ['C3', 4],
    ['C2', 3],
    ['C0', 1],
    ['C1', 2],
  ])
})

test('a value that is none changes nothing, and nothing is computed without a project', async () => {
  const folder = folderWith({ 'sales.csv': SALES })
  const projectPath = join(folder, 'shop.retail-lens')
  expect(await runImport({ files: [], projectPath })).toMatchObject({ ok: false, code: 'input_unusable' })
  await imported({ files: [join(folder, 'sales.csv')], projectPath })
  const refused = await runImport({ files: [], projectPath, settings: { high_value_percent: '100' } })
  expect(refused).toMatchObject({ ok: false, code: 'usage' })
})
