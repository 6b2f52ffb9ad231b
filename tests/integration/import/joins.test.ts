import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMappingFile, runImport } from '../../../main/pipeline/run'
import { inEnglish } from '../../../shared/phrase'
import { mappingFileSchema } from '../../../shared/mapping'
import { json } from '../../support/cli'
import type { FileMapping } from '../../../shared/mapping'
import { contentsOf, folderWith, imported, rowsOf, scratch } from '../../support/project'

const project = (): string => join(scratch(), 'p.retail-lens')

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

/** A snowflake: heads and lines of orders, products → subcategories → categories, stores, customers. */
const SNOWFLAKE = {
  'orders.csv': lines(
    'order_id,customer_id,store_id,order_date,order_time,order_total',
    '1,C1,S1,2024-03-01,10:15,999',
    '2,C2,S2,2024-03-02,23:59,999',
    '3,C1,S1,2024-03-03,00:00,999',
    '3,C2,S1,2024-03-04,08:30,999',
    ...Array.from({ length: 16 }, (_, i) => `${10 + i},C3,S2,2024-03-05,09:00,999`),
  ),
  'order_items.csv': lines(
    'order_id,line_no,product_id,quantity,unit_price',
    '1,1,P1,2,1.50',
    '1,2,P2,1,4.00',
    '2,1,P1,1,1.50',
    '3,1,P3,3,2.00',
  ),
  'products.csv': lines(
    'product_id,product_name,price,subcategory_key',
    'P1,Tea,1.50,10',
    'P2,Coffee,4.00,11',
    'P3,Soap,2.00,20',
  ),
  'subcategories.csv': lines(
    'subcategory_key,subcategory,category_key',
    '10,Hot drinks,1',
    '11,Beans,1',
    '20,Body,2',
  ),
  'categories.csv': lines(
    'category_key,category',
    '1,Drinks',
    '2,Care',
    '3,Toys',
    ...Array.from({ length: 12 }, (_, i) => `${4 + i},Other ${i}`),
    '3,Games',
  ),
}

const SALES = `select s.transaction_id, s.date, s.second_of_day / 60 as minute, s.customer_id, s.store_id, s.product_id, p.category,
  p.subcategory, s.net_cents from silver_sales as s join silver_products as p on p.product_key = s.product_key
  order by s.transaction_id, s.product_id`

describe('joins', () => {
  test('heads, lines and a chain of lookups; a repeated key has one row, and no line is multiplied', async () => {
    const path = project()
    const { report } = await imported({ files: [folderWith(SNOWFLAKE)], projectPath: path })
    expect(await rowsOf(path, SALES)).toEqual(
      [
        ['1', '2024-03-01', 615, 'C1', 'S1', 'P1', 'Drinks', 'Hot drinks', 300],
        ['1', '2024-03-01', 615, 'C1', 'S1', 'P2', 'Drinks', 'Beans', 400],
        ['2', '2024-03-02', 1439, 'C2', 'S2', 'P1', 'Drinks', 'Hot drinks', 150],
        // The later head of order 3 took the place of the earlier one.
        ['3', '2024-03-04', 510, 'C2', 'S1', 'P3', 'Care', 'Body', 600],
      ].map(
        ([
          transaction_id,
          date,
          minute,
          customer_id,
          store_id,
          product_id,
          category,
          subcategory,
          net_cents,
        ]) => ({
          transaction_id,
          date,
          minute,
          customer_id,
          store_id,
          product_id,
          category,
          subcategory,
          net_cents,
        }),
      ),
    )
    const counts = Object.fromEntries(
      report.files.map(({ name, role, records, accepted, superseded }) => [
        name,
        { role, records, accepted, superseded },
      ]),
    )
    expect(counts).toEqual({
      'categories.csv': { role: 'lookup', records: 16, accepted: 15, superseded: 1 },
      'order_items.csv': { role: 'transactions', records: 4, accepted: 4, superseded: 0 },
      'orders.csv': { role: 'lookup', records: 20, accepted: 19, superseded: 1 },
      'products.csv': { role: 'products', records: 3, accepted: 3, superseded: 0 },
      'subcategories.csv': { role: 'lookup', records: 3, accepted: 3, superseded: 0 },
    })
    expect(
      await rowsOf(
        path,
        `select f.name, l.line, l.kind, l.reason from silver_ledger as l join bronze_files as f on f.file_id = l.file_id
         where l.kind <> 'repaired' order by f.name`,
      ),
    ).toEqual([
      { name: 'categories.csv', line: 4, kind: 'superseded', reason: 'repeated_key' },
      { name: 'orders.csv', line: 4, kind: 'superseded', reason: 'repeated_key' },
    ])
    expect(await rowsOf(path, 'select count(*) as n from bronze_lookup')).toEqual([{ n: 39 }])
  })

  test('a lookup that comes later joins files that were there before', async () => {
    const { 'subcategories.csv': subcategories, 'categories.csv': categories, ...first } = SNOWFLAKE
    const path = project()
    await imported({ files: [folderWith(first)], projectPath: path })
    await imported({
      files: [folderWith({ 'subcategories.csv': subcategories, 'categories.csv': categories })],
      projectPath: path,
    })
    const atOnce = project()
    await imported({ files: [folderWith(SNOWFLAKE)], projectPath: atOnce })
    expect(await contentsOf(path)).toEqual(await contentsOf(atOnce))
  })

  test('more than a tenth of unknown keys is said with the file and examples', async () => {
    const path = project()
    const { report } = await imported({
      files: [
        folderWith({ ...SNOWFLAKE, 'categories.csv': lines('category_key,category', '1,Drinks', '9,Toys') }),
      ],
      projectPath: path,
    })
    const subcategories = report.files.find(({ name }) => name === 'subcategories.csv')!
    expect(subcategories.joins).toEqual([
      {
        column: 'category_key',
        file: 'categories.csv',
        key: 'category_key',
        fields: ['category'],
        match_rate: 0.5,
        matched_lines: 2,
        lines: 3,
        unknown: ['2'],
      },
    ])
    expect(inEnglish(subcategories.warnings)).toEqual([
      {
        code: 'many_unknown_keys',
        message:
          '"category_key" was looked up in categories.csv: 2 of 3 lines were found; 1 keys are unknown there (for example 2). The wrong file was probably dropped.',
        column: 'category_key',
      },
    ])
  })
})

describe('decisions of a mapping file', () => {
  const SHOP = {
    'till.csv': lines(
      'Nr,When,Clock,Thing,Shown,Off A,Off B,Paid for',
      '1,01.02.2024,10:00,Lamp,10.00,1.00,0.10,7.00',
      '2,02.02.2024,11:30,Lamp,10.00,,0.20,7.50',
    ),
  }
  const TILL: FileMapping = {
    file: 'till*.csv',
    role: 'transactions',
    date_order: 'dmy',
    columns: {
      transaction_id: 'Nr',
      transaction_ts: { add: ['When', 'Clock'], subtract: [] },
      product_name: 'Thing',
      total_amount: 'Shown',
      net_amount: { add: ['Shown'], subtract: ['Off A', 'Off B'] },
      cost_amount: 'Paid for',
      discount_amount: null,
    },
  }

  test('sums are exact, a date and its time are one, costs are of the line', async () => {
    const path = project()
    await imported({ files: [folderWith(SHOP)], projectPath: path, decisions: [TILL] })
    expect(
      await rowsOf(
        path,
        'select date, second_of_day / 60 as minute, gross_cents, discount_cents, net_cents, cost_cents from silver_sales',
      ),
    ).toEqual([
      {
        date: '2024-02-01',
        minute: 600,
        gross_cents: 1000,
        discount_cents: 110,
        net_cents: 890,
        cost_cents: 700,
      },
      {
        date: '2024-02-02',
        minute: 690,
        gross_cents: 1000,
        discount_cents: 20,
        net_cents: 980,
        cost_cents: 750,
      },
    ])
    // A later file with the same header needs no decision.
    const next = folderWith({ 'kasse.csv': SHOP['till.csv'].replaceAll('.02.', '.03.') })
    const { report } = await imported({ files: [next], projectPath: path })
    expect(report.totals).toMatchObject({ lines: 4, net_cents: 3740, last_date: '2024-03-02' })
  })

  test.each([
    [{ columns: { net_amount: 'Payed' } }, 'columns.net_amount', 'has no column "Payed"'],
    [{ columns: { rating: 'Shown' } }, 'columns.rating', 'has no field "rating"'],
    [{ columns: { transaction_ts: null } }, undefined, 'transaction date'],
    [{ decimals: { Price: 'comma' } }, 'decimals', 'has no column "Price"'],
    [
      { joins: [{ column: 'Thing', file: 'things.csv', key: 'id', columns: {} }] },
      'joins[0].file',
      'There is no file "things.csv"',
    ],
  ] as const)('%j names file, entry and remedy', async (change, entry, reason) => {
    const decision = {
      ...TILL,
      ...change,
      columns: { ...TILL.columns, ...('columns' in change ? change.columns : {}) },
    }
    const result = await runImport({
      files: [folderWith(SHOP)],
      projectPath: project(),
      decisions: [decision as FileMapping],
    })
    if (result.ok) throw new Error('imported')
    expect(result.code).toBe('input_unusable')
    const [place] = inEnglish(result.places)
    expect(place!.file).toBe('till.csv')
    expect(place!.column).toBe(entry)
    expect(place!.reason).toContain(reason)
    expect(place!.remedy).not.toBe('')
  })

  test('a cost column that grows with the quantity is the cost of the line', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `${i},2024-01-${String(1 + (i % 28)).padStart(2, '0')},P${i % 4},${1 + (i % 3)},10.00,${(4 * (1 + (i % 3))).toFixed(2)}`,
    )
    const path = project()
    await imported({
      files: [
        folderWith({
          'sales.csv': lines('order_id,order_date,product_id,quantity,unit_price,cost', ...rows),
        }),
      ],
      projectPath: path,
    })
    expect(
      await rowsOf(path, 'select distinct cost_cents / quantity as unit_cost from silver_sales'),
    ).toEqual([{ unit_cost: 400 }])
  })
})

describe('currencies', () => {
  const SALES_FILE = lines(
    'order_id,order_date,product_id,quantity,unit_price,currency',
    '1,2024-01-05,P1,2,10.00,USD',
    '2,2024-01-05,P1,1,10.00,EUR',
    '3,2024-01-20,P1,1,10.00,EUR',
    '4,2023-12-31,P1,1,10.00,EUR',
  )

  test('several without rates are asked about; one can be kept', async () => {
    const folder = folderWith({ 'sales.csv': SALES_FILE })
    const result = await runImport({ files: [folder], projectPath: project() })
    if (result.ok) throw new Error('imported')
    expect(result.code).toBe('decision_needed')
    expect(inEnglish(result.questions![0]!.text)).toContain('USD 1, EUR 3')
    const path = project()
    const { report } = await imported({
      files: [folder],
      projectPath: path,
      decisions: result.questions![0]!.answers[1]!.decisions!,
    })
    expect(report.reasons).toEqual({ other_currency: 1 })
    expect(report.totals).toMatchObject({ lines: 3, net_cents: 3000 })
  })

  test.each([
    ['a unit of the currency in dollars', 'date,currency,rate', '1.10', '1.20'],
    ['a dollar in units of the currency', 'date,currency,rate', '0.80', '0.75'],
  ])('amounts are converted at the last rate on or before the date: %s', async (_, header, first, later) => {
    const path = project()
    const rate = (text: string): number => (Number(text) > 1 ? Number(text) : 1 / Number(text))
    const { report } = await imported({
      files: [
        folderWith({
          'sales.csv': SALES_FILE,
          'rates.csv': lines(
            header,
            '2024-01-01,USD,1',
            `2024-01-01,EUR,${first}`,
            `2024-01-10,EUR,${later}`,
            '2024-01-10,GBP,abc',
          ),
        }),
      ],
      projectPath: path,
    })
    expect(
      await rowsOf(path, 'select transaction_id as id, net_cents from silver_sales order by id'),
    ).toEqual([
      { id: '1', net_cents: 2000 },
      { id: '2', net_cents: Math.round(1000 * rate(first)) },
      { id: '3', net_cents: Math.round(1000 * rate(later)) },
    ])
    expect(report.reasons).toEqual({ no_exchange_rate: 1, unreadable_rate: 1 })
    const codes = report.files.find(({ name }) => name === 'sales.csv')!.warnings.map(({ code }) => code)
    expect(codes).toContain('converted')
  })
})

test('a mapping file that is wrong says where', async () => {
  const path = join(scratch(), 'M.json')
  writeFileSync(
    path,
    JSON.stringify({
      version: 1,
      files: [
        { file: 'a.csv', role: 'sales' },
        { file: 'b.csv', columns: { net: 'x' } },
      ],
    }),
  )
  const result = await readMappingFile(path)
  if (result.ok) throw new Error('read')
  const places = inEnglish(result.places)
  expect(places.map(({ file, column, reason }) => [file, column, reason?.split(':')[0]])).toEqual([
    [path, 'files[0].role', 'Entry "a.csv"'],
    [path, 'files[1].columns.net', 'Entry "b.csv"'],
  ])
  for (const { remedy } of places) expect(remedy).toMatch(/Roles are|Fields are/)
})

test('what the command "mapping" writes gives the same import', async () => {
  const folder = folderWith(SNOWFLAKE)
  const mapping = mappingFileSchema.parse(json('mapping', folder, '--json'))
  expect(mapping.files.find(({ file }) => file === 'order_items.csv')).toMatchObject({
    role: 'transactions',
    columns: { product_id: 'product_id', quantity: 'quantity', unit_price: 'unit_price' },
    joins: [
      {
        column: 'order_id',
        file: 'orders.csv',
        key: 'order_id',
        columns: { transaction_ts: { add: ['order_date', 'order_time'], subtract: [] } },
      },
    ],
  })
  const [guessed, said] = [project(), project()]
  await imported({ files: [folder], projectPath: guessed })
  await imported({ files: [folder], projectPath: said, decisions: mapping.files })
  expect(await contentsOf(said)).toEqual(await contentsOf(guessed))
})
