import { formatDay, parseDay } from '../../shared/dates'
import type { CubeMember, CubeRow } from './makeCubeData'

const FIRST = parseDay('2024-01-01')!
let orders = 0

function sale(day: number, product: string, quantity: number, rest: Partial<CubeRow> = {}): CubeRow {
  const gross = quantity * 100
  return { date: formatDay(FIRST + day), order: `o${orders++}`, product, quantity, gross, ...rest }
}

const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Day 0 is 1 January 2024, day 89 is 30 March 2024. */
export const PROMOTIONS: readonly CubeMember[] = [
  // Days 40–49; 28 days before it, all free. Tea sells 2 a day before and 3 while it runs.
  {
    id: 'works',
    promotion_method: 'Flash',
    product: 'tea',
    start: '2024-02-10',
    end: '2024-02-19',
    percent: '20',
  },
  // Days 45–54 overlap "works"; of days 17–44, 40–44 are covered by it: 23 are left.
  { id: 'overlaps', promotion_method: 'Flash', product: 'tea', start: '2024-02-15', end: '2024-02-24' },
  // Days 5–8: five days of data before it.
  { id: 'early', promotion_method: 'Coupon', product: 'mug', start: '2024-01-06', end: '2024-01-09' },
  // Began before the data; ends on day 2.
  { id: 'begun', promotion_method: 'Coupon', product: 'pot', start: '2023-12-20', end: '2024-01-03' },
  // Days 60–63: pots never sold in the 28 days before.
  { id: 'fresh', promotion_method: 'Coupon', product: 'pot', start: '2024-03-01', end: '2024-03-04' },
  // Names no product: cups and bowls carry it on days 70–71.
  { id: 'code', promotion_method: 'Code', start: '2024-03-11', end: '2024-03-12' },
  // Over before the data begins.
  { id: 'past', promotion_method: 'Coupon', product: 'tea', start: '2023-01-01', end: '2023-01-31' },
]

/** Hand-made sales: what each promotion must show is worked out in the tests. */
export const ROWS: readonly CubeRow[] = [
  ...days(0, 39).map((day) => sale(day, 'tea', 2)),
  ...days(40, 44).map((day) => sale(day, 'tea', 3, { promotion: 'works', discount: 60, cost: 150 })),
  ...days(45, 49).map((day) => sale(day, 'tea', 3, { promotion: 'works', discount: 60 })),
  ...days(50, 54).map((day) => sale(day, 'tea', 1, { promotion: 'overlaps', discount: 10 })),
  sale(6, 'mug', 4, { promotion: 'early' }),
  sale(1, 'pot', 1, { promotion: 'begun' }),
  sale(61, 'pot', 5, { promotion: 'fresh', discount: 50 }),
  // Cups: 14 in 28 days; bowls: 28 in 28 days.
  ...days(42, 69)
    .filter((day) => day % 2 === 0)
    .map((day) => sale(day, 'cup', 1, { store: 's1' })),
  ...days(42, 69).map((day) => sale(day, 'bowl', 1)),
  sale(70, 'cup', 3, { promotion: 'code', discount: 30, store: 's1' }),
  sale(70, 'cup', -1, { isReturn: true, store: 's1' }),
  sale(71, 'bowl', 4, { promotion: 'code', discount: 40 }),
  sale(89, 'lid', 1),
]
