import UFuzzy from '@leeoniya/ufuzzy'

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
const PLAIN = /^[\u0020-\u007e]*$/
const SPECIAL = /[ßøłđðþæœı]/g

/** Lower case, without accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** How well a text fits: the smaller the better. */
export const FIT = { whole: 0, start: 1, word: 2, inside: 3, typo: 4 } as const

/** One wrong, missing, added or swapped character a word; `others` for words of other than Latin letters. */
const tolerant = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const
const latin = new UFuzzy(tolerant)
const others = new UFuzzy({
  ...tolerant,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
})

/** A word must have this many characters to be taken for a misspelt one. */
const SHORTEST_MISSPELT = 4

const isWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127

function fitAt(text: string, at: number, length: number): number {
  const ends = at + length
  const starts = at === 0 || !isWordCharacter(text.charCodeAt(at - 1))
  if (!starts) return FIT.inside
  if (at === 0 && ends === text.length) return FIT.whole
  const isWord = ends === text.length || !isWordCharacter(text.charCodeAt(ends))
  return at === 0 || isWord ? FIT.start : FIT.word
}

/** The best fit of a word in a text; −1 where it is not there. */
function fitOf(text: string, word: string): number {
  let best = -1
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const fit = fitAt(text, at, word.length)
    if (best < 0 || fit < best) best = fit
    if (best <= FIT.start) break
  }
  return best
}

/** The words that are looked for, folded; none where nothing is. */
export const wordsOf = (wanted: string): readonly string[] =>
  fold(wanted)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Texts that fit, each with how well: indexes ascending. */
export interface Matches {
  readonly indexes: Uint32Array
  readonly fits: Uint8Array
}

/** Texts (already folded) that hold all the words, in any order; as one phrase they fit better. */
export function matchExactly(folded: readonly string[], words: readonly string[]): Matches {
  const [first = '', ...rest] = words
  const phrase = words.join(' ')
  const indexes = new Uint32Array(folded.length)
  const fits = new Uint8Array(folded.length)
  let count = 0
  for (let i = 0; i < folded.length; i++) {
    const text = folded[i]!
    if (text.indexOf(first) < 0) continue
    let fit = fitOf(text, phrase)
    if (fit < 0) {
      if (rest.length === 0 || !rest.every((word) => text.includes(word))) continue
      fit = words.every((word) => fitOf(text, word) < FIT.inside) ? FIT.word : FIT.inside
    }
    indexes[count] = i
    fits[count++] = fit
  }
  return { indexes: indexes.subarray(0, count), fits: fits.subarray(0, count) }
}

/** Texts (already folded) that hold all the words with at most one error in each longer word. */
export function matchTolerantly(folded: string[], words: readonly string[]): Matches {
  let found: number[] | null = null
  for (const word of words) {
    const isShort = word.length < SHORTEST_MISSPELT
    const finder = PLAIN.test(word) ? latin : others
    const among: number[] | undefined = found ?? undefined
    if (isShort) found = (found ?? [...folded.keys()]).filter((i) => folded[i]!.includes(word))
    else found = finder.filter(folded, word, among) ?? []
    if (found.length === 0) break
  }
  const indexes = Uint32Array.from(found ?? [])
  return { indexes, fits: new Uint8Array(indexes.length).fill(FIT.typo) }
}
