import { useApp } from '../store'
import type { CustomerMeasure } from './scores'

/** What the cards about scores count: customers, or their net sales. */
export const useCustomerMeasure = (): CustomerMeasure =>
  useApp((app) => (app.options['customers.measure'] === 'net' ? 'net' : 'customers'))
