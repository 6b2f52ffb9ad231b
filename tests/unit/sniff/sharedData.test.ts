import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { EncodingWatch, sniff } from '../../../main/pipeline/read/sniff'
import { hasShared, listCsv, readHead, sharedData } from './helpers'
import { FailureError } from '../../../shared/result'

vi.setConfig({ testTimeout: 60_000 })

const FOLDERS = ['online_retail/by-day', 'foodmart', 'global_electronics', 'completejourney']

describe.each(FOLDERS)('public data: %s', (folder) => {
  const there = hasShared(folder)
  test.skipIf(!there)('every file is comma separated with its header in line 1', () => {
    for (const name of listCsv(folder)) {
      const { head, isWhole } = readHead(join(sharedData, folder, name))
      const result = sniff(head, { fileName: name, isWhole })
      expect(result.ok, name).toBe(true)
      if (!result.ok) continue
      const firstLine = new TextDecoder().decode(head.subarray(0, 2000)).split(/\r?\n/)[0]!
      expect(result.value, name).toMatchObject({
        delimiter: ',',
        headerLine: 1,
        dataLine: 2,
        hasHeader: true,
        quote: '"',
      })
      expect(result.value.header, name).toEqual(firstLine.split(','))
      expect(result.value.notes, name).toEqual([])
    }
  })
})

test.skipIf(!hasShared('global_electronics'))(
  'Customers.csv turns out to be windows-1252 past its first bytes',
  () => {
    const watch = new EncodingWatch()
    const bytes = readFileSync(join(sharedData, 'global_electronics', 'Customers.csv'))
    for (let i = 0; i < bytes.length; i += 65_536) watch.push(bytes.subarray(i, i + 65_536))
    expect(watch.verdict().encoding).toBe('windows-1252')
  },
)

describe('torture files: the sample equals their JSON', () => {
  const there = hasShared('torture')
  const names = there ? listCsv('torture/csv-spectrum/csvs') : []
  test.skipIf(!there)('csv-spectrum', () => {
    for (const name of names.filter((n) => n !== 'location_coordinates.csv')) {
      const { head } = readHead(join(sharedData, 'torture/csv-spectrum/csvs', name))
      const result = sniff(head, { fileName: name, isWhole: true })
      if (!result.ok) throw new FailureError(result)
      const { header, sampleRows, hasHeader } = result.value
      const rows = sampleRows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
      const json = readFileSync(
        join(sharedData, 'torture/csv-spectrum/json', name.replace('.csv', '.json')),
        'utf8',
      )
      const expected = (JSON.parse(json) as Record<string, string>[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replaceAll('\r\n', '\n')])),
      )
      expect(hasHeader, name).toBe(true)
      expect(rows, name).toEqual(expected)
    }
  })

  test.skipIf(!there)('csv-test-data', () => {
    for (const name of listCsv('torture/csv-test-data/csv')) {
      if (name.startsWith('bad-') || name === 'all-empty.csv') continue
      const { head } = readHead(join(sharedData, 'torture/csv-test-data/csv', name))
      const result = sniff(head, { fileName: name, isWhole: true })
      if (!result.ok) throw new FailureError(result)
      const { header, sampleRows } = result.value
      const json = readFileSync(
        join(sharedData, 'torture/csv-test-data/json', name.replace('.csv', '.json')),
        'utf8',
      )
      const expected = JSON.parse(json) as (string[] | Record<string, string>)[]
      const rows = name.startsWith('header-')
        ? sampleRows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
        : [header, ...sampleRows]
      expect(rows, name).toEqual(expected)
    }
  })
})
