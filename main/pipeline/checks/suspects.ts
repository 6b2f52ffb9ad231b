import type { Check } from '../../../shared/report'
import { SUSPECT_RULES, suspectSettingsSchema } from '../../../shared/suspects'
import type { SuspectRule, SuspectSettings } from '../../../shared/suspects'
import type { SqlDatabase, SqlValue } from '../gold'

/** How many findings a rule has, and the sum of their line numbers. */
export interface SuspectSums {
  readonly rule: SuspectRule
  readonly count: number
  readonly lines: number
}

const HAS_RULES = "select count(*) from sqlite_schema where name = 'gold_suspect_rules'"
const SETTINGS = 'select rule_name, is_on, threshold from gold_suspect_rules'
const SUMS = `select r.rule_name, count(s.sale_id), ifnull(sum(s.sale_id), 0)
  from gold_suspect_rules as r left join gold_suspects as s on s.rule = r.rule group by r.rule`

const rowsOf = (db: SqlDatabase, sql: string): readonly (readonly SqlValue[])[] =>
  db.exec(HAS_RULES)[0]?.values[0]?.[0] === 1 ? (db.exec(sql)[0]?.values ?? []) : []

/** What the rules were set to when gold was made; the usual settings in projects of earlier versions. */
export function suspectSettingsOf(db: SqlDatabase): SuspectSettings {
  const rules = rowsOf(db, SETTINGS).map(([name, isOn, threshold]) => [
    name,
    { isOn: isOn === 1, ...(typeof threshold === 'number' ? { threshold } : {}) },
  ])
  return suspectSettingsSchema.parse(Object.fromEntries(rules))
}

/** The findings by the gold SQL and by the cube: of each rule their number, of all rules the lines. */
export function checkSuspects(db: SqlDatabase, sums: readonly SuspectSums[]): Check[] {
  const gold = new Map(rowsOf(db, SUMS).map(([name, count, lines]) => [name, [Number(count), Number(lines)]]))
  if (gold.size === 0) return []
  const lines = { left: 0, right: 0 }
  const counts = SUSPECT_RULES.map((rule): Check => {
    const [count = 0, ids = 0] = gold.get(rule) ?? []
    const cube = sums.find((each) => each.rule === rule) ?? { count: 0, lines: 0 }
    lines.left += ids
    lines.right += cube.lines
    return { name: `cube_suspects_${rule}`, left: count, right: cube.count, ok: count === cube.count }
  })
  return [...counts, { name: 'cube_suspect_lines', ...lines, ok: lines.left === lines.right }]
}
