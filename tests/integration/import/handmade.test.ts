import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { GOLD_TABLES, runGold } from '../../../main/pipeline/gold'
import { HIGH_VALUE_CENTS, SALES, handmadeSilver, rowsOf as rowsIn } from '../../sql/handmadeSilver'
import { imported, rowsOf, scratch } from '../../support/project'
import type { Row } from '../../support/project'

const folder = fileURLToPath(new URL('../../fixtures/handmade', import.meta.url))

/** Ids of files come from their bytes; the hand-made tables number them. */
const withoutFileIds = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !column.endsWith('file_id'))))

test('the handmade files give the silver lines worked out by hand', async () => {
  const project = join(scratch(), 'handmade.retail-lens')
  const { report } = await imported({ files: [folder], projectPath: project })
  const lines = await rowsOf(
    project,
    `select f.role, s.line, s.date, substr(time(s.second_of_day, 'unixepoch'), 1, 5) as time, o.transaction_id,
       s.customer_key, s.product_key, s.store_key, s.promotion_key, s.quantity, s.gross_cents, s.discount_cents
     from silver_sales as s join bronze_files as f using (file_id) join silver_orders as o using (order_key)
     order by s.sale_id`,
  )
  expect(lines.map((line) => Object.values(line))).toEqual(
    SALES.map(([file, ...rest]) => [file === 1 ? 'transactions' : 'returns', ...rest]),
  )
  expect(report.reasons).toEqual({
    unreadable_quantity: 1,
    repeated_key: 1,
    ends_before_start: 1,
    rating_not_a_number: 1,
  })
  const [threshold] = await rowsOf(
    project,
    "select value from gold_kpis where name = 'high_value_threshold_cents'",
  )
  expect(threshold).toEqual({ value: HIGH_VALUE_CENTS })
})

test('and the gold tables worked out by hand, one by one', async () => {
  const project = join(scratch(), 'handmade.retail-lens')
  await imported({ files: [folder], projectPath: project })
  const db = await handmadeSilver()
  await runGold(db, { high_value_cents: HIGH_VALUE_CENTS })
  for (const { name } of GOLD_TABLES.filter((table) => table.name !== 'gold_checks')) {
    const columns = (await rowsOf(project, `select name from pragma_table_info('${name}')`))
      .map((row) => String(row.name))
      .filter((column) => !column.endsWith('file_id'))
    const byHand = rowsIn(db, `select ${columns.join(', ')} from ${name}`)
    expect(byHand.length, name).toBeGreaterThan(0)
    const made = withoutFileIds(await rowsOf(project, `select * from ${name}`))
    expect(
      made.map((row) => columns.map((column) => row[column])),
      name,
    ).toEqual(byHand)
  }
})
