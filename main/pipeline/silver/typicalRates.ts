/** What one unit is usually worth in US dollars: orders of magnitude, to tell rates from their reciprocals. */
const IN_DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.12,
  GBP: 1.35,
  CHF: 1.08,
  CAD: 0.76,
  AUD: 0.7,
  NZD: 0.65,
  JPY: 0.0085,
  CNY: 0.147,
  INR: 0.0135,
  SEK: 0.105,
  NOK: 0.11,
  DKK: 0.15,
  PLN: 0.26,
  CZK: 0.043,
  HUF: 0.0032,
  RON: 0.235,
  BGN: 0.57,
  TRY: 0.1,
  RUB: 0.014,
  UAH: 0.033,
  BRL: 0.22,
  MXN: 0.052,
  ZAR: 0.065,
  KRW: 0.00083,
  SGD: 0.74,
  HKD: 0.128,
  THB: 0.03,
  IDR: 0.000068,
  MYR: 0.235,
  PHP: 0.019,
  ILS: 0.28,
  AED: 0.272,
  SAR: 0.267,
}

/** What one unit of a currency is usually worth in another; null where one is not known. */
export function typicalIn(currency: string, base: string): number | null {
  const [from, to] = [IN_DOLLARS[currency], IN_DOLLARS[base]]
  return from === undefined || to === undefined ? null : from / to
}
