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
const DATE_PARTS: readonly (readonly [words: string, least: number, most: number])[] = [
  ['year yr jahr annee ano anno rok jaar ar aar', 1970, 2100],
  ['month mon monat mois mes mese miesiac maand manad maned', 1, 12],
  ['day dayofmonth tag jour dia giorno dzien dag', 1, 31],
]

/** Columns of year, month and day that together are a date, in this order; null where one of them is not there. */
export function datePartsOf(columns: readonly Column[]): readonly string[] | null {
  const parts = DATE_PARTS.map(([words, least, most]) =>
    columns.find(
      ({ forms, shape }) =>
        words.split(' ').includes(forms.key) &&
        shape.shares.integer >= 0.95 &&
        (shape.min ?? 0) >= least &&
        (shape.max ?? Infinity) <= most,
    ),
  )
  return parts.every((part) => part !== undefined) ? parts.map(({ header }) => header) : null
}

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

const TIME_WORDS = new Set(
  'time hour uhrzeit zeit kaufzeit heure hora ora orario godzina czas tijd tijdstip tid klokkeslett cas kellonaika ido saat время час ωρα'.split(
    ' ',
  ),
)
const DOTTED_TIME = /^(?:[01]?\d|2[0-3])\.[0-5]\d(?:\.[0-5]\d)?(?:\s?uhr)?$/i

/** `14.05` is a time where the header says so. */
const isDottedTime = ({ forms, index }: Column, rows: readonly (readonly string[])[]): boolean => {
  const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  return (
    forms.words.some((word) => TIME_WORDS.has(word)) &&
    cells.length > 0 &&
    cells.every((cell) => DOTTED_TIME.test(cell))
  )
}

/** A column with times of day, where the date column has none. */
export function timeColumnOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  dateHeader: string | undefined,
): string | null {
  if (dateHeader === undefined) return null
  const others = columns.filter(({ header }) => header !== dateHeader)
  const time =
    others.find(({ shape }) => shape.shares.time >= 0.8) ??
    others.find((column) => isDottedTime(column, rows))
  return time?.header ?? null
}
