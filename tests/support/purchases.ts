import { createRandom } from '../../main/sample/random'
import { formatDay, parseDay } from '../../shared/dates'
import type { CubeRow } from './makeCubeData'

export const FIRST_DAY = parseDay('2022-01-01')!
/** Of the shops below, first and last day included. */
export const SHOP_DAYS = 720

export const buy = (customer: string, day: number, cents = 1000): CubeRow => ({
  date: formatDay(FIRST_DAY + day),
  order: `${customer} ${day}`,
  customer,
  product: 'p',
  quantity: 1,
  gross: cents,
})

/**
 * Customers who behave as BG/NBD says, with r = 1, α = 40 days, a = 1 and b = 4: rates are exponential, and the chance
 * to leave after an order is 1 − u^(1/4).
 */
export function modelShop(customers: number, seed: number): CubeRow[] {
  const random = createRandom(seed)
  const exponential = (): number => -Math.log(1 - random.next())
  return Array.from({ length: customers }, (_, i) => {
    const rate = exponential() / 40
    const leaves = 1 - random.next() ** (1 / 4)
    const days = [random.int(0, SHOP_DAYS / 2)]
    for (let time = days[0]!; ;) {
      if (days.length > 1 && random.chance(leaves)) break
      time += exponential() / rate
      if (time >= SHOP_DAYS) break
      days.push(Math.floor(time))
    }
    return days.map((day) => buy(`c${i}`, day))
  }).flat()
}

/** The same, but nobody comes after day 460, save one customer on the last day. */
export const closedShop = (): CubeRow[] => [
  ...modelShop(600, 11).filter(({ date }) => date < formatDay(FIRST_DAY + 460)),
  buy('c0', 3),
  buy('c0', SHOP_DAYS - 1),
]

/** Everybody comes every ten days: all are alike, and nobody leaves. */
export const clockwork = (): CubeRow[] =>
  Array.from({ length: 80 }, (_, i) =>
    Array.from({ length: 40 }, (_, k) => buy(`c${i}`, (i % 10) + k * 10)),
  ).flat()
