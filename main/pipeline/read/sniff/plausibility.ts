/** Letters over 127 that a language writes, lower case. Text in one of them is likelier than a mixture. */
const ALPHABETS: readonly string[] = [
  'äöüß',
  'éèêëàâçîïôûùüœæ',
  'áéíóúñüºª',
  'áâãàéêíóôõúüçºª',
  'àèéìòù',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'åäöéæø',
  'éëïóöüèá',
  'čćđšž',
  'ăâîșțşţ',
  'çğıöşüâîİ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ',
]
const WESTERN = new Set('äöüßéèêëàâçîïôûùáíóúñãõåæøœì')
const SYMBOLS = new Set('€£§°²³½¼®©™–—‘’“”„…•·«»×№¿¡ºª\u00a0')
const INSIDE_WORDS = new Set('’‘·')
const COMMON_CYRILLIC = new Set('оеаинтсрвлкмдпу')

const isLower = (c: string): boolean => c !== c.toUpperCase()
const isUpper = (c: string): boolean => c !== c.toLowerCase()
const isLetter = (c: string): boolean => /\p{L}/u.test(c)
const isCyrillic = (c: string): boolean => c >= '\u0400' && c <= '\u04ff'
const isGreek = (c: string): boolean => c >= '\u0370' && c <= '\u03ff'
const isAsian = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3)

function scoreLetter(c: string, before: string, after: string): number {
  if (isUpper(c) && isLower(before) && isLetter(before)) return -1
  if (isCyrillic(c) || isGreek(c)) {
    const same = isCyrillic(c) ? isCyrillic : isGreek
    const foreign = [before, after].some((n) => isLetter(n) && !same(n))
    if (foreign) return -1
    return same(before) || same(after) ? (COMMON_CYRILLIC.has(c) ? 1 : 0.8) : 0.2
  }
  if (isLower(c) && isUpper(before) && isUpper(after)) return -0.5
  return WESTERN.has(c.toLowerCase()) ? 0.8 : 0.7
}

function scoreSymbol(c: string, before: string, after: string): number {
  const inWord = isLetter(before) && isLetter(after)
  if (inWord && !INSIDE_WORDS.has(c)) return -1
  return SYMBOLS.has(c) ? 0.6 : -0.6
}

function scoreAsian(code: number, before: number, after: number): number {
  const kana = code >= 0x3040 && code <= 0x30ff
  const neighbour = isAsian(before) || isAsian(after) || before === 0x30fc
  const inAsciiWord = [before, after].some((n) => (n >= 65 && n <= 90) || (n >= 97 && n <= 122))
  return neighbour ? (kana || code >= 0xac00 ? 1 : 0.9) : inAsciiWord ? -1 : 0.3
}

/** How much the characters over 127 look like words that people write: mean per character, −1 to about 1.3. */
export function scoreText(text: string): number {
  const letters = new Map<string, number>()
  let [sum, count, letterCount] = [0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) continue
    count++
    const c = text[i]!
    const [before, after] = [text[i - 1] ?? ' ', text[i + 1] ?? ' ']
    if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) sum -= 3
    else if (isAsian(code)) sum += scoreAsian(code, before.charCodeAt(0), after.charCodeAt(0))
    else if (code >= 0xff61 && code <= 0xff9f) sum -= 0.2
    else if (code >= 0x3000 && code <= 0xffef) sum += 0.3
    else if (isLetter(c)) {
      sum += scoreLetter(c, before, after)
      letterCount++
      letters.set(c.toLowerCase(), (letters.get(c.toLowerCase()) ?? 0) + 1)
    } else sum += scoreSymbol(c, before, after)
  }
  if (count === 0) return 0
  return (
    sum / count + (letterCount === 0 ? 0 : 0.4 * bestLanguage(letters, letterCount) * (letterCount / count))
  )
}

function bestLanguage(letters: ReadonlyMap<string, number>, total: number): number {
  let best = 0
  for (const alphabet of ALPHABETS) {
    let covered = 0
    for (const [letter, times] of letters) if (alphabet.includes(letter)) covered += times
    best = Math.max(best, covered / total)
  }
  return best
}
