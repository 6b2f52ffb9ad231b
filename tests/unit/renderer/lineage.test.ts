import { expect, test } from 'vitest'
import { lineageGraph, pathOf } from '../../../renderer/data/lineageModel'
import type { SourceFile, TableEntry } from '../../../shared/tables'

const table = (name: string, rows: number, sources: readonly string[]): TableEntry => ({
  name,
  layer: name.startsWith('bronze') ? 'bronze' : name.startsWith('silver') ? 'silver' : 'gold',
  rows,
  grain: 'one row',
  definition: 'a table',
  columns: [],
  sources,
  sql: null,
})

const sales = (name: string, records: number, accepted: number): SourceFile => ({
  name,
  role: 'transactions',
  records,
  accepted,
})

const TABLES = [
  table('bronze_files', 3, []),
  table('bronze_products', 4, []),
  table('bronze_transactions', 30, []),
  table('silver_sales', 27, ['bronze_transactions', 'bronze_products']),
  table('silver_products', 4, ['bronze_products']),
  table('gold_sales', 55, ['silver_sales']),
  table('gold_kpis', 28, ['silver_sales']),
]
const FILES: readonly SourceFile[] = [
  { name: 'products.csv', role: 'products', records: 4, accepted: 4 },
  sales('a.csv', 10, 9),
  sales('b.csv', 20, 18),
]

test('a box a file, table and chart, each with its rows and what goes on', () => {
  const { boxes } = lineageGraph({ files: FILES, tables: TABLES })
  const known = boxes.filter(({ kind }) => kind !== 'chart')
  expect(known.map(({ column, at, name, rows, passes }) => [column, at, name, rows, passes])).toEqual([
    ['files', 0, 'a.csv', 10, 10],
    ['files', 1, 'b.csv', 20, 20],
    ['files', 2, 'products.csv', 4, 4],
    ['bronze', 0, 'bronze_transactions', 30, 27],
    ['bronze', 1, 'bronze_products', 4, 4],
    ['silver', 0, 'silver_sales', 27, 27],
    ['silver', 1, 'silver_products', 4, null],
    ['gold', 0, 'gold_sales', 55, 27],
    ['gold', 1, 'gold_kpis', 28, null],
  ])
})

test('many files share a box by role', () => {
  const many = Array.from({ length: 305 }, (_, i) => sales(`day ${i}.csv`, 2, 1))
  const { boxes, edges } = lineageGraph({ files: [...FILES.slice(0, 1), ...many], tables: TABLES })
  expect(
    boxes.filter(({ column }) => column === 'files').map((box) => [box.kind, box.name, box.files, box.rows]),
  ).toEqual([
    ['files', 'transactions', 305, 610],
    ['file', 'products.csv', 1, 4],
  ])
  expect(edges.filter(({ to }) => to === 'bronze_transactions')).toEqual([
    { from: 'files transactions', to: 'bronze_transactions' },
  ])
})

test('a path holds what a box is made from and what it goes into, not its neighbours', () => {
  const { edges } = lineageGraph({ files: FILES, tables: TABLES })
  const path = pathOf(edges, 'silver_products')
  expect([...path].sort()).toEqual(['bronze_products', 'file products 0', 'silver_products'])
  const sold = pathOf(edges, 'bronze_transactions')
  expect(sold.has('gold_kpis')).toBe(true)
  expect(sold.has('chart trend')).toBe(true)
  expect(sold.has('file transactions 1')).toBe(true)
  expect(sold.has('bronze_products')).toBe(false)
})

test('arrows lead only to boxes that are there', () => {
  const { boxes, edges } = lineageGraph({ files: FILES, tables: TABLES })
  const ids = new Set(boxes.map(({ id }) => id))
  expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
  expect(edges).toContainEqual({ from: 'gold_sales', to: 'chart trend' })
  expect(edges.some(({ from }) => from === 'gold_checks')).toBe(false)
})
