import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runImport } from '../../../main/pipeline/run'
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

test('a value that is none changes nothing, and nothing is computed without a project', async () => {
  const folder = folderWith({ 'sales.csv': SALES })
  const projectPath = join(folder, 'shop.retail-lens')
  expect(await runImport({ files: [], projectPath })).toMatchObject({ ok: false, code: 'input_unusable' })
  await imported({ files: [join(folder, 'sales.csv')], projectPath })
  const refused = await runImport({ files: [], projectPath, settings: { high_value_percent: '100' } })
  expect(refused).toMatchObject({ ok: false, code: 'usage' })
})
