import { guessFile, guessFiles } from '../../../main/pipeline/understand'
import type { FileGuess } from '../../../main/pipeline/understand'
import { dialectOf } from '../sniff/helpers'

/** A file as the test writes it: a header line, then lines made by `row`. */
export const table = (header: string, count: number, row: (i: number) => string): string =>
  `${[header, ...Array.from({ length: count }, (_, i) => row(i))].join('\n')}\n`

export const guess = (text: string, fileName = 'export.csv'): FileGuess =>
  guessFile(dialectOf(text), fileName)

export const guessAll = (files: Readonly<Record<string, string>>): Readonly<Record<string, FileGuess>> => {
  const all = guessFiles(Object.entries(files).map(([name, text]) => ({ name, dialect: dialectOf(text) })))
  return Object.fromEntries(all.map((one) => [one.name, one]))
}
