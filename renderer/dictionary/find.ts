import { fold, matchExactly, matchTolerantly, wordsOf } from '../../shared/textSearch'

/** Something that can be looked for: `key` is its anchor, `texts` what of it is searched. */
export interface Findable {
  readonly key: string
  readonly texts: readonly string[]
}

/** The keys of the entries that hold all the words, forgiving a typo where none does; null where nothing is wanted. */
export function findEntries(entries: readonly Findable[], wanted: string): ReadonlySet<string> | null {
  const words = wordsOf(wanted)
  if (words.length === 0) return null
  const folded = entries.map(({ texts }) => fold(texts.join(' ')))
  const exact = matchExactly(folded, words)
  const { indexes } = exact.indexes.length > 0 ? exact : matchTolerantly(folded, words)
  return new Set([...indexes].flatMap((at) => entries[at]?.key ?? []))
}
