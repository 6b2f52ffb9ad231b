import type { Phrase } from '../../../shared/phrase'
import { phrases } from './phrases'

/** Fewer letters of its own than this would know a phrase again in any sentence. */
const FEWEST_LETTERS = 8
const PLACE = /\{(\d+)\}/

interface Pattern {
  readonly words: string
  readonly pattern: RegExp
  readonly places: readonly number[]
}

const lettersIn = (words: string): number => words.replace(/\{\d+\}|\P{L}/gu, '').length

/** Phrases with values, the wordiest first. */
const patterns: readonly Pattern[] = Object.keys(phrases)
  .filter((words) => PLACE.test(words) && lettersIn(words) >= FEWEST_LETTERS)
  .sort((a, b) => lettersIn(b) - lettersIn(a))
  .map((words) => {
    const parts = words.split(/\{(\d+)\}/)
    const pattern = parts.map((part, at) =>
      at % 2 === 1 ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    return {
      words,
      pattern: new RegExp(`^${pattern.join('')}$`, 's'),
      places: parts.filter((_, at) => at % 2 === 1).map(Number),
    }
  })

/** A whole English sentence as the phrase that it was made of; null where none is known. */
function recognised(sentence: string): Phrase | null {
  if (Object.hasOwn(phrases, sentence)) return { words: sentence, values: [] }
  for (const { words, pattern, places } of patterns) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const values: (string | Phrase)[] = []
    places.forEach((place, at) => {
      const value = found[at + 1] ?? ''
      values[place] = (/[.:]$/.test(value) ? recognised(value) : null) ?? value
    })
    return { words, values }
  }
  return null
}

/**
 * The phrase in German; as it is where it is not known here. Projects keep sentences in English, without their values:
 * those are known again by their words.
 */
export function inGerman(said: Phrase): Phrase {
  const known = Object.hasOwn(phrases, said.words) || said.values.length > 0 ? said : recognised(said.words)
  return known ? { ...known, words: phrases[known.words] ?? known.words } : said
}
