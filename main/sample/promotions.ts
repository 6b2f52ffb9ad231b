import { dayOf, parseDay, type Day } from '../../shared/dates'
import type { Product } from './catalogue'

interface Plan {
  readonly product: string | null
  readonly method: string
  readonly percent: number
  readonly start: string
  readonly end: string
  /** Factor on the product's daily demand while it runs; 1 is a promotion without effect. */
  readonly lift: number
}

const plan = (
  product: string | null,
  method: string,
  percent: number,
  start: string,
  end: string,
  lift: number,
): Plan => ({ product, method, percent, start, end, lift })

const PLANS: readonly Plan[] = [
  plan('Wool socks, 2 pairs', 'Seasonal sale', 25, '2024-02-05', '2024-02-18', 2.6),
  plan('Hand cream, almond', 'Coupon', 15, '2024-03-04', '2024-03-24', 2.4),
  plan('Stainless bottle 750 ml', 'Flash sale', 30, '2024-04-19', '2024-04-28', 3.4),
  plan('Notebook A5, dotted', 'Bundle', 20, '2024-05-13', '2024-06-02', 2.5),
  plan('Yoga mat 6 mm', 'Seasonal sale', 20, '2024-06-10', '2024-06-30', 2.6),
  plan('Extra virgin olive oil 750 ml', 'Coupon', 15, '2024-07-08', '2024-07-28', 2.4),
  plan('Wireless mouse M3', 'Flash sale', 30, '2024-08-23', '2024-09-01', 3.4),
  plan('Organic cotton T-shirt', 'Seasonal sale', 25, '2024-09-09', '2024-09-29', 2.6),
  plan('In-ear headphones Lite', 'Price cut', 20, '2024-11-18', '2024-12-08', 2.3),
  plan('In-ear headphones Lite', 'Flash sale', 35, '2024-11-29', '2024-12-02', 3.6),
  plan('Plush fox', 'Bundle', 15, '2024-12-02', '2024-12-20', 2.3),
  plan('Linen tea towels, set of 3', 'Seasonal sale', 30, '2025-01-13', '2025-02-02', 2.8),
  plan('Ground coffee, dark roast, 500 g', 'Coupon', 15, '2025-02-10', '2025-03-02', 2.4),
  plan('Soap bar, olive', 'Bundle', 20, '2025-03-17', '2025-04-06', 2.5),
  plan('USB-C cable 2 m', 'Flash sale', 30, '2025-04-25', '2025-05-04', 3.4),
  plan('Stainless bottle 750 ml', 'Seasonal sale', 20, '2025-06-09', '2025-06-29', 2.6),
  plan('Sketchbook A4', 'Coupon', 15, '2025-08-04', '2025-08-24', 2.4),
  plan('Dark chocolate 70 %', 'Loyalty price', 15, '2025-09-01', '2025-10-12', 1),
  plan('Glass storage jars, set of 4', 'Price cut', 20, '2025-10-06', '2025-10-26', 2.5),
  plan('USB-C charger 65 W', 'Flash sale', 35, '2025-11-24', '2025-12-01', 3.6),
  plan('Card game "Sprint"', 'Bundle', 20, '2025-12-01', '2025-12-19', 2.4),
  plan('Toaster, two slots', 'Price cut', 30, '2024-10-07', '2024-10-27', 1),
  plan('Straw hat', 'Seasonal sale', 25, '2025-07-07', '2025-07-27', 1),
  plan(null, 'Newsletter code', 10, '2024-06-01', '', 1),
  plan(null, 'Staff voucher', 20, '', '2024-12-31', 1),
]

/** A day before and after everything, in place of an open start or end. */
const ALWAYS: Day = dayOf(1970, 1, 1)
const NEVER: Day = dayOf(9999, 12, 31)

export interface Promotion {
  readonly id: string
  readonly product: Product | null
  readonly method: string
  readonly percent: number
  readonly start: string
  readonly end: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly lift: number
}

export interface Promotions {
  readonly all: readonly Promotion[]
  /** Those a web order may carry as a code. */
  readonly newsletter: Promotion
  /** Valid product promotions of a product on a day, the highest percent first. */
  validFor(product: Product, day: Day): readonly Promotion[]
  ofProduct(product: Product): readonly Promotion[]
  /** Factor on the product's demand on a day. */
  liftOf(product: Product, day: Day): number
}

const NONE: readonly Promotion[] = []

export const PROMOTED_NAMES: ReadonlySet<string> = new Set(
  PLANS.flatMap(({ product }) => (product === null ? [] : [product])),
)

export function buildPromotions(byName: ReadonlyMap<string, Product>): Promotions {
  const all = PLANS.map((each, i): Promotion => ({
    id: `PR${String(i + 1).padStart(2, '0')}`,
    product: each.product === null ? null : byName.get(each.product)!,
    method: each.method,
    percent: each.percent,
    start: each.start,
    end: each.end,
    firstDay: parseDay(each.start) ?? ALWAYS,
    lastDay: parseDay(each.end) ?? NEVER,
    lift: each.lift,
  }))
  const byProduct = new Map<Product, Promotion[]>()
  for (const promotion of all) {
    if (promotion.product === null) continue
    const known = byProduct.get(promotion.product)
    if (known) known.push(promotion)
    else byProduct.set(promotion.product, [promotion])
  }
  for (const promotions of byProduct.values()) promotions.sort((a, b) => b.percent - a.percent)
  const ofProduct = (product: Product): readonly Promotion[] => byProduct.get(product) ?? NONE
  const validFor = (product: Product, day: Day): readonly Promotion[] => {
    const promotions = ofProduct(product)
    return promotions === NONE
      ? NONE
      : promotions.filter((each) => each.firstDay <= day && day <= each.lastDay)
  }
  return {
    all,
    newsletter: all.find((each) => each.method === 'Newsletter code')!,
    ofProduct,
    validFor,
    liftOf: (product, day) => {
      const valid = validFor(product, day)
      return valid === NONE ? 1 : Math.max(1, ...valid.map((each) => each.lift))
    },
  }
}
