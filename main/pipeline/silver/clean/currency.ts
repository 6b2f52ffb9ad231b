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
