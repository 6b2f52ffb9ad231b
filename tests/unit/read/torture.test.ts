import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../support/shopData'
import { readTable } from '../../support/reading'

const folder = publicData('torture')
const names = (part: string): string[] => (folder === null ? [] : readdirSync(join(folder, part)).sort())
const bytesOf = (part: string, name: string): Uint8Array => readFileSync(join(folder!, part, name))
const jsonOf = (part: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder!, part, name.replace('.csv', '.json')), 'utf8'))
const CHUNKS = [1, 7, 262_144]

describe.skipIf(folder === null)('csv-spectrum: each file is exactly its JSON', () => {
  // The JSON of location_coordinates.csv is of another version of the file: its number differs.
  const files = names('csv-spectrum/csvs').filter((name) => name !== 'location_coordinates.csv')
  test.each(files)('%s', async (name) => {
    for (const chunkBytes of CHUNKS) {
      const { header, rows, repairs } = await readTable(bytesOf('csv-spectrum/csvs', name), { chunkBytes })
      const objects = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
      expect(objects).toEqual(jsonOf('csv-spectrum/json', name))
      expect(repairs).toEqual([])
    }
  })

  test('location_coordinates.csv keeps its quotes and its lost letters', async () => {
    const { rows } = await readTable(bytesOf('csv-spectrum/csvs', 'location_coordinates.csv'))
    expect(rows).toEqual([['2095257564', '37�36\'37.8"N 121�2\'17.9"W', 'Modesto', 'Stanislaus']])
  })
})

describe.skipIf(folder === null)('csv-test-data: each valid file is exactly its JSON', () => {
  // A file of blank lines alone holds no records; it is refused in words (see below).
  const files = names('csv-test-data/csv').filter(
    (name) => !name.startsWith('bad-') && name !== 'all-empty.csv',
  )
  test.each(files)('%s', async (name) => {
    const isObjects = name.startsWith('header-')
    for (const chunkBytes of CHUNKS) {
      const bytes = bytesOf('csv-test-data/csv', name)
      const { header, rows, repairs } = await readTable(bytes, { chunkBytes, headerLine: isObjects ? 1 : 0 })
      const read = isObjects
        ? rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
        : rows
      expect(read).toEqual(jsonOf('csv-test-data/json', name))
      expect(repairs).toEqual([])
    }
  })

  test('all-empty.csv is refused in words', async () => {
    await expect(readTable(bytesOf('csv-test-data/csv', 'all-empty.csv'))).rejects.toThrow('has no records')
  })
})

describe.skipIf(folder === null)('csv-test-data: malformed files are read as a person would', () => {
  const read = (name: string) => readTable(bytesOf('csv-test-data/csv', name))

  test('a quote that is never closed', async () => {
    const { rows, repairs } = await read('bad-missing-quote.csv')
    expect(rows).toEqual([['1', 'I forgot to close this one', '3']])
    expect(repairs).toEqual([
      { reason: 'unclosed_quote', line: 2, cell: 1, value: 'I forgot to close this one' },
    ])
  })

  test('a quote inside quotes', async () => {
    const { rows, repairs } = await read('bad-quotes-with-unescaped-quote.csv')
    expect(rows).toEqual([['1', 'Hey, I missed " it', '3']])
    expect(repairs).toEqual([{ reason: 'stray_quote', line: 2, cell: 1, value: 'Hey, I missed " it' }])
  })

  test('quotes inside a cell without', async () => {
    const { rows, repairs } = await read('bad-unescaped-quote.csv')
    expect(rows).toEqual([['1', 'This "quotes" must be escaped', '3']])
    expect(repairs).toEqual([])
  })

  test('too few and too many cells are kept', async () => {
    expect((await read('bad-header-less-fields.csv')).rows).toEqual([['1', '2']])
    expect((await read('bad-header-more-fields.csv')).rows).toEqual([['1', '2', '3', '4']])
  })

  test('a header alone, and nothing at all', async () => {
    expect(await read('bad-header-wrong-header.csv')).toMatchObject({
      header: ['qux', 'quux', 'quuz'],
      rows: [],
    })
    await expect(read('bad-header-no-header.csv')).rejects.toThrow('file.csv is empty.')
  })
})
