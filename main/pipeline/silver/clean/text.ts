import type { DistinctValue } from './types'

const MISSING_WORDS: ReadonlySet<string> = new Set([
  'NULL',
  'N/A',
  'NA',
  'NAN',
  '-',
  'ERROR',
  'UNKNOWN',
  // What MySQL and PostgreSQL write.
  '\\N',
])
const LONGEST_MISSING_WORD = 7
const INVISIBLE = /[\u200b\u2060\ufeff]+/g
const WHITE_SPACE = /\s+/g

export type TextRepair = 'trimmed' | 'folded' | 'nfc' | 'missing_word'

export interface TextCleaner {
  (raw: string): string | null
  /** Spellings that look like missing words but are values of this column (`NA` among country codes). */
  readonly keptWords: ReadonlySet<string>
}

function isEdge(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x7f) return false
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Without white space, control and zero-width characters at both ends; inner characters stay. */
export function trimEdges(raw: string): string {
  let start = 0
  let end = raw.length
  while (start < end && isEdge(raw.charCodeAt(start))) start++
  while (end > start && isEdge(raw.charCodeAt(end - 1))) end--
  return start === 0 && end === raw.length ? raw : raw.slice(start, end)
}

function isPlain(raw: string): boolean {
  let before = 0x20
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code > 0x7e || code < 0x20 || (code === 0x20 && before === 0x20)) return false
    before = code
  }
  return before !== 0x20
}

function fold(raw: string): string {
  return trimEdges(trimEdges(raw).replace(INVISIBLE, '').replace(WHITE_SPACE, ' '))
}

/** Trimmed, inner white space folded to one space, Unicode NFC. Missing words stay as they are. */
export function normalizeText(raw: string): string {
  return isPlain(raw) ? raw : fold(fold(raw).normalize('NFC'))
}

/** Whether a normalized text is one of the words for "no value", in any case. */
export const isMissingWord = (text: string): boolean =>
  text === '' || (text.length <= LONGEST_MISSING_WORD && MISSING_WORDS.has(text.toUpperCase()))

/** The text of one cell, or null where it says "no value". For whole columns use `makeTextCleaner`. */
export function cleanText(raw: string): string | null {
  const text = normalizeText(raw)
  return isMissingWord(text) ? null : text
}

const NAME_LIKE: readonly { readonly word: RegExp; readonly others: RegExp }[] = [
  { word: /^NA$/, others: /^[A-Z]{2}$/ },
  { word: /^na$/, others: /^[a-z]{2}$/ },
  { word: /^NAN$/, others: /^[A-Z]{3}$/ },
  { word: /^nan$/, others: /^[a-z]{3}$/ },
  { word: /^N[aA]N$/, others: /^[A-Z]{3}$/ },
  { word: /^(?:Nan|Na)$/, others: /^\p{Lu}\p{Ll}+(?:[ '-]\p{Lu}\p{Ll}+)?$/u },
]

/**
 * The words that are values of this column although they look missing. A word stays text where more than half of the
 * other distinct values, at least two, have its shape: `NA` among two-letter codes, `NAN` among three-letter codes,
 * `Nan` among capitalised names.
 */
export function keptMissingWords(values: readonly (string | DistinctValue)[]): ReadonlySet<string> {
  const textOf = (value: string | DistinctValue): string =>
    normalizeText(typeof value === 'string' ? value : value.text)
  const candidates = new Set<string>()
  for (const value of values) {
    const text = textOf(value)
    if (text.length <= 3 && /^nan?$/i.test(text)) candidates.add(text)
  }
  if (candidates.size === 0) return candidates
  const others = values.map(textOf).filter((text) => !isMissingWord(text))
  const isKept = (word: string): boolean =>
    NAME_LIKE.some((rule) => {
      if (!rule.word.test(word)) return false
      const fits = others.filter((text) => text.length <= 40 && rule.others.test(text)).length
      return fits >= 2 && fits * 2 > others.length
    })
  return new Set([...candidates].filter(isKept))
}

/** A cleaner for one column, made from all its distinct values: raw text → text, or null where missing. */
export function makeTextCleaner(values: readonly (string | DistinctValue)[]): TextCleaner {
  const keptWords = keptMissingWords(values)
  const clean = (raw: string): string | null => {
    const text = normalizeText(raw)
    return isMissingWord(text) && !keptWords.has(text) ? null : text
  }
  return Object.assign(clean, { keptWords })
}

/** What cleaning did to a cell, or null where nothing (an empty cell included). The first that applies. */
export function textRepairOf(raw: string, cleaned: string | null): TextRepair | null {
  if (raw === cleaned || raw === '') return null
  const trimmed = trimEdges(raw)
  if (cleaned === null) return trimmed === '' ? 'trimmed' : 'missing_word'
  if (trimmed !== raw) return 'trimmed'
  return fold(raw) !== raw ? 'folded' : 'nfc'
}
