export interface Store {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly country: string
  readonly weight: number
  readonly online: boolean
  /** Opening hours [opens, closes) from Monday to Sunday; null where it is closed. */
  readonly hours: readonly (readonly [number, number] | null)[]
}

const week = (
  weekdays: readonly [number, number],
  saturday: readonly [number, number],
  sunday: readonly [number, number] | null,
): Store['hours'] => [weekdays, weekdays, weekdays, weekdays, weekdays, saturday, sunday]

const british = week([9, 20], [9, 20], [11, 17])
const french = week([10, 20], [10, 20], [11, 18])
const german = week([9, 20], [10, 20], null)
const southern = week([10, 21], [10, 22], [12, 20])
const always = week([0, 24], [0, 24], [0, 24])

const store = (
  id: string,
  name: string,
  city: string,
  country: string,
  weight: number,
  hours: Store['hours'],
): Store => ({ id, name, city, country, weight, online: hours === always, hours })

export const STORES: readonly Store[] = [
  store('S01', 'Covent Garden', 'London', 'United Kingdom', 1.5, british),
  store('S02', 'Camden Lock', 'London', 'United Kingdom', 0.9, british),
  store('S03', 'Deansgate', 'Manchester', 'United Kingdom', 0.9, british),
  store('S04', 'Rue de Rivoli', 'Paris', 'France', 1.4, french),
  store('S05', 'Canal Saint-Martin', 'Paris', 'France', 0.8, french),
  store('S06', 'Presqu’île', 'Lyon', 'France', 1, french),
  store('S07', 'Hackescher Markt', 'Berlin', 'Germany', 1.3, german),
  store('S08', 'Schloßstraße', 'Berlin', 'Germany', 0.7, german),
  store('S09', 'Sendlinger Straße', 'München', 'Germany', 1.1, german),
  store('S10', 'Gran Vía', 'Madrid', 'Spain', 1.2, southern),
  store('S11', 'Corso Como', 'Milano', 'Italy', 1, southern),
  store('S12', 'Online shop', 'Rotterdam', 'Netherlands', 3, always),
]

export const ONLINE_STORE = STORES.find((each) => each.online)!

/** Pairs of stores in one city, between which a customer could not walk in the time some planted visits take. */
export const NEIGHBOURS: readonly (readonly [Store, Store])[] = STORES.flatMap((first, i) =>
  STORES.slice(i + 1)
    .filter((second) => second.city === first.city)
    .map((second) => [first, second] as const),
)

export const WEAK_CITY = 'Paris'
export const WEAK_MONTHS: readonly string[] = ['2025-03', '2025-04', '2025-05']
/** Share of the city's usual visits that take place in the weak months. */
export const WEAK_DEMAND = 0.1

const weightOf = (stores: readonly Store[]): number => stores.reduce((sum, { weight }) => sum + weight, 0)

/** What is left of the whole shop's demand in the weak months. */
export const DEMAND_IN_WEAK_MONTHS =
  1 - ((1 - WEAK_DEMAND) * weightOf(STORES.filter(({ city }) => city === WEAK_CITY))) / weightOf(STORES)
