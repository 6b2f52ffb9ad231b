const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  mx$: 'MXN',
  nt$: 'TWD',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  fr: 'CHF',
  'fr.': 'CHF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  lei: 'RON',
  лв: 'BGN',
  'лв.': 'BGN',
  руб: 'RUB',
  'руб.': 'RUB',
  rs: 'INR',
  'rs.': 'INR',
  tl: 'TRY',
  r: 'ZAR',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  usd: 'USD',
  gbp: 'GBP',
  chf: 'CHF',
  // Signs that several currencies share stand for themselves.
  $: '$',
  '¥': '¥',
  '¢': '¢',
  kr: 'kr',
  'kr.': 'kr',
}

const CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS AED SAR QAR KWD BHD ' +
    'OMR JOD EGP MAD TND ZAR NGN KES GHS BRL MXN ARS CLP COP PEN UYU KRW TWD HKD SGD MYR THB IDR PHP VND PKR BDT LKR ' +
    'KZT GEL RSD ALL MKD BAM MDL HRK'
  ).split(' '),
)

/** Longest written sign or code. */
export const LONGEST_CURRENCY = 5

/**
 * ISO 4217 code of a written sign or code; a sign that several currencies share (`$`, `¥`, `kr`) stands for itself.
 * Null where the text is neither.
 */
export function currencyOfSign(text: string): string | null {
  if (CODES.has(text)) return text
  const key = text.toLowerCase()
  return Object.hasOwn(SIGNS, key) ? (SIGNS[key] ?? null) : null
}

/** Codes that are words of other kinds where a header is in capitals (`ALL SALES`). */
const ALSO_WORDS: ReadonlySet<string> = new Set('ALL TRY MAD PEN COP OMR SAR'.split(' '))
const LOWER_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp chf pln cad aud inr jpy cny sek nok dkk czk huf brl mxn nzd zar kwd bhd jod aed qar krw thb idr vnd myr sgd hkd twd ils egp ron bgn'.split(
    ' ',
  ),
)
const NAMES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pounds: 'GBP',
  yen: 'JPY',
  rupees: 'INR',
  zl: 'PLN',
  zł: 'PLN',
  kč: 'CZK',
  $: 'USD',
}

function currencyOfWord(word: string): string | null {
  const isCode = CODES.has(word) && !ALSO_WORDS.has(word)
  if (isCode || LOWER_CODES.has(word.toLowerCase())) return word.toUpperCase()
  const name = word.toLowerCase()
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null
  return /^\p{Sc}$/u.test(word) && word !== '¥' ? (SIGNS[word] ?? null) : null
}

/** ISO 4217 code of the currency that a header names (`Amount (GBP)`, `Betrag EUR`, `Preis in €`); null where none or several are. */
export function currencyOfHeader(header: string): string | null {
  const words = header
    .slice(0, 120)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Sc})/gu, ' $1 ')
    .split(/[^\p{L}\p{Sc}]+/u)
  const found = new Set(words.flatMap((word) => currencyOfWord(word) ?? []))
  return found.size === 1 ? [...found][0]! : null
}
