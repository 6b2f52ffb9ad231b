import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText } from '../support/encode'
import { readTable } from '../support/reading'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['Käse', 'čaj zelený', 'Молоко', '緑茶', 'café 😎'],
  'utf-8-bom': ['Käse', 'čaj zelený', 'Молоко', '緑茶', 'café'],
  'utf-16le-bom': ['Käse', 'čaj', 'Молоко', '緑茶'],
  'utf-16be-bom': ['Käse', 'čaj', 'Молоко', '緑茶'],
  'utf-16le': ['Käse', 'Brötchen', 'Müsli mit Nüssen'],
  'utf-16be': ['Käse', 'Brötchen', 'Müsli mit Nüssen'],
  'windows-1252': ['Käse, jung', 'Brötchen', 'Müsli größer', 'Rösti für zwei – fein', 'Süßes'],
  'windows-1250': ['Příliš žluťoučký kůň', 'Čaj zelený', 'Křížala šťavnatá', 'Žemle měkká', 'Šunka výběrová'],
  'windows-1251': ['Молоко свежее', 'Хлеб ржаной', 'Чай зелёный', 'Сыр российский', 'Масло сливочное'],
  macintosh: ['Käse, jung', 'Brötchen', 'Müsli größer', 'Rösti für zwei', 'Süßes Gebäck'],
  shift_jis: ['緑茶のティーバッグ', 'コーヒー豆をください', '牛乳とパンのセット', 'りんごジュース'],
  gb18030: ['绿茶茶包二十袋装', '新鲜牛奶一升', '红苹果五斤', '黑咖啡豆'],
  'euc-kr': ['녹차 티백 이십개', '신선한 우유 일리터', '사과 주스', '검은 커피 원두'],
}
const ENCODINGS = Object.keys(WORDS)

const tables = fc
  .record({
    encoding: fc.constantFrom(...ENCODINGS),
    delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\x01'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quote: fc.constantFrom<'"' | "'">('"', "'"),
    isBackslash: fc.boolean(),
    isAllQuoted: fc.boolean(),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.integer({ min: 1, max: 99_999 })), {
      minLength: 14,
      maxLength: 60,
    }),
    chunkBytes: fc.integer({ min: 1, max: 5000 }),
  })
  .filter(({ quote, isBackslash, isAllQuoted }) => isAllQuoted || (quote === '"' && !isBackslash))

test('any table of cells written in any dialect and encoding is read back equal', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (written) => {
      const { encoding, delimiter, newline, quote, isBackslash, isAllQuoted, picks, chunkBytes } = written
      const words = WORDS[encoding]!
      const endings = [
        '',
        '',
        `${delimiter} fresh`,
        ` ${quote}fine${quote} tea`,
        `${newline}second line`,
        '',
        ' 12',
        '',
      ]
      const rows = picks.map(([word, ending, id], i) => [
        String(id),
        `${words[word % words.length]!}${endings[ending % endings.length]!}`,
        ending === 9 ? '' : words[i % words.length]!,
        (id / 100).toFixed(2),
      ])
      const cellText = (cell: string): string => {
        const isNeeded = isAllQuoted || [delimiter, quote, '\r', '\n'].some((part) => cell.includes(part))
        return isNeeded
          ? `${quote}${cell.replaceAll(quote, (isBackslash ? '\\' : quote) + quote)}${quote}`
          : cell
      }
      const table = [['order_id', 'product_name', 'comment', 'price'], ...rows]
      const text = table.map((row) => row.map(cellText).join(delimiter) + newline).join('')
      const read = await readTable(encodeText(encoding, text), { chunkBytes })
      expect(read.header).toEqual(table[0])
      expect(read.rows).toEqual(rows)
      expect(read.repairs).toEqual([])
    }),
    { numRuns: 250 },
  )
})

test('clean records around a broken one are read as they are', async () => {
  const broken = fc.constantFrom(
    '7,"Tea,2,5.00',
    '7,"Tea" green,2,5.00',
    '7,Te"a,2,5.00',
    '7,"Te"a",2,5.00',
    '7,Tea"",2,5.00',
  )
  await fc.assert(
    fc.asyncProperty(broken, fc.nat(40), fc.integer({ min: 1, max: 400 }), async (line, at, chunkBytes) => {
      const clean = Array.from({ length: 41 }, (_, i) => `${i},"Jam, no ${i}",1,${i}.50`)
      const text = ['id,name,n,price', ...clean.toSpliced(at, 0, line)].join('\n')
      const { rows } = await readTable(new TextEncoder().encode(text), { chunkBytes })
      expect(rows).toHaveLength(42)
      expect(rows[at]?.[0]).toBe('7')
      expect(rows[at]?.[3]).toBe('5.00')
      expect(rows.toSpliced(at, 1)).toEqual(clean.map((_, i) => [`${i}`, `Jam, no ${i}`, '1', `${i}.50`]))
    }),
    { numRuns: 150 },
  )
})
