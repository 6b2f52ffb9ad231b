import { describe, expect, test } from 'vitest'
import { EncodingWatch, createDecoder, guessEncoding, sniff } from '../../../main/pipeline/read/sniff'
import { dialectOf, encodeAs, utf16 } from './helpers'

const GERMAN = 'Artikel;Menge;Straße\nKäse, jung;3;Königsallee\nBrötchen;12;Größenwahnweg\nMüsli;1;Übergang\n'
const FRENCH =
  'Désignation;Quantité;Prix\nCrème brûlée;2;3,50 €\nThé à la menthe;1;2,00 €\nPâté de campagne, façon grand-mère;4;5,10 €\n'
const SPANISH = 'Descripción;Año;Niño\nPiñata española;2011;Señor Muñoz\nJamón ibérico;2012;José Peña\n'
const POLISH =
  'Nazwa;Ilość;Cena\nŻółty ser;3;12,50 zł\nŚledź w oleju;1;8,00 zł\nGęś, pieczona;2;99,00 zł\nKoń łaciaty;1;5,00 zł\n'
const CZECH = 'Název;Množství\nŘízek s bramborem;3\nPříliš žluťoučký kůň úpěl ďábelské ódy;1\n'
const HUNGARIAN = 'Megnevezés;Mennyiség\nTúró Rudi;3\nGyümölcslé, őszibarack;1\nTükörfúrógép, ütvefúró;2\n'
const RUSSIAN = 'Наименование;Количество\nМолоко;3\nХлеб ржаной;1\nСыр голландский;2\n'
const UKRAINIAN = 'Назва;Кількість\nМолоко свіже;3\nХліб житній;1\nЇжак;2\n'
const GREEK = 'Περιγραφή;Ποσότητα\nΓάλα φρέσκο;3\nΨωμί ολικής;1\n'
const TURKISH = 'Ürün;Adet\nPeynir beyaz, yağlı;3\nŞeker çuvalı;1\nIğdır kayısısı;2\n'

const CASES: readonly (readonly [string, string, string])[] = [
  ['windows-1252', 'German', GERMAN],
  ['windows-1252', 'French with euro signs', FRENCH],
  ['windows-1252', 'Spanish', SPANISH],
  ['windows-1250', 'Polish', POLISH],
  ['windows-1250', 'Czech', CZECH],
  ['windows-1250', 'Hungarian', HUNGARIAN],
  ['iso-8859-2', 'Polish', POLISH],
  ['iso-8859-2', 'Czech', CZECH],
  ['macintosh', 'German', GERMAN],
  ['macintosh', 'French', FRENCH],
  ['windows-1251', 'Russian', RUSSIAN],
  ['windows-1251', 'Ukrainian', UKRAINIAN],
  ['iso-8859-5', 'Russian', RUSSIAN],
  ['koi8-r', 'Russian', RUSSIAN],
  ['windows-1253', 'Greek', GREEK],
  ['windows-1254', 'Turkish', TURKISH],
  ['utf-8', 'German', GERMAN],
  ['utf-8', 'Russian', RUSSIAN],
]

describe('guessEncoding reads the letters that were written', () => {
  test.each(CASES)('%s, %s', (encoding, _language, text) => {
    const bytes = encodeAs(encoding, text)
    const guess = guessEncoding(bytes, true)
    expect(createDecoder(guess.encoding).decode(bytes)).toBe(text)
  })

  const asian: readonly (readonly [string, string])[] = [
    [
      'shift_jis',
      '8fa496bc2c909497ca0a8bd593fb2c330a8370839381698ee693782c310a89d48d87939682c6978e89d88140904882d782e92c320a',
    ],
    ['gb18030', 'c9ccc6b72ccafdc1bf0ac5a3c4cc2c330ac3e6b0fcd0c2cfca2c310abba8c9fac3d7b7b92c320a'],
    ['euc-kr', 'bbf3c7b0b8ed2cbcf6b7ae0abfecc0af20bdc5bcb1c7d12c330abbe220b8c0c0d6b4c22c310a'],
  ]
  test.each(asian)('%s', (encoding, hex) => {
    expect(guessEncoding(Uint8Array.from(Buffer.from(hex, 'hex')), true).encoding).toBe(encoding)
  })
})

describe('byte order marks, UTF-16 and cut characters', () => {
  test('a UTF-8 mark is counted and kept out of the first name', () => {
    const dialect = dialectOf('\ufeffid,name\n1,Käse\n')
    expect(dialect).toMatchObject({ encoding: 'utf-8', bomBytes: 3, header: ['id', 'name'] })
  })

  test.each([
    ['utf-16le', true, '\ufeff'],
    ['utf-16be', false, '\ufeff'],
    ['utf-16le', true, ''],
    ['utf-16be', false, ''],
  ])('%s with mark %j', (encoding, littleEndian, mark) => {
    const dialect = dialectOf(utf16(`${mark}Artikel\tMenge\nKäse\t3\nBrötchen\t12\n`, littleEndian))
    expect(dialect).toMatchObject({
      encoding,
      bomBytes: mark ? 2 : 0,
      delimiter: '\t',
      header: ['Artikel', 'Menge'],
    })
    expect(dialect.sampleRows).toEqual([
      ['Käse', '3'],
      ['Brötchen', '12'],
    ])
  })

  test('a character cut by the end of the head does not spoil UTF-8', () => {
    const bytes = new TextEncoder().encode(`name,n\n${'Käse,1\n'.repeat(5)}Kä`)
    expect(guessEncoding(bytes.subarray(0, bytes.length - 1), false).encoding).toBe('utf-8')
  })

  test('one broken byte among many good ones stays UTF-8 and is said', () => {
    const good = new TextEncoder().encode('Käse,Brötchen,Müsli\n'.repeat(10))
    const bytes = Uint8Array.from([...good, 0xff, 0x0a])
    const dialect = dialectOf(bytes)
    expect(dialect.encoding).toBe('utf-8')
    expect(dialect.notes.map(({ code }) => code)).toContain('broken_bytes')
  })

  test('the option overrides the guess', () => {
    expect(dialectOf(encodeAs('windows-1252', GERMAN), { encoding: 'iso-8859-2' }).encoding).toBe(
      'iso-8859-2',
    )
  })
})

describe('EncodingWatch sees what the head does not show', () => {
  const watch = (bytes: Uint8Array, size: number): string => {
    const watcher = new EncodingWatch()
    for (let i = 0; i < bytes.length; i += size) watcher.push(bytes.subarray(i, i + size))
    return watcher.verdict().encoding
  }
  const ascii = 'id;name\n'.repeat(2000)

  test.each([1, 3, 7, 1000, 100_000])('in chunks of %i bytes', (size) => {
    expect(watch(encodeAs('windows-1252', ascii + GERMAN), size)).toBe('windows-1252')
    expect(watch(new TextEncoder().encode(ascii + GERMAN + '😎'), size)).toBe('utf-8')
  })

  test('a multi-byte character that the file ends in the middle of is broken', () => {
    const bytes = new TextEncoder().encode('Kä')
    const watcher = new EncodingWatch()
    watcher.push(bytes.subarray(0, 2))
    expect(watcher.verdict().encoding).not.toBe('utf-8')
  })

  test('UTF-16 is known from its mark', () => {
    expect(watch(utf16('\ufeffid;name\n1;ä\n', true), 5)).toBe('utf-16le')
  })
})

describe('createDecoder', () => {
  test('windows-1252 has euro, dashes and quotes where ISO-8859-1 has controls', () => {
    const bytes = Uint8Array.of(0x80, 0x93, 0x94, 0x96, 0x8a, 0x9f, 0xe4)
    expect(createDecoder('windows-1252').decode(bytes)).toBe('€“”–ŠŸä')
  })

  test('a label that nobody knows is a usage error', () => {
    const result = sniff(Uint8Array.of(97, 10), { fileName: 'a.csv', isWhole: true, encoding: 'klingon' })
    expect(result).toMatchObject({ ok: false, code: 'usage' })
  })
})
