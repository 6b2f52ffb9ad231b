import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { inEnglish } from '../../../shared/phrase'
import { LINE_FIELDS } from '../../../shared/lines'
import { selection } from '../../support/ask'
import { makeCubeData } from '../../support/makeCubeData'
import { scratch } from '../../support/project'

const LINES = Array.from({ length: 4503 }, (_, i) => ({
  date: `2024-0${1 + Math.floor(i / 1000)}-15`,
  order: `o${i >> 2}`,
  product: i === 3 ? '=1+1' : `p${i % 50}`,
  quantity: 1,
  gross: 100 + (i % 20),
  discount: i % 3,
  file: 'till.csv',
  line: i + 2,
}))

const ENGLISH = { delimiter: ',', decimal: '.' } as const

function exported(path: string, more: object = {}) {
  const state = newState()
  state.open = { path: 'test', cube: makeCube(makeCubeData(LINES, {})), file: null }
  const view = {
    sort: null,
    search: '',
    selection: selection({ filters: [{ dimension: 'product', values: ['p7', '=1+1'] }] }),
  }
  const order = {
    ...view,
    format: 'csv' as const,
    name: 'Lines',
    note: { name: 'Note', lines: ['Lines', 'Product: p7'] },
    path,
    titles: [...LINE_FIELDS],
    dialect: ENGLISH,
    ...more,
  }
  return ENGINE_REQUESTS['engine.exportLines'](state, order, () => undefined)
}

const rowsOf = (path: string, delimiter = ',') =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd(), {
    header: true,
    delimiter,
  }).data

test('every line of the selection is in the file, in the order that is shown, to the cent', async () => {
  const path = join(scratch(), 'lines.csv')
  const sort = { column: 'net', descending: true } as const
  expect(await exported(path, { sort })).toEqual({ ok: true, value: 91 })
  const expected = LINES.filter(({ product }) => product === 'p7' || product === '=1+1')
    .map(({ gross, discount, line }) => ({ net: ((gross - discount) / 100).toFixed(2), line: String(line) }))
    .sort((a, b) => Number(b.net) - Number(a.net) || Number(a.line) - Number(b.line))
  expect(rowsOf(path).map(({ net, line }) => ({ net, line }))).toEqual(expected)
  const harmless = rowsOf(path).find(({ line }) => line === '5')
  expect(harmless?.product).toBe("'=1+1")
})

test('more lines than a page, with the decimal mark of the locale', async () => {
  const path = join(scratch(), 'lines.csv')
  const dialect = { delimiter: ';', decimal: ',' } as const
  expect(await exported(path, { dialect, selection: selection({}) })).toEqual({ ok: true, value: 4503 })
  const rows = rowsOf(path, ';')
  expect(rows).toHaveLength(4503)
  expect(rows[0]).toMatchObject({
    date: '2024-01-15',
    order: 'o0',
    units: '1',
    gross: '1,00',
    file: 'till.csv',
    line: '2',
  })
  const cents = rows.reduce((sum, { net }) => sum + Math.round(Number(net?.replace(',', '.')) * 100), 0)
  expect(cents).toBe(LINES.reduce((sum, { gross, discount }) => sum + gross - discount, 0))
})

test('a folder that is not there is said, and nothing is left behind', async () => {
  expect(inEnglish(await exported(join(scratch(), 'missing', 'lines.csv')))).toMatchObject({
    ok: false,
    message: 'lines.csv was not saved. The folder does not exist any more.',
  })
})

test('as a workbook: typed cells, and what the lines are in a note', async () => {
  const path = join(scratch(), 'lines.xlsx')
  expect(await exported(path, { format: 'xlsx' })).toEqual({ ok: true, value: 91 })
  const [lines, note] = await readXlsx(readFileSync(path))
  expect(note?.data.flat()).toEqual(['Lines', 'Product: p7'])
  const [head, first] = lines?.data ?? []
  const at = (field: (typeof LINE_FIELDS)[number]): number => head?.indexOf(field) ?? -1
  expect(first?.[at('date')]).toEqual(new Date('2024-01-15T00:00:00Z'))
  const cents = lines?.data.slice(1).map((row) => Math.round(Number(row[at('net')]) * 100))
  const chosen = LINES.filter(({ product }) => product === 'p7' || product === '=1+1')
  expect(cents).toEqual(chosen.map(({ gross, discount }) => gross - discount))
  expect(lines?.data.some((row) => row[at('product')] === '=1+1')).toBe(true)
})
