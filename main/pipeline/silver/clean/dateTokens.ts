import { withAsciiDigits } from '../../read/sniff'
import { plainWord } from './dateWords'
import { trimEdges } from './text'

/** A run of digits, a plain word, or one separator sign (white space is one ' '). */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

const LONGEST_DATE = 90
const MOST_TOKENS = 40
const TOKEN = /(\d+)|([\p{L}\p{M}º]+)|(\s+)|([^\p{L}\p{M}\d\s])/gu
const HALF_DAY = /\b([ap])\. ?m\.?/gi
const BRACKETED_TAIL = /\s?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])$/
const CJK = /[年月日년월일号號]/g

const asciiSigns = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/** Tokens of a date's text; null where it is too long to be one. */
export function tokensOf(raw: string): Token[] | null {
  const text = trimEdges(raw)
  if (text.length === 0 || text.length > LONGEST_DATE) return null
  const plain = asciiSigns(withAsciiDigits(text))
    .replace(BRACKETED_TAIL, '')
    .replace(CJK, '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(HALF_DAY, '$1m')
  const tokens: Token[] = []
  for (const match of plain.matchAll(TOKEN)) {
    const [whole, digits, word, space] = match
    if (digits !== undefined) tokens.push({ kind: 'number', text: digits, value: Number(digits) })
    else if (word !== undefined) tokens.push({ kind: 'word', text: plainWord(word).replace('º', 'o') })
    else tokens.push({ kind: 'sign', text: space === undefined ? whole : ' ' })
    if (tokens.length > MOST_TOKENS) return null
  }
  return tokens
}
