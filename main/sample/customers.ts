import { dayOf, type Day } from '../../shared/dates'
import { FIRST_DAY, LAST_DAY, MONTHS_COUNT, monthIndexOf } from './calendar'
import { cumulative, drawIndex, type Random } from './random'
import { ONLINE_STORE, STORES, type Store } from './stores'
import { MAIL_HOSTS, NAMES } from './words'

/** How a customer buys: how often, and in which part of the two years. */
export type Habit = 'loyal' | 'regular' | 'occasional' | 'seasonal' | 'lapsing'

const HABITS: readonly Habit[] = ['loyal', 'regular', 'occasional', 'seasonal', 'lapsing']
const HABIT_SHARES = cumulative([12, 43, 25, 8, 12])
const FREQUENCY: Readonly<Record<Habit, number>> = {
  loyal: 6,
  regular: 2,
  occasional: 0.4,
  seasonal: 2.5,
  lapsing: 2.5,
}
const SHARE_JOINED_BEFORE = 0.6

export interface Customer {
  readonly index: number
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly country: string
  readonly joinDay: Day
  readonly habit: Habit
  /** The day from which a lapsing customer no longer buys; after the last day for all others. */
  readonly lapseDay: Day
  readonly home: Store
}

const asciiOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[łøı]/g, (letter) => ({ ł: 'l', ø: 'o' })[letter] ?? 'i')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')

export const customerId = (number: number): string => `C${String(number).padStart(5, '0')}`

export function buildCustomers(random: Random, count: number): readonly Customer[] {
  const shares = cumulative(NAMES.map(({ share }) => share))
  const firstLapse = dayOf(2024, 8, 1)
  const lastLapse = dayOf(2025, 6, 30)
  return Array.from({ length: count }, (_, index): Customer => {
    const { country, first, last } = NAMES[drawIndex(random, shares)]!
    const firstName = random.pick(first)
    const lastName = random.pick(last)
    const habit = HABITS[drawIndex(random, HABIT_SHARES)]!
    const before = habit === 'lapsing' || random.chance(SHARE_JOINED_BEFORE)
    const joinDay = before
      ? random.int(dayOf(2021, 3, 1), FIRST_DAY - 1)
      : random.int(FIRST_DAY, LAST_DAY - 30)
    const nearby = STORES.filter((store) => store.country === country && !store.online)
    const weights = cumulative(nearby.map(({ weight }) => weight))
    return {
      index,
      id: customerId(index + 1),
      firstName,
      lastName,
      email: `${asciiOf(firstName)}.${asciiOf(lastName)}${random.int(1, 99)}@${random.pick(MAIL_HOSTS)}`,
      country,
      joinDay,
      habit,
      lapseDay: habit === 'lapsing' ? random.int(firstLapse, lastLapse) : LAST_DAY + 1,
      home: nearby.length === 0 ? ONLINE_STORE : nearby[drawIndex(random, weights)]!,
    }
  })
}

/** Whether the customer may buy on that day at all. */
export const buysOn = (customer: Customer, day: Day): boolean =>
  customer.joinDay <= day && day < customer.lapseDay

/** Running weights of all customers, one array a month of the period. */
export function weightsByMonth(customers: readonly Customer[]): readonly Float64Array[] {
  const spans = customers.map(({ habit, joinDay, lapseDay }) => ({
    habit,
    from: monthIndexOf(joinDay),
    to: monthIndexOf(lapseDay),
  }))
  return Array.from({ length: MONTHS_COUNT }, (_, month) => {
    const seasonal = month % 12 >= 10 ? 3 : 0
    return cumulative(
      spans.map(({ habit, from, to }) =>
        month < from || month > to ? 0 : FREQUENCY[habit] * (habit === 'seasonal' ? seasonal : 1),
      ),
    )
  })
}
