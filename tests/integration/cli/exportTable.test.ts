import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineAnswer, EngineArgs, EngineRequestName } from '../../../main/engine/protocol'
import { answer } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { SEGMENTS } from '../../../shared/segments'
import { cli, json } from '../../support/cli'
import { folderWithKept } from '../../support/project'
import { FailureError } from '../../../shared/result'

const SALES = `transaction_id,customer_id,product_id,quantity,total_amount,transaction_date
T1,C1,P1,2,20.00,2024-03-13 09:00:00
T1,C1,P2,1,5.50,2024-03-13 09:00:00
T2,C2,P1,1,10.00,2024-04-14 10:30:00
T3,,P2,3,16.50,2024-04-15 11:00:00
T4,C2,P2,-1,-5.50,2024-04-16 11:00:00
`
const PRODUCTS = `product_id,product_name,category,price
P1,"=Lamp, red",=1+1,10.00
P2,Rug,"Home, garden",5.50
`

let folder = ''
const at = (name: string): string => join(folder, name)
const exported = (kind: string, page: string, chart: string, out: string, ...options: string[]) =>
  cli(
    'export',
    kind,
    '--project',
    at('shop.retail-lens'),
    '--page',
    page,
    '--chart',
    chart,
    '--out',
    at(out),
    '--quiet',
    ...options,
  )

beforeAll(() => {
  folder = folderWithKept({ 'sales.csv': SALES, 'products.csv': PRODUCTS })
  json('import', folder, '--project', at('shop.retail-lens'), '--json', '--quiet')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a table is what a query answers, without an app: formulas neutralised, negative amounts intact', () => {
  const answer = exported('csv', 'overview', 'category', 'category.csv', '--filter', 'is_return=true')
  expect(answer).toMatchObject({ exit: 0, err: '', out: `${at('category.csv')}\n` })
  const csv = readFileSync(at('category.csv'), 'utf8')
  expect(csv.startsWith('\uFEFFCategory,Net sales,')).toBe(true)
  const [row] = Papa.parse<Record<string, string>>(csv.slice(1).trim(), { header: true }).data
  expect(row).toMatchObject({ Category: 'Home, garden', 'Net sales': '-5.50' })
  expect(exported('csv', 'overview', 'category', 'all.csv').exit).toBe(0)
  expect(readFileSync(at('all.csv'), 'utf8')).toContain('\r\n"\'=1+1",30.00,')
})

test('a workbook says its filters; a table that is paged in the window comes whole, with its totals', async () => {
  const filters = ['--from', '2024-03-01', '--filter', 'product=P1']
  expect(exported('xlsx', 'customers', 'top-customers', 'top.xlsx', ...filters).exit).toBe(0)
  const [table, note] = await readXlsx(readFileSync(at('top.xlsx')))
  const net = table?.data[0]?.indexOf('Net sales') ?? -1
  expect(table?.data.map((row) => row[net])).toEqual(['Net sales', 20, 10, 30])
  expect(note?.data.flat()).toEqual(expect.arrayContaining(['shop', 'Product: =Lamp, red']))
})

test('nothing is written over unasked; what cannot be done says why and leaves nothing', () => {
  writeFileSync(at('kept.csv'), 'mine')
  const asked = exported('csv', 'overview', 'category', 'kept.csv')
  expect(asked.exit).toBe(3)
  expect(asked.err).toContain('--force')
  expect(readFileSync(at('kept.csv'), 'utf8')).toBe('mine')
  expect(exported('csv', 'overview', 'category', 'kept.csv', '--force').exit).toBe(0)
  const unknown = exported('csv', 'overview', 'nothing', 'no.csv')
  expect(unknown.exit).toBe(2)
  expect(unknown.err).toContain('There is no chart "nothing" on this page. There are: trend, ')
  const view = exported('csv', 'overview', 'category', 'no.csv', '--view', 'Spring')
  expect(view.exit).toBe(2)
  expect(view.err).toContain('The project has no saved view "Spring". It has: none.')
  mkdirSync(at('taken.csv'))
  expect(exported('csv', 'overview', 'category', 'taken.csv', '--force').exit).toBe(2)
  expect(existsSync(at('no.csv'))).toBe(false)
})

test('segments are exported by the names of the project, which an import keeps; queries keep the usual ones', async () => {
  const path = at('shop.retail-lens')
  const state = newState()
  const ask = async <N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<EngineAnswer<N>> => {
    const result = await answer(state, name, args, () => undefined, console.error)
    if (!result.ok) throw new FailureError(result)
    return result.value
  }
  await ask('engine.open', { path })
  const names = Object.fromEntries(SEGMENTS.map((segment) => [segment, `Our ${segment}`]))
  await ask('presentation.set', { segmentNames: names, leastReviews: 3 })
  await ask('engine.close', {})
  writeFileSync(at('more.csv'), SALES.replaceAll('T', 'U').replaceAll('2024', '2023'))
  json('import', at('more.csv'), '--project', path, '--json', '--quiet')
  expect(exported('csv', 'customers', 'segment-table', 'segments.csv').exit).toBe(0)
  const { data } = Papa.parse<Record<string, string>>(readFileSync(at('segments.csv'), 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  const shown = data.map((row) => row['Segment'])
  const asked = json<{ segment: string }[]>(
    'query',
    '--project',
    path,
    '--measures',
    'net_sales',
    '--by',
    'segment',
    '--filter',
    'customer!=(none)',
    '--json',
  ).map(({ segment }) => segment)
  expect(asked.length).toBeGreaterThan(0)
  expect(shown.toSorted()).toEqual(asked.map((segment) => `Our ${segment}`).toSorted())
})
