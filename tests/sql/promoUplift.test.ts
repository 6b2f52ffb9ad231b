import { expect, it } from 'vitest'
import { runGold } from '../../main/pipeline/gold'
import { PROMOTIONS, ROWS } from '../support/promotionShop'
import { promotionSilver } from '../support/promotionSilver'
import { rowsOf } from './handmadeSilver'

it('gold_promo_impact: uplift, baseline days, extra units and extra net of each promotion and method', async () => {
  const db = await promotionSilver(ROWS, PROMOTIONS)
  await runGold(db)
  const columns = 'name, uplift, baseline_days, extra_units, extra_net_cents'
  const rows = rowsOf(db, `select ${columns} from gold_promo_impact order by level, name`)
  const near = (value: number): unknown => expect.closeTo(value, 9)
  // overlaps: 23 free days of 2 units, so 20 are expected in 10 days; 5 × 3 + 5 × 1 were sold.
  expect(rows).toEqual([
    // code: 28 days; cups 0.5 a day and bowls 1 a day, so 3 expected in 2 days; 3 − 1 + 4 = 6 sold.
    ['Code', near(1), 28, near(3), near(200 - 30 + 400 - 40 - 300)],
    // early 5 days and begun none: only fresh counts, without anything expected.
    ['Coupon', null, 28, near(5), near(450)],
    // works and overlaps pooled: 30 + 20 units of 20 + 20 expected, 28 + 23 days.
    ['Flash', near(0.25), 51, near(10), near(400 + -350)],
    ['No promotion', null, null, null, null],
    ['begun', null, 0, null, null],
    ['code', near(1), 28, near(3), near(230)],
    ['early', null, 5, null, null],
    ['fresh', null, 28, near(5), near(450)],
    ['overlaps', near(0), 23, near(0), near(15 * 100 - 5 * 60 + 5 * 90 - 2000)],
    ['past', null, null, null, null],
    // works: 30 sold, 20 expected; net 10 × 240 against 10 × 200.
    ['works', near(0.5), 28, near(10), near(400)],
  ])
  db.close()
})
