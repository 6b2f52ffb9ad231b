import type { Phrase } from '../../../shared/phrase'
import { phrases } from './phrases'

/** Fewer letters of its own than this would know a phrase again in any sentence. */
const FEWEST_LETTERS = 8
const PLACE = /\{(\d+)\}/

interface Pattern {
  readonly words: string
  /** The words around the places, one more than there are places. */
  readonly parts: readonly string[]
  readonly places: readonly number[]
}

const lettersIn = (words: string): number => words.replace(/\{\d+\}|\P{L}/gu, '').length

/** Phrases with values, the wordiest first. */
const patterns: readonly Pattern[] = Object.keys(phrases)
  .filter((words) => PLACE.test(words) && lettersIn(words) >= FEWEST_LETTERS)
  .sort((a, b) => lettersIn(b) - lettersIn(a))
  .map((words) => {
    const split = words.split(/\{(\d+)\}/)
    return {
      words,
      parts: split.filter((_, at) => at % 2 === 0),
      places: split.filter((_, at) => at % 2 === 1).map(Number),
    }
  })

/**
 * What stands between the parts of the whole sentence, each as short as can be and never empty; null where it has other words. In one
 * pass: a regular expression would try every place of a part again, and a stranger's data stand in these sentences.
 */
function between(sentence: string, parts: readonly string[]): readonly string[] | null {
  const [first = '', ...others] = parts
  const last = others.pop() ?? ''
  const end = sentence.length - last.length
  if (!sentence.startsWith(first) || !sentence.endsWith(last)) return null
  const values: string[] = []
  let at = first.length
  for (const part of others) {
    const found = sentence.indexOf(part, at + 1)
    if (found === -1) return null
    values.push(sentence.slice(at, found))
    at = found + part.length
  }
  return at < end ? [...values, sentence.slice(at, end)] : null
}

/** A whole English sentence as the phrase that it was made of; null where none is known. */
function recognised(sentence: string): Phrase | null {
  if (Object.hasOwn(phrases, sentence)) return { words: sentence, values: [] }
  for (const { words, parts, places } of patterns) {
    const found = between(sentence, parts)
    if (!found) continue
    const values: (string | Phrase)[] = []
    places.forEach((place, at) => {
      const value = found[at] ?? ''
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
