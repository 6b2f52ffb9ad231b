import { spelledOut } from './abbreviations'

const STOP_WORDS = new Set(
  'de del della dello dei du des di da do dos of the der die das van la le el au aux the a'.split(' '),
)
const CURRENCY_WORDS = new Set(
  'usd eur gbp chf pln cad aud inr jpy cny sek nok dkk czk huf brl mxn nzd zar kwd bhd jod aed qar krw thb idr vnd myr sgd hkd twd ils egp ron bgn dollar dollars euro euros pounds yen'.split(
    ' ',
  ),
)
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
}

/** The words of a header in lower case without accents: `InvoiceNo` → invoice, no; `Rabatt %` → rabatt, percent. */
export function headerWords(header: string): string[] {
  return header
    .normalize('NFKC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[ßłøæœđı]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('%', ' percent ')
    .replaceAll('#', ' no ')
    .replace(/n°|\bn\.\s|№/g, ' no ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const MAX_HEADER = 120

const join = (words: readonly string[]): string => {
  const kept = words.filter((word) => !STOP_WORDS.has(word))
  return (kept.length > 0 ? kept : words).join('')
}

/** A header as one comparable word: case, accents, spaces and punctuation gone. `Order ID` and `order_id` are both `orderid`. */
export const headerKey = (header: string): string => join(headerWords(header))

export interface HeaderForms {
  readonly key: string
  /** Without currency words and text in brackets, where that differs. */
  readonly bare: string
  /** As comparable words with the abbreviations spelled out. */
  readonly long: readonly string[]
  readonly words: readonly string[]
}

/** A header's words, with and without what stands in brackets and names a currency. */
export function headerForms(whole: string): HeaderForms {
  const header = whole.slice(0, MAX_HEADER)
  const words = headerWords(header)
  const unbracketed = headerWords(header.replace(/[([{][^)\]}%]{0,120}[)\]}]/g, ' '))
  const withoutCurrency = unbracketed.filter((word) => !CURRENCY_WORDS.has(word))
  const bare = withoutCurrency.length > 0 ? withoutCurrency : words
  return { key: join(words), bare: join(bare), long: spelledOut(bare).map(join), words }
}
