import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from 'sql.js'
import { runGold } from '../../main/pipeline/gold'
import { HIGH_VALUE_CENTS, handmadeSilver, rowsOf } from './handmadeSilver'

let db: Database

beforeAll(async () => {
  db = await handmadeSilver()
  await runGold(db, { high_value_cents: HIGH_VALUE_CENTS })
})

const all = (table: string): unknown[][] => rowsOf(db, `select * from ${table}`)

describe('gold of the handmade shop', () => {
  it('gold_daily_store_category', () => {
    const hamburg = ['S1', 'Harbour Street', 'Hamburg'] as const
    const bremen = ['S2', 'Market Hall', 'Bremen'] as const
    const columns =
      'date, store_id, store_name, city, category, lines, units, orders, customers, gross_cents, discount_cents, net_cents, return_units, return_net_cents, margin_cents'
    expect(
      rowsOf(db, `select ${columns} from gold_daily_store_category order by date, store_id, category`),
    ).toEqual([
      ['2024-03-01', ...hamburg, 'Kitchen', 1, 1, 1, 1, 2000, 0, 2000, 0, 0, null],
      ['2024-03-01', ...hamburg, 'Tea', 1, 2, 1, 1, 1000, 100, 900, 0, 0, null],
      ['2024-03-01', ...bremen, 'Food', 1, 1, 1, 1, 800, 120, 680, 0, 0, null],
      ['2024-03-12', ...hamburg, 'Tea', 1, -2, 0, 1, -1000, -200, -800, 2, -800, null],
      ['2024-03-15', ...hamburg, 'Tea', 1, 4, 1, 0, 2000, 200, 1800, 0, 0, null],
      ['2024-03-18', ...hamburg, 'Tea', 1, -1, 0, 1, -500, -50, -450, 1, -450, null],
      ['2024-03-20', ...bremen, 'Tea', 1, 3, 1, 1, 1500, 300, 1200, 0, 0, null],
      ['2024-04-02', ...bremen, 'Kitchen', 1, 2, 1, 1, 4000, 0, 4000, 0, 0, null],
      ['2024-04-02', 'S9', 'S9', null, null, 1, 1, 1, 1, 777, 0, 777, 0, 0, null],
      ['2024-04-05', ...bremen, 'Kitchen', 1, -1, 0, 1, -2000, 0, -2000, 1, -2000, null],
      ['2024-04-10', ...hamburg, 'Food', 2, 11, 2, 1, 8800, 0, 8800, 0, 0, null],
      ['2024-04-11', ...hamburg, 'Food', 1, -2, 0, 1, -1600, 0, -1600, 2, -1600, null],
    ])
  })

  it('gold_product_impact: all positive net is 15307; 7880, 11880 and 14530 of it are reached before P2, P1, P9', () => {
    const all = 7880 + 4000 + 2650 + 777
    const none = [null, 0, null, null] as const
    expect(rowsOf(db, 'select * from gold_product_impact')).toEqual([
      // prettier-ignore
      ['P3', 'Forest Honey', 'Food', null, null, 'Beeline', 4, 3, 10, 8000, 120, 7880, 788, 2, 2 / 12, null, ...none, 7880 / all, 'A'],
      // prettier-ignore
      ['P2', 'Stoneware Teapot', 'Kitchen', null, null, 'Claywork', 3, 2, 2, 4000, 0, 4000, 2000, 1, 1 / 3, null, 2, 1, '2024-04-03', 'Lid broke', 11880 / all, 'A'],
      // prettier-ignore
      ['P1', 'Green Tea 100 g', 'Tea', null, null, 'Hilltop', 5, 3, 6, 3000, 350, 2650, 2650 / 6, 3, 3 / 9, null, 4.5, 2, '2024-03-25', 'Good', 14530 / all, 'A'],
      ['P9', 'P9', null, null, null, null, 1, 1, 1, 777, 0, 777, 777, 0, 0, null, ...none, 1, 'B'],
      // prettier-ignore
      ['P4', 'Linen Towel', 'Kitchen', null, null, 'Loomhouse', 0, 0, 0, 0, 0, 0, null, 0, null, null, ...none, 1, 'C'],
    ])
  })

  it('gold_promo_impact: nothing is known of the days before 1 March, and R1 covers those before R2', () => {
    const none = [null, null, null, null] as const
    const noDays = [null, 0, null, null] as const
    expect(all('gold_promo_impact')).toEqual([
      ['method', 'No promotion', null, null, null, null, 5, 7, 12, 11977, 0, 11977, 0, 11977 / 5, ...none],
      ['method', 'Coupon', null, 'Coupon', null, null, 2, 3, 5, 2500, 250, 2250, 0.1, 1125, ...noDays],
      ['method', 'Newsletter', null, 'Newsletter', null, null, 1, 1, 1, 800, 120, 680, 0.15, 680, ...noDays],
      ['method', 'Flash sale', null, 'Flash sale', null, null, 1, 2, 1, 500, 100, 400, 0.2, 400, ...noDays],
      // prettier-ignore
      ['promotion', 'R1', 'R1', 'Coupon', '2024-03-01', '2024-03-31', 2, 3, 5, 2500, 250, 2250, 0.1, 1125, ...noDays],
      // prettier-ignore
      ['promotion', 'R3', 'R3', 'Newsletter', '2024-03-01', '2024-04-30', 1, 1, 1, 800, 120, 680, 0.15, 680, ...noDays],
      // prettier-ignore
      ['promotion', 'R2', 'R2', 'Flash sale', '2024-03-10', '2024-03-20', 1, 2, 1, 500, 100, 400, 0.2, 400, ...noDays],
      // prettier-ignore
      ['promotion', 'R5', 'R5', 'Flash sale', '2024-01-01', '2024-01-31', 0, 0, 0, 0, 0, 0, null, null, ...none],
    ])
  })

  it('gold_store_performance', () => {
    const nowhere = [null, null] as const
    expect(rowsOf(db, 'select * from gold_store_performance order by net_cents desc')).toEqual([
      // prettier-ignore
      ['S1', 'Harbour Street', 'Hamburg', null, 'Germany', ...nowhere, 4, 2, 8, 13, 10700, 50, 10650, 2662.5, 5, 5 / 18, null],
      // prettier-ignore
      ['S2', 'Market Hall', 'Bremen', null, 'Germany', ...nowhere, 3, 2, 4, 5, 4300, 420, 3880, 3880 / 3, 1, 1 / 6, null],
      ['S9', 'S9', null, null, null, ...nowhere, 1, 1, 1, 1, 777, 0, 777, 777, 0, 0, null],
      // prettier-ignore
      ['S3', 'Old Town', 'Vienna', null, 'Austria', ...nowhere, 0, 0, 0, 0, 0, 0, 0, null, 0, null, null],
    ])
  })

  it('gold_rfm: two customers, so ranks 1 and 2 score 1 and 1 + floor(5 / 2); equal frequency shares rank 1', () => {
    expect(all('gold_rfm')).toEqual([
      ['C1', 'Ada Moss', '2024-04-10', 1, 3, 9530, 3, 1, 3, 7, '313', 'About To Sleep'],
      ['C2', 'Ben Hart', '2024-04-02', 9, 3, 3977, 1, 1, 1, 3, '111', 'Lost'],
    ])
  })

  it('gold_top_customers', () => {
    expect(all('gold_top_customers')).toEqual([
      [1, 'C1', 'Ada Moss', 'Germany', 9530, 3, 9530 / 3, '2024-03-01', '2024-04-10'],
      [2, 'C2', 'Ben Hart', 'Austria', 3977, 3, 3977 / 3, '2024-03-20', '2024-04-02'],
      [3, 'C3', 'Cleo Ray', 'France', -800, 0, null, null, null],
    ])
  })

  it('gold_suspects: T1 in S1 and T2 in S2 four minutes later (S2 and S9 twenty minutes apart are none); C3 returns what it never bought', () => {
    const columns =
      'finding_id, rule, severity, customer_id, sale_id, file_id, line, transaction_id, date, time, store_id, lines, net_cents, other_sale_id, other_line, other_transaction_id, other_time, other_store_id, other_lines, other_net_cents, minutes_between, explanation'
    expect(rowsOf(db, `select ${columns} from gold_suspects`)).toEqual([
      // prettier-ignore
      [1, 1, 'high', 'C1', 1, 1, 2, 'T1', '2024-03-01', '10:00:00', 'S1', 2, 2900, 3, 4, 'T2', '10:04:00', 'S2', 1, 680, 4, 'At Harbour Street, and 4 minutes later at Market Hall.'],
      // prettier-ignore
      [2, 6, 'medium', 'C3', 4, 1, 12, 'T10', '2024-03-12', '16:00:00', 'S1', 1, -800, null, null, null, null, null, null, null, null, 'No earlier sale of the product to the customer.'],
    ])
  })

  it('gold_suspect_rules: the usual switches and thresholds', () => {
    expect(all('gold_suspect_rules')).toEqual([
      [1, 'two_stores', 'high', 1, 5, 1],
      [2, 'repeated_purchase', 'high', 1, 10, 0],
      [3, 'high_discount', 'medium', 1, 70, 0],
      [4, 'unusual_price', 'medium', 1, 3, 0],
      [5, 'large_order', 'low', 1, 5, 0],
      [6, 'return_without_sale', 'medium', 1, null, 1],
      [7, 'no_price', 'low', 1, null, 0],
    ])
  })

  it('gold_hourly', () => {
    expect(rowsOf(db, 'select * from gold_hourly order by weekday, hour')).toEqual([
      [1, null, 1, -1, 0, 1, -500, -50, -450],
      [2, 16, 1, -2, 0, 1, -1000, -200, -800],
      [2, 18, 2, 3, 2, 1, 4777, 0, 4777],
      [3, 8, 2, 11, 2, 1, 8800, 0, 8800],
      [3, 9, 1, 3, 1, 1, 1500, 300, 1200],
      [4, null, 1, -2, 0, 1, -1600, 0, -1600],
      [5, 10, 3, 4, 2, 1, 3800, 220, 3580],
      [5, 11, 1, -1, 0, 1, -2000, 0, -2000],
      [5, 12, 1, 4, 1, 0, 2000, 200, 1800],
    ])
  })

  it('gold_cohorts: C1 and C2 began in March; C3 never bought', () => {
    expect(all('gold_cohorts')).toEqual([
      ['2024-03', 0, 2, 2, 3, 4330, 1],
      ['2024-03', 1, 2, 2, 3, 9177, 1],
    ])
  })

  it('gold_high_value_orders', () => {
    expect(all('gold_high_value_orders')).toEqual([
      ['T9', '2024-04-10', 'C1', 'Ada Moss', 'S1', 'Harbour Street', 1, 10, 8000, 0, 8000, 6600],
    ])
  })

  it('gold_kpis', () => {
    const kpis = Object.fromEntries(rowsOf(db, 'select name, value from gold_kpis'))
    const { discount_rate, repeat_rate, avg_rating, ...exact } = kpis
    expect(exact).toEqual({
      lines: 13,
      orders: 8,
      units: 19,
      gross_cents: 15777,
      discount_cents: 470,
      net_cents: 15307,
      aov_cents: 1913.375,
      units_per_order: 2.375,
      return_lines: 4,
      return_units: 6,
      return_net_cents: -4850,
      return_rate: 0.24,
      customers: 3,
      customers_with_a_sale: 2,
      repeat_customers: 2,
      guest_lines: 2,
      guest_net_cents: 2600,
      reviews: 3,
      cost_cents: null,
      margin_cents: null,
      margin_rate: null,
      high_value_orders: 1,
      high_value_threshold_cents: 6600,
      first_date: '2024-03-01',
      last_date: '2024-04-11',
    })
    expect(discount_rate).toBeCloseTo(720 / 20877, 12)
    expect(repeat_rate).toBeCloseTo(2 / 3, 12)
    expect(avg_rating).toBeCloseTo(11 / 3, 12)
  })

  it('gold_checks: every pair of sides is equal', () => {
    const checks = rowsOf(db, 'select name, left_value, right_value, is_ok from gold_checks')
    expect(checks.length).toBeGreaterThan(15)
    expect(checks.filter(([, left, right, ok]) => ok !== 1 || left !== right)).toEqual([])
    expect(checks).toContainEqual(['net_customers_and_guests', 15307, 9530 + 3977 - 800 + 2600, 1])
  })
})
