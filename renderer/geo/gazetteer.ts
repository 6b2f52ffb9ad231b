import { CITY_SPELLINGS } from './citySpellings'
import { foldName } from './foldName'

export interface City {
  readonly name: string
  /** Two letters. */
  readonly country: string
  /** The division inside its country as GeoNames codes it (in the United States the letters of the state). */
  readonly division: string
  /** Thousands of people. */
  readonly people: number
  readonly latitude: number
  readonly longitude: number
}

export interface Gazetteer {
  /** The largest city of that name in one of the countries (anywhere, if none is given), in that division if it has one. */
  find(name: string, countries: readonly string[], division: string | null): City | null
  /** The largest city of a country. */
  largestOf(country: string): City | null
}

interface Cities {
  /** By folded name. */
  readonly byName: ReadonlyMap<string, readonly City[]>
  /** By country. */
  readonly largest: ReadonlyMap<string, City>
}

function citiesOf(text: string): Cities {
  const byName = new Map<string, City[]>()
  const largest = new Map<string, City>()
  for (const block of text.split('\n\n')) {
    const [country = '', ...lines] = block.split('\n')
    for (const line of lines) {
      const [name = '', division = '', people, latitude, longitude] = line.split('\t')
      if (name === '') continue
      const city: City = {
        name,
        country,
        division,
        people: Number(people),
        latitude: Number(latitude),
        longitude: Number(longitude),
      }
      if (!largest.has(country)) largest.set(country, city)
      const key = foldName(name)
      const known = byName.get(key)
      if (known) known.push(city)
      else byName.set(key, [city])
    }
  }
  return { byName, largest }
}

/** The list of assets/cities.txt: blocks of a country's code and its cities, largest first. Read at the first question. */
export function readGazetteer(text: string): Gazetteer {
  let read: Cities | null = null
  const cities = (): Cities => (read ??= citiesOf(text))
  const named = (key: string | undefined, countries: readonly string[]): readonly City[] => {
    const alike = key === undefined ? [] : (cities().byName.get(key) ?? [])
    return countries.length === 0 ? alike : alike.filter(({ country }) => countries.includes(country))
  }
  return {
    find: (name, countries, division) => {
      const key = foldName(name)
      const spelled = named(CITY_SPELLINGS[key], countries)
      const found = [...named(key, countries), ...spelled].toSorted((a, b) => b.people - a.people)
      const wanted = division === null ? '' : foldName(division)
      return found.find((city) => foldName(city.division) === wanted) ?? found[0] ?? null
    },
    largestOf: (country) => cities().largest.get(country) ?? null,
  }
}
