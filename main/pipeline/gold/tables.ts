import goldChecks from './gold_checks.sql?raw'
import goldCohorts from './gold_cohorts.sql?raw'
import goldDailyStoreCategory from './gold_daily_store_category.sql?raw'
import goldHighValueOrders from './gold_high_value_orders.sql?raw'
import goldHourly from './gold_hourly.sql?raw'
import goldKpis from './gold_kpis.sql?raw'
import goldProductImpact from './gold_product_impact.sql?raw'
import goldPromoImpact from './gold_promo_impact.sql?raw'
import goldRfm from './gold_rfm.sql?raw'
import goldStorePerformance from './gold_store_performance.sql?raw'
import goldSuspectRules from './gold_suspect_rules.sql?raw'
import goldSuspects from './gold_suspects.sql?raw'
import goldTopCustomers from './gold_top_customers.sql?raw'
import intDays from './intermediate/int_days.sql?raw'
import intProductSales from './intermediate/int_product_sales.sql?raw'
import intPromoUplift from './intermediate/int_promo_uplift.sql?raw'
import intPromotedDays from './intermediate/int_promoted_days.sql?raw'
import intSalesRuns from './intermediate/int_sales_runs.sql?raw'
import intSuspectAmounts from './intermediate/int_suspect_amounts.sql?raw'
import intSuspectOrders from './intermediate/int_suspect_orders.sql?raw'
import intSuspectPrices from './intermediate/int_suspect_prices.sql?raw'
import intSuspectRepeats from './intermediate/int_suspect_repeats.sql?raw'
import intSuspectReturns from './intermediate/int_suspect_returns.sql?raw'
import intSuspectVisits from './intermediate/int_suspect_visits.sql?raw'
import intVisits from './intermediate/int_visits.sql?raw'

/** One model: a table, what one row of it is, what it means, and the SQL that fills it. */
export interface GoldTable {
  readonly name: string
  readonly sql: string
  /** The statement of `sql` that makes the table. */
  readonly create: string
  readonly grain: string
  readonly definition: string
}

function model(name: string, sql: string): GoldTable {
  const remark = (word: string): string => {
    const found = new RegExp(`^-- ${word}: (.+)$`, 'm').exec(sql)?.[1]
    if (found === undefined) throw new Error(`${name}.sql names no ${word}`)
    return found.trim()
  }
  const create = /^create (?:temp )?table [^;]+;/m.exec(sql)?.[0]
  if (create === undefined) throw new Error(`${name}.sql makes no table`)
  return { name, sql, create, grain: remark('grain'), definition: remark('definition') }
}

/** Temporary tables that several gold tables are made from, in order of making. */
export const INTERMEDIATE_TABLES: readonly GoldTable[] = [
  model('int_days', intDays),
  model('int_sales_runs', intSalesRuns),
  model('int_product_sales', intProductSales),
  model('int_visits', intVisits),
  model('int_suspect_visits', intSuspectVisits),
  model('int_suspect_repeats', intSuspectRepeats),
  model('int_suspect_amounts', intSuspectAmounts),
  model('int_suspect_prices', intSuspectPrices),
  model('int_suspect_orders', intSuspectOrders),
  model('int_suspect_returns', intSuspectReturns),
  model('int_promoted_days', intPromotedDays),
  model('int_promo_uplift', intPromoUplift),
]

/** The business tables in order of making. `gold_sales` is the cube's. */
export const GOLD_TABLES: readonly GoldTable[] = [
  model('gold_daily_store_category', goldDailyStoreCategory),
  model('gold_product_impact', goldProductImpact),
  model('gold_promo_impact', goldPromoImpact),
  model('gold_store_performance', goldStorePerformance),
  model('gold_rfm', goldRfm),
  model('gold_top_customers', goldTopCustomers),
  model('gold_suspects', goldSuspects),
  model('gold_suspect_rules', goldSuspectRules),
  model('gold_hourly', goldHourly),
  model('gold_cohorts', goldCohorts),
  model('gold_high_value_orders', goldHighValueOrders),
  model('gold_kpis', goldKpis),
  model('gold_checks', goldChecks),
]
