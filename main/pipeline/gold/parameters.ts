import { segmentOf } from '../../../shared/segments'
import {
  RULE_FACTS,
  SUSPECT_RULES,
  USUAL_SUSPECT_SETTINGS,
  type SuspectSettings,
} from '../../../shared/suspects'
import type { SqlDatabase } from './database'

/** What the gold SQL reads from `gold_parameters`; amounts in minor units, percents 0–100, flags 0 or 1. */
export const DEFAULT_PARAMETERS = {
  /** Net sales from which an order is high-value: what silver marked the lines by. */
  high_value_cents: 0,
  /** 1: NTILE(5) with ties broken by customer_id instead of scores that keep ties together. */
  rfm_ntile: 0,
  abc_a_percent: 80,
  abc_b_percent: 95,
} as const satisfies Readonly<Record<string, number>>

export type GoldParameters = Readonly<Partial<Record<keyof typeof DEFAULT_PARAMETERS, number>>>

const SCORES = [1, 2, 3, 4, 5] as const

/** Makes the temporary tables `gold_parameters`, `gold_segment_map` and `gold_suspect_settings`. */
export function writeParameters(
  db: SqlDatabase,
  parameters: GoldParameters,
  suspects: SuspectSettings = USUAL_SUSPECT_SETTINGS,
): void {
  db.exec(`create temp table gold_parameters (name text primary key, value real not null) strict, without rowid;
    create temp table gold_segment_map (
      r integer not null, fm integer not null, segment text not null, primary key (r, fm)
    ) strict, without rowid;
    create temp table gold_suspect_settings (
      rule integer primary key, rule_name text not null, severity text not null, is_on integer not null, threshold real
    ) strict;`)
  for (const [name, value] of Object.entries({ ...DEFAULT_PARAMETERS, ...parameters }))
    db.run('insert into gold_parameters values (?, ?)', [name, value])
  for (const r of SCORES)
    for (const fm of SCORES)
      db.run('insert into gold_segment_map values (?, ?, ?)', [r, fm, segmentOf(r, fm)])
  SUSPECT_RULES.forEach((rule, i) => {
    const { severity, threshold } = RULE_FACTS[rule]
    const { isOn, threshold: chosen } = suspects[rule]
    db.run('insert into gold_suspect_settings values (?, ?, ?, ?, ?)', [
      i + 1,
      rule,
      severity,
      isOn ? 1 : 0,
      threshold && chosen,
    ])
  })
}
