import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../shared/dates'
import { groupBy, isMissing, lastByKey, parseSample, type Row } from './sampleFiles'

const sample = parseSample()
const { story, planted } = sample.shop
const promotions = lastByKey(sample.rows('promotions.csv'), 'promotion_id')
const cityOf = new Map(
  sample.rows('stores.csv').map((row) => [row['store_id']!, row['city']!.trim()] as const),
)

const TIME = /^(\d{4}-\d{2}-\d{2}) (\d\d):(\d\d):(\d\d)$/
const lines = sample.rows('transactions.csv').flatMap((row) => {
  const [, date = '', hour, minute, second] = TIME.exec(row['transaction_date']!) ?? []
  const day = parseDay(date)
  const quantity = Number(row['quantity'])
  if (day === null || Number.isNaN(quantity) || isMissing(row['transaction_id']!)) return []
  const time = day * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  const [customer, product] = [row['customer_id']!.trim(), row['product_id']!.trim()]
  return [
    { row, id: row['transaction_id']!, day, date, time, hour: Number(hour), quantity, customer, product },
  ]
})
type Line = (typeof lines)[number]

const byCustomer = new Map<string, Line[]>()
for (const line of lines) {
  if (isMissing(line.customer)) continue
  byCustomer.set(line.customer, [...(byCustomer.get(line.customer) ?? []), line])
}

/** Pairs of lines of one customer at most `seconds` apart for which `holds`. */
function pairsWithin(
  seconds: number,
  holds: (a: Row, b: Row) => boolean,
): readonly (readonly [Line, Line])[] {
  return [...byCustomer.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.time - b.time)
    return sorted.flatMap((first, i) =>
      sorted
        .slice(i + 1)
        .filter((next) => next.time - first.time <= seconds && holds(first.row, next.row))
        .map((next) => [first, next] as const),
    )
  })
}

const differs = (column: string) => (a: Row, b: Row) => a[column] !== b[column]

const units = (product: string, from: number, to: number): number =>
  lines
    .filter((line) => line.product === product && line.quantity > 0 && from <= line.day && line.day <= to)
    .reduce((sum, line) => sum + line.quantity, 0)

/** Daily units while the promotion runs / daily units of the 28 days before − 1. */
function uplift(id: string): number {
  const promotion = promotions.get(id)!
  const [start, end] = [parseDay(promotion['start_date']!)!, parseDay(promotion['end_date']!)!]
  const product = promotion['product_id']!
  return units(product, start, end) / (end - start + 1) / (units(product, start - 28, start - 1) / 28) - 1
}

const amountOf = (line: Line): number => Number(line.row['total_amount']) || 0

function sumBy(key: (line: Line) => string, value: (line: Line) => number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + value(line))
  return sums
}

describe('the story of the sample', () => {
  it('covers two years, and grows from one to the next', () => {
    const dates = lines.map((line) => line.date).toSorted()
    expect([dates[0], dates.at(-1)]).toEqual([story.firstDate, story.lastDate])
    expect([story.firstDate, story.lastDate]).toEqual(['2024-01-01', '2025-12-31'])
    const perYear = sumBy(
      (line) => line.date.slice(0, 4),
      () => 1,
    )
    expect(perYear.get('2025')! / perYear.get('2024')!).toBeGreaterThan(1.1)
  })

  it('has a season before Christmas and busy Saturdays', () => {
    const perMonth = sumBy(
      (line) => line.date.slice(0, 7),
      () => 1,
    )
    expect(perMonth.get('2024-12')! / perMonth.get('2024-06')!).toBeGreaterThan(1.4)
    const perWeekday = sumBy(
      (line) => String((line.day + 3) % 7),
      () => 1,
    )
    expect(Math.max(...perWeekday.values())).toBe(perWeekday.get('5'))
  })

  it('has shops with opening hours and a web shop around the clock', () => {
    const online = [...cityOf].find(([, city]) => city === 'Rotterdam')![0]
    const shops = new Set([...cityOf.keys()].filter((id) => id !== '' && id !== online))
    const hours = (isMeant: (store: string) => boolean): ReadonlySet<number> =>
      new Set(lines.filter((line) => isMeant(line.row['store_id']!)).map((line) => line.hour))
    const nightly = [...hours((store) => shops.has(store))].filter((hour) => hour < 9 || hour > 21)
    expect(hours((store) => store === online).size).toBe(24)
    expect(nightly).toEqual([])
  })

  it('has a weak spring 2025 in one city only', () => {
    const change = (city: string): number => {
      const inMonths = (year: string): number =>
        lines.filter(
          (line) =>
            cityOf.get(line.row['store_id']!) === city &&
            story.weakMonths.some((month) => line.date.startsWith(`${year}${month.slice(4)}`)),
        ).length
      return inMonths('2025') / inMonths('2024') - 1
    }
    const cities = [...new Set(cityOf.values())].filter((city) => city !== '')
    expect(change(story.weakCity)).toBeLessThan(-0.4)
    for (const city of cities.filter((each) => each !== story.weakCity)) {
      expect(change(city), city).toBeGreaterThan(-0.1)
    }
  })

  it('has promotions that lift daily units, and one that does not', () => {
    const uplifts = story.promotionsThatWork.map((id) => [id, uplift(id)] as const)
    expect(uplifts.filter(([, value]) => value < 0.4)).toEqual([])
    expect(Math.abs(uplift(story.promotionWithoutEffect))).toBeLessThan(0.25)
  })

  it('has promotions that no line carries, and two that overlap with different percents', () => {
    const carried = new Set(lines.map((line) => line.row['promotion_id']!))
    const ids = [...promotions.keys()].filter((id) => Number(id.slice(2)) < 70)
    expect(ids.filter((id) => !carried.has(id)).toSorted()).toEqual(story.promotionsNeverUsed.toSorted())
    const [high, low] = story.overlappingPromotions.map((id) => promotions.get(id)!)
    expect(high!['product_id']).toBe(low!['product_id'])
    expect(Number(high!['discount_percent'])).toBeGreaterThan(Number(low!['discount_percent']))
    expect(high!['start_date']! >= low!['start_date']! && high!['end_date']! <= low!['end_date']!).toBe(true)
  })

  it('has products nobody buys', () => {
    const sold = new Set(lines.map((line) => line.product))
    const products = [...lastByKey(sample.rows('products.csv'), 'product_id').keys()]
    expect(products.filter((id) => !sold.has(id)).toSorted()).toEqual(story.neverSoldProducts)
    expect(story.neverSoldProducts).toHaveLength(4)
  })

  it('has pairs of products that are bought together at least three times as often as by chance', () => {
    const baskets = new Map<string, Set<string>>()
    for (const line of lines) baskets.set(line.id, (baskets.get(line.id) ?? new Set()).add(line.product))
    const share = (...products: readonly string[]): number =>
      [...baskets.values()].filter((basket) => products.every((each) => basket.has(each))).length /
      baskets.size
    for (const [first, second] of story.pairs) {
      expect(share(first, second) / (share(first) * share(second)), `${first} ${second}`).toBeGreaterThan(3)
    }
  })

  it('has lapsing customers who never come back', () => {
    expect(story.lapsedCustomers.length).toBeGreaterThan(100)
    const late = story.lapsedCustomers.filter(({ customer_id, lapsed_on }) =>
      (byCustomer.get(customer_id) ?? []).some((line) => line.date >= lapsed_on),
    )
    expect(late).toEqual([])
  })

  it('has the planted visits to two stores within 5 minutes, and no others', () => {
    const atMost = (seconds: number) => pairsWithin(seconds, differs('store_id'))
    const visits = atMost(300).map(([a, b]) => [a.id, b.id])
    expect(visits.toSorted()).toEqual(story.twoStoreVisits.map((pair) => [...pair]).toSorted())
    expect(visits).toHaveLength(planted.transactions.twoStoresWithin5Minutes)
    expect(atMost(301)).toHaveLength(visits.length + planted.transactions.twoStoresJustOutside)
    expect(visits).toHaveLength(6)
  })

  it('has the planted double charges within 10 minutes, and no others', () => {
    const again = pairsWithin(
      600,
      (a, b) =>
        differs('transaction_id')(a, b) &&
        ['product_id', 'quantity', 'total_amount'].every((column) => a[column] === b[column]),
    )
    expect(again).toHaveLength(planted.transactions.kept.doubleCharge)
    expect(new Set(again.map(([a, b]) => `${a.id} ${b.id}`))).toEqual(
      new Set(story.doubleCharges.map((pair) => pair.join(' '))),
    )
  })

  it('has the planted large orders among the largest', () => {
    const orders = [...sumBy((line) => line.id, amountOf)].toSorted((a, b) => b[1] - a[1])
    const largest = new Set(orders.slice(0, Math.ceil(orders.length / 100)).map(([id]) => id))
    expect(story.highValueOrders).toHaveLength(8)
    expect(story.highValueOrders.filter((id) => !largest.has(id))).toEqual([])
  })

  it('has few loyal customers who buy much more often than others', () => {
    const orders = (id: string): number => new Set((byCustomer.get(id) ?? []).map((line) => line.id)).size
    const loyal = story.loyalCustomers.map(orders)
    const mean = loyal.reduce((sum, each) => sum + each, 0) / loyal.length
    const all = new Set(lines.filter((line) => !isMissing(line.customer)).map((line) => line.id)).size
    expect(mean).toBeGreaterThan((2 * all) / byCustomer.size)
  })

  it('has prices from under 10 to over 1,000, and revenue that barely follows ratings', () => {
    const ratings = groupBy(sample.rows('feedback.csv'), (row) => row['product_id']!)
    const revenue = sumBy((line) => line.product, amountOf)
    const points = [...ratings].flatMap(([id, reviews]) => {
      const values = reviews.map((row) => Number(row['rating'])).filter((value) => value >= 1 && value <= 5)
      const sales = revenue.get(id)
      if (values.length < 3 || sales === undefined) return []
      return [[values.reduce((sum, each) => sum + each, 0) / values.length, Math.log(sales)] as const]
    })
    const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length
    const [mx, my] = [mean(0), mean(1)]
    const moment = (f: (x: number, y: number) => number): number =>
      points.reduce((sum, [x, y]) => sum + f(x - mx, y - my), 0)
    const r = moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y))
    expect(points.length).toBeGreaterThan(100)
    expect(Math.abs(r)).toBeLessThan(0.5)
    const prices = sample.rows('products.csv').map((row) => Number(row['price']!.replace(',', '')))
    expect([Math.min(...prices) < 10, Math.max(...prices) > 1_000]).toEqual([true, true])
  })

  it('has guests on about 8 % of its orders', () => {
    const orders = new Map(lines.map((line) => [line.id, isMissing(line.customer)]))
    const share = [...orders.values()].filter(Boolean).length / orders.size
    expect(share).toBeGreaterThan(0.07)
    expect(share).toBeLessThan(0.1)
  })

  it('dates every return after the sale it names', () => {
    const soldOn = new Map(lines.map((line) => [line.id, line.date]))
    const early = sample.rows('returns.csv').filter((row) => {
      const sale = soldOn.get(row['transaction_id']!)
      const date = row['return_date']!.replaceAll('/', '-')
      return (
        sale !== undefined && date !== '' && (date <= sale || date > formatDay(parseDay(story.lastDate)!))
      )
    })
    expect(early).toEqual([])
  })
})
