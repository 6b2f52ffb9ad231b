import type { Column } from './columns'
import { headerForms, headerKey, headerWords } from './words'

/** Keys that each table of a database has under the same name. */
const OWN_KEYS = new Set('id pk uid uuid guid'.split(' '))
const BARE_KEYS = new Set([...OWN_KEYS, ...'key code no nr number num'.split(' ')])
const NAMES = new Set(
  'name nom nombre nome nazwa naam namn navn nimi title titel bezeichnung label libelle'.split(' '),
)
const DESCRIPTIONS = new Set(
  'description desc descripcion descrizione descricao beschreibung opis omschrijving'.split(' '),
)
const PERIOD =
  /^(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|january|february|march|april|june|july|august|september|october|november|december|januar|februar|marz|juni|juli|oktober|dezember|q|kw|cw|week|woche|page|part|teil|copy|kopie|new|neu|old|alt|final|export|v)$/
const MOST_WORDS = 3

/** Whether a header is the bare `id` that every table has. */
export const isBareId = (header: string): boolean => OWN_KEYS.has(headerKey(header))

const wordsOf = (fileName: string): string[] =>
  headerWords(fileName.replace(/\.\w{1,4}(?:\.gz)?$/, '')).filter(
    (word) => /\p{L}/u.test(word) && !PERIOD.test(word),
  )

/** What tells files with this header apart beside it: the name, without periods and numbers, where rows have a bare `id`; else nothing. */
export const tableName = (header: readonly string[], fileName: string): string =>
  header.some(isBareId) ? wordsOf(fileName).join(' ') : ''

const singulars = (word: string): string[] => [
  word,
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...['es', 's', 'en', 'n'].filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length)),
]

/** What the rows of a file may be called, from its name: `shop_order_items.csv` → shoporderitem, orderitem, item, … */
function rowNames(fileName: string): string[] {
  const words = wordsOf(fileName)
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(''),
    ).flatMap(singulars),
  )
}

/**
 * The column that carries a key of the file `parent`: under the same header, or under the file's name in the singular and
 * the key's (`order_id` for the `id` of `orders.csv`). Rows that have an `id` of their own carry no other's under that name.
 */
export function carrierOf(
  columns: readonly Column[],
  parent: string,
  { forms, header }: Column,
): Column | undefined {
  const same = columns.find((column) => column.forms.key === forms.key)
  if (same && !(isBareId(header) && same.shape.unique)) return same
  if (!BARE_KEYS.has(forms.key)) return undefined
  const names = new Set(rowNames(parent).map((name) => name + forms.key))
  return columns.find((column) => names.has(column.forms.key))
}

/** The columns of a lookup, its name called after its key or file: `Name` beside `GenreId` is the genre's name. */
export function namedAfterKey(columns: readonly Column[], fileName: string, key: Column): Column[] {
  const own = key.forms.words.filter((word) => !BARE_KEYS.has(word)).join(' ')
  const stems = own === '' ? rowNames(fileName) : [own]
  const named =
    columns.find(({ forms }) => NAMES.has(forms.key)) ??
    columns.find(({ forms }) => DESCRIPTIONS.has(forms.key))
  return columns.flatMap((column) =>
    column === named ? stems.map((stem) => ({ ...column, forms: headerForms(`${stem} name`) })) : [column],
  )
}
