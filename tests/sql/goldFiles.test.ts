import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  GOLD_TABLES,
  GoldError,
  INTERMEDIATE_TABLES,
  runGold,
  writeParameters,
} from '../../main/pipeline/gold'
import { emptyProject, handmadeSilver, rowsOf } from './handmadeSilver'

const MODELS = [...INTERMEDIATE_TABLES, ...GOLD_TABLES]
const folder = new URL('../../main/pipeline/gold/', import.meta.url)
const filesIn = (url: URL): string[] =>
  readdirSync(url)
    .filter((name) => name.endsWith('.sql'))
    .sort()

describe('gold SQL files', () => {
  it('every file is a table of the list', () => {
    expect(filesIn(folder)).toEqual(GOLD_TABLES.map(({ name }) => `${name}.sql`).sort())
    expect(filesIn(new URL('intermediate/', folder))).toEqual(
      INTERMEDIATE_TABLES.map(({ name }) => `${name}.sql`).sort(),
    )
  })

  it.each(MODELS)(
    '$name opens with grain and definition and stays under 80 lines',
    ({ sql, grain, definition }) => {
      const [first, second] = sql.split('\n')
      expect(first).toBe(`-- grain: ${grain}`)
      expect(second).toBe(`-- definition: ${definition}`)
      expect(sql.trimEnd().split('\n').length).toBeLessThan(80)
    },
  )

  it('SQLite can plan every statement on the real schema', async () => {
    const db = await emptyProject()
    writeParameters(db, {})
    for (const { sql } of MODELS)
      for (const statement of sql.split(/;\s*\n/).filter((text) => text.trim() !== '')) {
        const plan = rowsOf(db, `explain ${statement}`)
        expect(plan.length).toBeGreaterThan(1)
        db.exec(statement)
      }
    db.close()
  })
})

describe('runGold', () => {
  it('fills an empty project with empty tables and no order', async () => {
    const db = await emptyProject()
    await runGold(db)
    expect(rowsOf(db, 'select count(*) from gold_daily_store_category')).toEqual([[0]])
    expect(Object.fromEntries(rowsOf(db, 'select name, value from gold_kpis'))).toMatchObject({
      orders: 0,
      net_cents: 0,
      aov_cents: null,
      first_date: null,
    })
    expect(rowsOf(db, 'select name from gold_checks where not is_ok')).toEqual([])
  })

  it('run twice gives the same, and leaves no temporary table', async () => {
    const db = await handmadeSilver()
    await runGold(db)
    const first = GOLD_TABLES.map(({ name }) => rowsOf(db, `select * from ${name}`))
    await runGold(db)
    expect(GOLD_TABLES.map(({ name }) => rowsOf(db, `select * from ${name}`))).toEqual(first)
    expect(rowsOf(db, 'select name from temp.sqlite_schema')).toEqual([])
  })

  it('waits for the caller before each table, who may stop it', async () => {
    const db = await handmadeSilver()
    const seen: string[] = []
    const stop = new Error('stop')
    const run = runGold(db, {}, async (name, i, n) => {
      await Promise.resolve()
      seen.push(`${i + 1}/${n} ${name}`)
      if (i === 1) throw stop
    })
    await expect(run).rejects.toBe(stop)
    expect(seen).toEqual(['1/13 gold_daily_store_category', '2/13 gold_product_impact'])
    expect(rowsOf(db, 'select name from temp.sqlite_schema')).toEqual([])
  })

  it('names the file of a statement that fails, and keeps its cause', async () => {
    const db = await handmadeSilver()
    db.exec('drop table silver_feedback')
    const error: unknown = await runGold(db).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(GoldError)
    expect((error as GoldError).message).toMatch(/^gold_product_impact\.sql: no such table: silver_feedback/)
    expect((error as GoldError).cause).toBeInstanceOf(Error)
  })

  it('scores by NTILE with ties broken by customer id where the setting asks for it', async () => {
    const db = await handmadeSilver()
    await runGold(db, { rfm_ntile: 1 })
    expect(rowsOf(db, 'select customer_id, r, f, m from gold_rfm order by customer_id')).toEqual([
      ['C1', 2, 1, 2],
      ['C2', 1, 2, 1],
    ])
  })

  it('counts an order once per product when its lines are taken up again later', async () => {
    const db = await handmadeSilver()
    // T1's tea again on the last day: a new run of an old order, of a product that the order has already.
    db.exec(`insert into silver_sales (sale_id, day, second_of_day, order_key, product_key, customer_key, store_key,
        promotion_key, quantity, gross_cents, discount_cents, net_cents, cost_cents, is_return, is_high_value,
        file_id, line, date, transaction_id, product_id)
      select 14, (select max(day) from silver_dates), null, order_key, 1, 1, 1, 0, 1, 500, 0, 500, 200, 0, 0, 1, 99,
        '2024-04-11', 'T1', 'P1' from silver_orders where transaction_id = 'T1'`)
    await runGold(db)
    expect(
      rowsOf(
        db,
        "select orders, lines, net_cents, margin_cents from gold_product_impact where product_id = 'P1'",
      ),
    ).toEqual([[3, 6, 3150, 300]])
    expect(rowsOf(db, "select value from gold_kpis where name = 'orders'")).toEqual([[8]])
    expect(rowsOf(db, 'select name from gold_checks where not is_ok')).toEqual([])
  })
})
