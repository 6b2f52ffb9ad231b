import type { RequestName } from '../../shared/ipc'

/** What the window of a report may ask for: it reads, and says how far it is. */
export const PRINT_REQUESTS: ReadonlySet<unknown> = new Set<RequestName>([
  'app.info',
  'settings.get',
  'project.current',
  'presentation.get',
  'print.job',
  'print.finished',
  'query.page',
  'query.rfm',
  'query.promotions',
  'query.promotionCurve',
  'query.stores',
  'query.members',
  'customers.analysis',
  'customers.page',
  'customers.cohorts',
  'dictionary.get',
  'customers.churn',
  'query.forecast',
  'query.change',
  'query.basket',
  'product.reviews',
  'findings.get',
  'findings.page',
  'customers.person',
])

/** What it hands over where there is no other window: the picture that was ordered. */
export const ORDERED: RequestName = 'export.picture'
