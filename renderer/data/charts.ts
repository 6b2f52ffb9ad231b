import type { en } from '../i18n/en'
import type { Page } from '../store/viewSlice'

export type ChartName = keyof typeof en.data.lineage.chart

/** What each page shows, and the gold table that answers it. */
export const PAGE_CHARTS = [
  { name: 'figures', page: 'overview', source: 'gold_sales' },
  { name: 'trend', page: 'overview', source: 'gold_sales' },
  { name: 'categories', page: 'overview', source: 'gold_sales' },
  { name: 'promotions', page: 'overview', source: 'gold_sales' },
  { name: 'heat', page: 'overview', source: 'gold_sales' },
  { name: 'changes', page: 'overview', source: 'gold_sales' },
  { name: 'products', page: 'products', source: 'gold_sales' },
  { name: 'quarters', page: 'products', source: 'gold_sales' },
  { name: 'ratings', page: 'products', source: 'gold_sales' },
  { name: 'map', page: 'products', source: 'gold_sales' },
  { name: 'stores', page: 'products', source: 'gold_sales' },
  { name: 'abc', page: 'products', source: 'gold_sales' },
  { name: 'scores', page: 'customers', source: 'gold_sales' },
  { name: 'segments', page: 'customers', source: 'gold_sales' },
  { name: 'customers', page: 'customers', source: 'gold_sales' },
  { name: 'churn', page: 'customers', source: 'gold_sales' },
  { name: 'cohorts', page: 'customers', source: 'gold_sales' },
  { name: 'checks', page: 'data', source: 'gold_checks' },
] as const satisfies readonly { readonly name: ChartName; readonly page: Page; readonly source: string }[]
