import { dayOf, weekdayOf, ymdOf, type Day } from '../../shared/dates'

export const FIRST_DAY: Day = dayOf(2024, 1, 1)
export const LAST_DAY: Day = dayOf(2025, 12, 31)

const BY_MONTH = [0.85, 0.82, 0.92, 0.95, 1, 1, 0.92, 0.88, 1, 1.05, 1.3, 1.65]
const BY_WEEKDAY = [0.85, 0.85, 0.9, 0.95, 1.2, 1.5, 0.75]
const GROWTH_OVER_THE_PERIOD = 0.3

/** Customers per hour of the day in a shop, before its opening hours cut it off, and on the web. */
const SHOP_BY_HOUR = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0.6, 0.8, 1, 1.3, 1.2, 1, 1, 1.2, 1.5, 1.6, 1.2, 0.8, 0.5, 0, 0,
]
const WEB_BY_HOUR = [
  0.4, 0.2, 0.1, 0.1, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.9, 1, 0.9, 0.8, 0.8, 0.8, 0.9, 1, 1.2, 1.6, 1.7,
  1.3, 0.8,
]

/** Demand of a day relative to an ordinary one: season, weekday and growth. */
export function demandOf(day: Day): number {
  const { month } = ymdOf(day)
  const growth = 1 + (GROWTH_OVER_THE_PERIOD * (day - FIRST_DAY)) / (LAST_DAY - FIRST_DAY)
  return BY_MONTH[month - 1]! * BY_WEEKDAY[weekdayOf(day) - 1]! * growth * (isShopHoliday(day) ? 0.35 : 1)
}

const YEARS = [ymdOf(FIRST_DAY).year, ymdOf(LAST_DAY).year]

const SHOP_HOLIDAYS: ReadonlySet<Day> = new Set(
  YEARS.flatMap((year) => [dayOf(year, 1, 1), dayOf(year, 12, 25), dayOf(year, 12, 26)]),
)

/** Days on which every shop is closed and only the web sells. */
export const isShopHoliday = (day: Day): boolean => SHOP_HOLIDAYS.has(day)

/** The weeks of larger baskets. */
export const isChristmasTime = (day: Day): boolean =>
  YEARS.some((year) => dayOf(year, 11, 24) <= day && day <= dayOf(year, 12, 24))

export function hourWeights(online: boolean, [opens, closes]: readonly [number, number]): readonly number[] {
  return (online ? WEB_BY_HOUR : SHOP_BY_HOUR).map((weight, hour) =>
    hour >= opens && hour < closes ? weight : 0,
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Calls `format` once a day only: there are far fewer days than records. */
export function remembered(format: (day: Day) => string): (day: Day) => string {
  const texts = new Map<Day, string>()
  return (day) => {
    let text = texts.get(day)
    if (text === undefined) texts.set(day, (text = format(day)))
    return text
  }
}

/** `HH:MM:SS` of a second of the day. */
export const formatSecond = (second: number): string =>
  `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`

/** `DD/MM/YYYY`. */
export function formatSlashedDmy(day: Day): string {
  const { year, month, day: date } = ymdOf(day)
  return `${pad(date)}/${pad(month)}/${year}`
}

/** `YYYY/MM/DD`. */
export function formatSlashedYmd(day: Day): string {
  const { year, month, day: date } = ymdOf(day)
  return `${year}/${pad(month)}/${pad(date)}`
}

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `5 Mar 2025`. */
export function formatNamedDate(day: Day): string {
  const { year, month, day: date } = ymdOf(day)
  return `${date} ${MONTH_NAMES[month - 1]!} ${year}`
}

/** Months since January of the first year, from 0. */
export function monthIndexOf(day: Day): number {
  const { year, month } = ymdOf(day)
  return (year - ymdOf(FIRST_DAY).year) * 12 + month - 1
}

export const MONTHS_COUNT = monthIndexOf(LAST_DAY) + 1
