import { describe, expect, test } from 'vitest'
import { checkNeeded, guessAs, headerSignature } from '../../../main/pipeline/understand'
import { dialectOf } from '../sniff/helpers'
import { guess, guessAll, table } from './helpers'
import { inEnglish } from '../../../shared/phrase'

const day = (i: number): string => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`

const SHOP = {
  'transactions.csv': table(
    'transaction_id,customer_id,product_id,store_id,promotion_id,quantity,total_amount,transaction_date',
    40,
    (i) =>
      `T${i},C${i % 7},P${i % 9},S${i % 3},${i % 4 ? '' : 'PR1'},${1 + (i % 3)},${i}.50,${day(i)} 10:00:00`,
  ),
  'customers.csv': table(
    'customer_id;first_name;last_name;email;join_date;country',
    20,
    (i) => `C${i};Ann;Lee;a${i}@x.com;${day(i)};Germany`,
  ),
  'products.csv':
    `\ufeff${table('product_id,product_name,category,price,supplier_name', 20, (i) => `P${i},Oak table ${i},Furniture,"1,2${i}0.00",Nordic`)}`.replaceAll(
      '\n',
      '\r\n',
    ),
  'stores.csv': table('store_id,store_name,city,country', 4, (i) => `S${i},Store on the hill,Berlin,Germany`),
  'promotions.csv': table(
    'promotion_id,product_id,promotion_method,discount_percent,start_date,end_date',
    6,
    (i) => `PR${i},P${i},Flyer,10,${day(i)},${day(i + 9)}`,
  ),
  'feedback.csv': table(
    'feedback_id,customer_id,product_id,rating,review_date,comments',
    20,
    (i) => `F${i},C${i},P${i % 5},${1 + (i % 5)},${day(i)},"good, very"`,
  ),
  'returns.csv': table(
    'transaction_id,product_id,store_id,customer_id,quantity,return_date,reason,refund_amount',
    20,
    (i) => `T${i},P${i % 5},S1,C1,1,${day(i)},broken,12.00`,
  ),
} as const

describe('the files of a shop', () => {
  const all = guessAll(SHOP)

  test.each(Object.keys(SHOP) as (keyof typeof SHOP)[])('%s plays its part with every column', (name) => {
    const found = all[name]!
    expect(`${found.role}.csv`).toBe(name)
    expect(found.confidence).toBeGreaterThan(0.8)
    const columns = SHOP[name].replace('\ufeff', '').split(/\r?\n/)[0]!.split(/[,;]/)
    expect(Object.values(found.mapping).sort()).toEqual([...columns].sort())
    expect(checkNeeded(found).ok).toBe(true)
  })

  test.each(Object.keys(SHOP) as (keyof typeof SHOP)[])(
    '%s is known under a name that says nothing',
    (name) => {
      expect(`${guess(SHOP[name], 'export (1).csv').role}.csv`).toBe(name)
    },
  )

  test('dimension rows that repeat now and then do not change the guess', () => {
    const text = SHOP['customers.csv'] + 'C1;Ann;Lee;a1@x.com;2024-01-02;Germany\n'
    expect(guess(text, 'x.csv').role).toBe('customers')
  })

  test('a header alone is enough where it is plain', () => {
    expect(guess('transaction_id,product_id,quantity,total_amount,transaction_date\n', 'new.csv').role).toBe(
      'transactions',
    )
  })
})

describe('files that are no sales stay unknown', () => {
  test.each<readonly [string, string]>([
    [
      'Data_Dictionary.csv',
      table('Table,Field,Description', 12, (i) => `Sales,Order Number ${i},Unique ID for each order`),
    ],
    ['notes.csv', 'comment\nGood, very good\nBad\n'],
    ['campaigns.csv', table('campaign_id,household_id', 60, (i) => `${1 + (i >> 4)},${i * 3}`)],
    [
      'coupon_redemptions.csv',
      table(
        'household_id,coupon_upc,campaign_id,redemption_date',
        60,
        (i) => `${i % 9},${51_380_041_013 + i},26,${day(i)}`,
      ),
    ],
    ['staff.csv', table('employee_id,name,salary,hired', 20, (i) => `${i},Ann,30000,${day(i)}`)],
    ['weather.csv', table('date,temperature,rain', 20, (i) => `${day(i)},${i},0.5`)],
  ])('%s', (name, text) => {
    const found = guess(text, name)
    expect(found.role).toBe('unknown')
    expect(found.evidence.length).toBeGreaterThan(0)
    expect(found.mapping).toEqual({})
  })

  test('exchange rates are told', () => {
    const found = guess(
      table('Date,Currency,Exchange', 30, (i) => `1/${1 + (i % 28)}/2015,USD,1.${i}`),
      'Exchange_Rates.csv',
    )
    expect(found).toMatchObject({ role: 'rates' })
  })

  test('a price list is products, not sales', () => {
    const found = guess(
      table('SKU,Title,Price,Valid from', 30, (i) => `A${i},Tea ${i},2.50,${day(i)}`),
      'list.csv',
    )
    expect(found.role).toBe('products')
  })
})

describe('files together', () => {
  test('the date of the lines comes from a calendar, the category through a lookup', () => {
    const all = guessAll({
      'sales_fact.csv': table(
        'product_id,time_id,customer_id,store_id,store_sales,unit_sales',
        40,
        (i) => `${i % 9},${300 + (i % 20)},${i % 7},${i % 3},2.50,1.00`,
      ),
      'time_by_day.csv': table(
        'time_id,the_date,the_day,the_month,the_year,quarter',
        60,
        (i) =>
          `${300 + i},${new Date(Date.UTC(1997, 0, 1 + i)).toISOString().slice(0, 10)},Wednesday,January,1997,Q1`,
      ),
      'product.csv': table(
        'product_class_id,product_id,brand_name,product_name',
        20,
        (i) => `${1 + (i % 5)},${i},Washington,Juice ${i}`,
      ),
      'product_class.csv': table(
        'product_class_id,product_subcategory,product_category,product_department',
        5,
        (i) => `${1 + i},Nuts,Specialty ${i},Produce`,
      ),
    })
    expect(all['time_by_day.csv']).toMatchObject({
      role: 'calendar',
      lookup: { key: 'time_id', date: 'the_date' },
    })
    expect(all['sales_fact.csv']).toMatchObject({
      role: 'transactions',
      mapping: { quantity: 'unit_sales', total_amount: 'store_sales' },
    })
    expect(all['sales_fact.csv']!.joins).toEqual([
      {
        column: 'time_id',
        file: 'time_by_day.csv',
        key: 'time_id',
        fields: { transaction_ts: 'the_date' },
        matchRate: 1,
      },
    ])
    expect(checkNeeded(all['sales_fact.csv']!).ok).toBe(true)
    expect(all['product_class.csv']).toMatchObject({
      role: 'lookup',
      lookup: { key: 'product_class_id', date: null },
    })
    expect(all['product.csv']!.joins).toEqual([
      {
        column: 'product_class_id',
        file: 'product_class.csv',
        key: 'product_class_id',
        fields: { category: 'product_department', subcategory: 'product_category' },
        matchRate: 1,
      },
    ])
  })

  test('order lines take date, customer and store from the heads of the orders', () => {
    const all = guessAll({
      'orders.csv': table(
        'order_id,customer_id,store_id,order_date,status',
        20,
        (i) => `${i},C${i % 5},S${i % 2},${day(i)},done`,
      ),
      'order_items.csv': table(
        'order_id,line_no,product_id,quantity,unit_price',
        40,
        (i) => `${i >> 1},${1 + (i % 2)},P${i % 6},1,2.50`,
      ),
    })
    expect(all['orders.csv']).toMatchObject({ role: 'lookup', lookup: { key: 'order_id' } })
    expect(all['order_items.csv']).toMatchObject({
      role: 'transactions',
      joins: [
        {
          column: 'order_id',
          key: 'order_id',
          fields: { transaction_ts: 'order_date', customer_id: 'customer_id', store_id: 'store_id' },
          matchRate: 1,
        },
      ],
    })
  })

  test('two sources of sales are not joined, even where their ids meet', () => {
    const all = guessAll({
      'till.csv': table(
        'transaction_id,date,product_id,quantity,amount',
        40,
        (i) => `${i},${day(i)},P${i % 6},1,2.50`,
      ),
      'web.csv': table(
        'Transaction ID,Date,Customer ID,Quantity,Total Amount',
        40,
        (i) => `${i},${day(i)},C${i % 5},1,9.50`,
      ),
    })
    expect(all['till.csv']).toMatchObject({ role: 'transactions', joins: [] })
    expect(all['web.csv']!.role).toBe('unknown')
  })

  test('without the calendar the lines stay unknown and say that a date is missing', () => {
    const { 'sales_fact.csv': found } = guessAll({
      'sales_fact.csv': table(
        'product_id,time_id,customer_id,store_sales,unit_sales',
        40,
        (i) => `${i % 9},${300 + i},${i % 7},2.50,1.00`,
      ),
    })
    expect(found!.role).toBe('unknown')
    expect(inEnglish(found!.evidence)).toEqual([
      'As transactions it would need a column for transaction date.',
    ])
  })

  test('of two files about the same customers the fuller one is the dimension', () => {
    const all = guessAll({
      'demographics.csv': table('household_id,age,income', 20, (i) => `C${i},45-54,50-74K`),
      'customers.csv': SHOP['customers.csv'],
    })
    expect(all['customers.csv']!.role).toBe('customers')
    expect(all['demographics.csv']!.role).toBe('lookup')
  })

  test('files with the same header get the same guess; one named returns stays its own', () => {
    const text = table(
      'order_id,order_date,product_id,quantity,amount',
      20,
      (i) => `${i},${day(i)},P${i % 5},1,2.50`,
    )
    const all = guessAll({
      'sales_2023.csv': text,
      'sales_2024.csv': text.replace('2024', '2025'),
      'february.csv': text.split('\n').slice(0, 3).join('\n'),
    })
    expect(new Set(Object.values(all).map(({ role, signature }) => `${role} ${signature}`)).size).toBe(1)
    expect(all['february.csv']).toMatchObject({ name: 'february.csv', role: 'transactions' })
  })

  test('signatures tell headers apart', () => {
    const of = (...header: readonly string[]) => headerSignature(header, 'a.csv')
    expect(of('a', 'b')).toBe(headerSignature(['a', 'b'], 'b.csv'))
    expect(of('a', 'b')).not.toBe(of('a,b'))
    expect(of('a', 'b')).not.toBe(of('b', 'a'))
    const bare = (name: string) => headerSignature(['id', 'name'], name)
    expect(bare('brands.csv')).not.toBe(bare('categories.csv'))
    expect(bare('sales_2024_jan.csv')).toBe(bare('sales_2025_feb.csv'))
  })
})

describe('checkNeeded', () => {
  test('names file, header line, what is missing, what is there, and the options', () => {
    const dialect = dialectOf('My shop\n\nBon;Artikel;Menge\n1;Tee;2\n2;Brot;1\n')
    const result = checkNeeded(guessAs(dialect, 'kasse.csv', 'transactions'))
    expect(inEnglish(result)).toMatchObject({
      ok: false,
      code: 'input_unusable',
      message: 'kasse.csv cannot be read as transactions: no column for transaction date.',
      places: [
        {
          file: 'kasse.csv',
          line: 3,
          reason: 'No column was found for transaction date. The file has "Bon", "Artikel", "Menge".',
        },
      ],
    })
    if (result.ok) return
    expect(inEnglish(result.places[0]?.remedy)).toContain('--mapping')
    expect(inEnglish(result.places[0]?.remedy)).toContain('--role "kasse.csv=ROLE"')
  })

  test('an unknown file says how to answer', () => {
    const result = checkNeeded(guess('comment\nGood\nBad\n', 'notes.csv'))
    expect(inEnglish(result)).toMatchObject({
      ok: false,
      code: 'input_unusable',
      message: 'notes.csv was not recognised.',
    })
    if (result.ok) return
    expect(inEnglish(result.places[0]?.remedy)).toContain('--role "notes.csv=ROLE"')
  })
})

describe('a list of members with a corrected row', () => {
  test('stays what it is though a key repeats', () => {
    const guesses = guessAll({
      'customers.csv':
        'customer_id,first_name,last_name,email,country\nC1,Ada,Mos,a@example.org,Germany\nC2,Ben,Hart,b@example.org,Austria\nC1,Ada,Moss,a@example.org,Germany\n',
    })
    expect(guesses['customers.csv']?.role).toBe('customers')
  })
})

describe('a column called Name in a list of customers', () => {
  const customers = (header: string, row: (i: number) => string) =>
    guess(table(header, 20, row), 'kunden.csv')

  test('holds the last names beside first names, the whole names else', () => {
    const apart = customers('Kd-Nr;Name;Vorname;Ort', (i) => `K${i};Lee${i};Ann;Ulm`)
    expect(apart.mapping).toMatchObject({ first_name: 'Vorname', last_name: 'Name' })
    expect(apart.mapping.customer_name).toBeUndefined()
    const whole = customers('Kd-Nr;Name;Vorname;Ort', (i) => `K${i};Ann Lee${i};Ann;Ulm`)
    expect(whole.mapping).toMatchObject({ customer_name: 'Name', first_name: 'Vorname' })
    const alone = customers('Kd-Nr;Name;Ort', (i) => `K${i};Lee${i};Ulm`)
    expect(alone.mapping).toMatchObject({ customer_name: 'Name' })
  })
})

test.each([
  ['Artikelstamm.csv', 'Art-Nr;Bez;WGR;EK;VK;Lief.', 'products', { supplier_name: 'Lief.', category: 'WGR' }],
  ['Filialen.csv', 'Fil.-Nr.;Bez.;Ort;Bundesland', 'stores', { store_id: 'Fil.-Nr.', store_name: 'Bez.' }],
])('%s in short words is understood', (name, header, role, mapping) => {
  const cells = (i: number): Readonly<Record<string, string>> => ({
    'Art-Nr': `A${i}`,
    'Fil.-Nr.': `F${i}`,
    EK: `${i},50`,
    VK: `${i + 2},50`,
  })
  const found = guess(
    table(header, 12, (i) =>
      header
        .split(';')
        .map((column) => cells(i)[column] ?? `Wort ${i}`)
        .join(';'),
    ),
    name,
  )
  expect(found.role).toBe(role)
  expect(found.mapping).toMatchObject(mapping)
})
