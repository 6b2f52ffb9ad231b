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

/** Reads the list of assets/cities.txt: blocks of a country's code and its cities, largest first. */
export function readGazetteer(text: string): Gazetteer {
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
  const named = (key: string | undefined, countries: readonly string[]): readonly City[] => {
    const cities = key === undefined ? [] : (byName.get(key) ?? [])
    return countries.length === 0 ? cities : cities.filter(({ country }) => countries.includes(country))
  }
  return {
    find: (name, countries, division) => {
      const key = foldName(name)
      const spelled = named(CITY_SPELLINGS[key], countries)
      const cities = [...named(key, countries), ...spelled].toSorted((a, b) => b.people - a.people)
      const wanted = division === null ? '' : foldName(division)
      return cities.find((city) => foldName(city.division) === wanted) ?? cities[0] ?? null
    },
    largestOf: (country) => largest.get(country) ?? null,
  }
}
