import { abcInsight } from './abc'
import { basketInsight } from './basket'
import { changedInsight } from './changed'
import { churnInsight } from './churn'
import { cohortsInsight } from './cohorts'
import { suspectsInsight } from './suspects'
import { forecastInsight } from './forecast'
import type { Insight } from './types'
import { upliftInsight } from './uplift'

/** Every kind of `insight` by its name on the command line. */
export const INSIGHTS: Readonly<Record<string, Insight>> = {
  changed: changedInsight,
  basket: basketInsight,
  cohorts: cohortsInsight,
  churn: churnInsight,
  forecast: forecastInsight,
  abc: abcInsight,
  uplift: upliftInsight,
  suspects: suspectsInsight,
}
