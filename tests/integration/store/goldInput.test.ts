import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadSqlJs } from '../../../main/store'
import goldInputSql from '../../../main/store/goldInput.sql?raw'
import { imported, scratch } from '../../support/project'

const folder = fileURLToPath(new URL('../../fixtures/handmade', import.meta.url))

const KEPT = `sale_id, day, second_of_day, order_key, product_key, customer_key, store_key, promotion_key, quantity,
  gross_cents, discount_cents, cost_cents, is_return, is_high_value, unit_price, file_id, line, city`

test('what the gold SQL reads as silver_sales is the saved table, column by column', async () => {
  const project = join(scratch(), 'handmade.retail-lens')
  await imported({ files: [folder], projectPath: project })
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(project))
  const columns = (db.exec("select name from pragma_table_xinfo('silver_sales')")[0]?.values ?? []).flat()
  db.exec('alter table silver_sales rename to saved; create table silver_sales (x)')
  db.exec(goldInputSql)
  db.exec(`insert into silver_sales_lines (${KEPT}) select ${KEPT} from saved`)
  expect(columns.length).toBeGreaterThan(30)
  const read = (table: string) => db.exec(`select ${columns.join(', ')} from ${table} order by sale_id`)
  const saved = read('saved')
  expect(saved[0]?.values.length).toBeGreaterThan(5)
  expect(read('silver_sales')).toEqual(saved)

  db.exec(
    `insert into silver_line_texts values (7, 'Oslo'); update silver_sales_lines set region_key = 7, channel_key = 0`,
  )
  expect(db.exec('select distinct region, channel from silver_sales')[0]?.values).toEqual([['Oslo', null]])
  db.close()
})
