import { ISO_CALENDAR } from '../../../shared/calendar'
import type { CubeProfile } from '../../../shared/query'

/** A profile of two years with these dimensions and nothing else. */
export const profileOf = (dimensions: readonly CubeProfile['dimensions'][number]['name'][]): CubeProfile => ({
  lines: 10,
  firstDate: '2023-01-01',
  lastDate: '2024-12-31',
  dimensions: dimensions.map((name) => ({ name, members: 3 })),
  hasTimes: false,
  hasFeedback: false,
  hasCosts: false,
  hasPromotions: false,
  hasCustomers: false,
  hasStorePositions: false,
  currency: { code: 'EUR', minorDigits: 2 },
  calendar: ISO_CALENDAR,
})
