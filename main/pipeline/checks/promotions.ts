import type { Check } from '../../../shared/report'
import type { Impact } from '../../../shared/promotions'
import type { SqlDatabase } from '../gold'

const SUMS = `select count(extra_units), sum(baseline_days) filter (where extra_units is not null),
  sum(abs(extra_units)), sum(abs(extra_net_cents)), count(uplift)
  from gold_promo_impact where level = 'promotion'`

/** What the promotions did, by the gold SQL and by the cube. Extras are compared without their signs, so that none cancel. */
export function checkPromotions(
  db: SqlDatabase,
  impacts: readonly Impact[],
  isEqual: (left: number, right: number) => boolean,
): Check[] {
  const gold = (db.exec(SUMS)[0]?.values[0] ?? []).map(Number)
  const judged = impacts.filter((impact) => impact.isJudged)
  const sum = (value: (impact: Impact) => number): number =>
    judged.reduce((total, impact) => total + value(impact), 0)
  const cube = {
    cube_promotions_judged: judged.length,
    cube_promotion_baseline_days: sum(({ baselineDays }) => baselineDays),
    cube_promotion_extra_units: sum(({ runUnits, expectedUnits }) =>
      Math.abs((runUnits ?? 0) - (expectedUnits ?? 0)),
    ),
    cube_promotion_extra_net_cents: sum(({ extraNetCents }) => Math.abs(extraNetCents ?? 0)),
    cube_promotion_uplifts: judged.filter(({ uplift }) => uplift !== null).length,
  }
  return Object.entries(cube).map(([name, right], i): Check => {
    const left = gold[i] ?? 0
    return { name, left, right, ok: isEqual(left, right) }
  })
}
