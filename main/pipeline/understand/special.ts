import type { Column } from './columns'

const CALENDAR_WORDS = new Set(
  'day month year quarter week weekday dayofweek monthname fiscal holiday season tag monat jahr quartal woche'.split(
    ' ',
  ),
)
const RATE_WORDS = new Set(
  'rate exchange exchangerate ratio conversion conversionratio fx kurs wechselkurs taux cambio tasso kurs wisselkoers'.split(
    ' ',
  ),
)
const CURRENCY_HEADERS = new Set(
  'currency currencycode wahrung waehrung devise moneda valuta moeda waluta curr'.split(' '),
)

const isDateColumn = ({ shape }: Column): boolean => shape.shares.date >= 0.9 || shape.compactDates >= 0.9

/** The key and date columns of a calendar file (one row a day), or null. */
export function calendarOf(
  columns: readonly Column[],
): { readonly key: string; readonly date: string } | null {
  const date = columns.find(
    (column) => isDateColumn(column) && column.shape.shares.date >= 0.9 && column.shape.unique,
  )
  const key = columns.find(
    (column) =>
      column !== date &&
      column.shape.unique &&
      column.shape.emptyShare === 0 &&
      column.shape.shares.integer >= 0.95,
  )
  const parts = columns.filter(({ forms }) => forms.words.some((word) => CALENDAR_WORDS.has(word))).length
  return date && key && parts >= 3 ? { key: key.header, date: date.header } : null
}

/** A column of currency codes or names, by its header. */
export const currencyColumnOf = (columns: readonly Column[]): string | null =>
  columns.find(({ forms, shape }) => CURRENCY_HEADERS.has(forms.key) && shape.shares.text > 0.5)?.header ??
  null

/** True for a file of exchange rates: a date, a currency and a rate, little else. */
export function isRatesFile(columns: readonly Column[]): boolean {
  const rate = columns.some(
    ({ forms }) => RATE_WORDS.has(forms.key) || forms.words.some((word) => RATE_WORDS.has(word)),
  )
  return rate && currencyColumnOf(columns) !== null && columns.some(isDateColumn) && columns.length <= 6
}

/** A column with times of day, where the date column has none. */
export function timeColumnOf(columns: readonly Column[], dateHeader: string | undefined): string | null {
  if (dateHeader === undefined) return null
  return (
    columns.find(({ header, shape }) => header !== dateHeader && shape.shares.time >= 0.8)?.header ?? null
  )
}
