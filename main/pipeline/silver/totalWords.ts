const WORDS = [
  'grand total',
  'sub ?total',
  'total general',
  'total geral',
  'total',
  'totals',
  'totales',
  'totais',
  'totaux',
  'totale',
  'totali',
  'totaal',
  'eindtotaal',
  'subtotaal',
  'totalt',
  'totalsumma',
  'totalsum',
  'sum',
  'sums',
  'summe',
  'summen',
  'gesamt',
  'gesamtsumme',
  'gesamtbetrag',
  'gesamtergebnis',
  'zwischensumme',
  'endsumme',
  'insgesamt',
  'somme',
  'sous total',
  'suma',
  'suma total',
  'soma',
  'somma',
  'razem',
  'ogolem',
  'lacznie',
  'celkem',
  'soucet',
  'spolu',
  'sucet',
  'osszesen',
  'vegosszeg',
  'ukupno',
  'svega',
  'skupaj',
  'yhteensa',
  'summa',
  'kokku',
  'kopa',
  'is viso',
  'i alt',
  'toplam',
  'genel toplam',
  'итого',
  'всего',
  'итог',
  'разом',
  'усього',
  'всичко',
  'общо',
  'συνολο',
  '合計',
  '総計',
  '小計',
  '总计',
  '合计',
  '合計金額',
  '합계',
  '총계',
]
const ALONE = new RegExp(`^(?:${WORDS.join('|')})$`, 'u')
const OPENING = new RegExp(`^(?:${WORDS.join('|')})(?: .{0,60})?$`, 'u')

const BEGINS_AS_VALUE = /^\s*[\d.+-]*\d/

const plain = (text: string): string =>
  text
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The text is a word for a total, in one of the languages of shops, alone or with more behind it (`Total 2024`). */
export const isTotalWord = (text: string): boolean => !BEGINS_AS_VALUE.test(text) && OPENING.test(plain(text))

/** The text is a word for a total and nothing else. */
export const isOnlyTotalWord = (text: string): boolean => ALONE.test(plain(text))
