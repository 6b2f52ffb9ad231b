import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** Path of a public data set, null where the machine does not have it (said on stderr). */
export function publicData(name: string): string | null {
  const path = `${folder}${name}`
  if (existsSync(path)) return path
  process.stderr.write(
    `skipped: the public data set ${name} is not beside the project (../shared/data/${name})\n`,
  )
  return null
}

/** The independently computed totals of the data sets. */
export const publicFacts = (): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(`${folder}facts.json`, 'utf8')) as Record<string, Record<string, unknown>>
