import type { Target } from './targets'
import goldChecks from './models/gold_checks.sql?raw'
import goldCohorts from './models/gold_cohorts.sql?raw'
import goldDailyStoreCategory from './models/gold_daily_store_category.sql?raw'
import goldHighValueOrders from './models/gold_high_value_orders.sql?raw'
import goldHourly from './models/gold_hourly.sql?raw'
import goldKpis from './models/gold_kpis.sql?raw'
import goldProductImpact from './models/gold_product_impact.sql?raw'
import goldPromoImpact from './models/gold_promo_impact.sql?raw'
import goldRfm from './models/gold_rfm.sql?raw'
import goldStorePerformance from './models/gold_store_performance.sql?raw'
import goldSuspectRules from './models/gold_suspect_rules.sql?raw'
import goldSuspects from './models/gold_suspects.sql?raw'
import goldTopCustomers from './models/gold_top_customers.sql?raw'
import intPromoTerms from './models/int_promo_terms.sql?raw'
import intPromoUplift from './models/int_promo_uplift.sql?raw'
import intSales from './models/int_sales.sql?raw'
import intSuspectLines from './models/int_suspect_lines.sql?raw'
import intSuspectOrders from './models/int_suspect_orders.sql?raw'
import intSuspectPrices from './models/int_suspect_prices.sql?raw'
import intSuspectRepeats from './models/int_suspect_repeats.sql?raw'
import intSuspectVisits from './models/int_suspect_visits.sql?raw'

/** The models in order of making. Written once, in the SQL that DuckDB, Spark and BigQuery share. */
const MODELS = [
  ['int_sales', intSales],
  ['int_promo_terms', intPromoTerms],
  ['int_promo_uplift', intPromoUplift],
  ['gold_daily_store_category', goldDailyStoreCategory],
  ['gold_product_impact', goldProductImpact],
  ['gold_promo_impact', goldPromoImpact],
  ['gold_store_performance', goldStorePerformance],
  ['gold_rfm', goldRfm],
  ['gold_top_customers', goldTopCustomers],
  ['int_suspect_visits', intSuspectVisits],
  ['int_suspect_repeats', intSuspectRepeats],
  ['int_suspect_lines', intSuspectLines],
  ['int_suspect_prices', intSuspectPrices],
  ['int_suspect_orders', intSuspectOrders],
  ['gold_suspects', goldSuspects],
  ['gold_suspect_rules', goldSuspectRules],
  ['gold_hourly', goldHourly],
  ['gold_cohorts', goldCohorts],
  ['gold_high_value_orders', goldHighValueOrders],
  ['gold_kpis', goldKpis],
  ['gold_checks', goldChecks],
] as const

/** The names of types where an engine has its own; all else is the same text everywhere. */
const TYPES = {
  duckdb: { double: 'double', integer: 'bigint', string: 'string' },
  databricks: { double: 'double', integer: 'bigint', string: 'string' },
  bigquery: { double: 'float64', integer: 'int64', string: 'string' },
} as const satisfies Record<Target, Record<string, string>>

/** What the target calls the types of columns. */
export const typesOf = (target: Target) => TYPES[target]

/** Amounts in major units with the currency's own digits. */
export const moneyType = (minorDigits: number): string => `decimal(18, ${minorDigits})`

export interface Model {
  readonly name: string
  readonly sql: string
}

/** The gold definitions as SQL of the target, for a currency of so many decimals. */
export function modelsFor(target: Target, minorDigits: number): Model[] {
  return MODELS.map(([name, sql]) => ({
    name,
    sql: sql
      .replaceAll(' as money)', ` as ${moneyType(minorDigits)})`)
      .replaceAll(' as double)', ` as ${TYPES[target].double})`)
      .replaceAll('minor_units', String(10 ** minorDigits)),
  }))
}
