import { expect, test } from 'vitest'
import { rowsOf, scratch, imported } from '../../support/project'
import { csv, place, refused, understood } from './shop'
import type { UglyCase } from './shop'
import { join } from 'node:path'

const CASES: readonly UglyCase[] = [
  understood(
    'codes keep their leading zeros',
    {
      'sales.csv': csv('Receipt,Date,EAN,Customer No,Qty,Total', '0001,2024-01-31,0012345678905,007,1,5.00'),
    },
    { lines: ['2024-01-31 · 0001 · 0012345678905 · 007 · 1 · 5.00'] },
  ),
  understood(
    'codes that look like numbers, dates and words stay as they are',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Customer ID,Qty,Total',
        '1,2024-01-31,1E5,inf,1,5.00',
        '2,2024-01-31,12.50,Infinity,1,5.00',
        '3,2024-01-31,3-4,TRUE,1,5.00',
        '4,2024-01-31,IN,Yes,1,5.00',
      ),
    },
    {
      lines: [
        '2024-01-31 · 1 · 1E5 · inf · 1 · 5.00',
        '2024-01-31 · 2 · 12.50 · Infinity · 1 · 5.00',
        '2024-01-31 · 3 · 3-4 · TRUE · 1 · 5.00',
        '2024-01-31 · 4 · IN · Yes · 1 · 5.00',
      ],
    },
  ),
  understood(
    'ids that a spreadsheet has damaged are told with their line',
    {
      'sales.csv': csv(
        'Receipt,Date,EAN,Qty,Total',
        '1,2024-01-31,4006381333931,1,5.00',
        '2,2024-01-31,4.00638E+12,1,5.00',
      ),
    },
    {
      says: [
        {
          code: 'ids_damaged',
          column: 'EAN',
          line: 3,
          has: ['1 cell', '"4.00638E+12" in line 3', 'spreadsheet', 'Export the file again'],
        },
      ],
    },
  ),
  understood(
    'ids with a .0 at the end lose it and say so',
    { 'sales.csv': csv('Receipt,Date,SKU,Customer ID,Qty,Total', '1,2024-01-31,A1,17850.0,1,5.00') },
    {
      lines: ['2024-01-31 · 1 · A1 · 17850 · 1 · 5.00'],
      says: [{ code: 'id_point_zero', column: 'Customer ID' }],
    },
  ),
  understood(
    'orders are derived where no column holds an id',
    {
      'till.csv': csv(
        'Date,Time,Store,SKU,Qty,Total',
        '2024-01-31,14:05,Bern,A1,1,5.00',
        '2024-01-31,14:05,Bern,B2,1,7.00',
        '2024-01-31,14:06,Bern,A1,1,5.00',
      ),
    },
    {
      orders: 2,
      count: 3,
      says: [{ code: 'orders_derived', has: ['2 orders', 'same customer, store and time'] }],
    },
  ),
  refused(
    'a price column that holds dates is no price',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Qty,Price',
        '1,2024-01-31,A1,1,2024-01-31',
        '2,2024-01-31,A1,1,2024-02-01',
      ),
    },
    { code: 'input_unusable', has: ['amount'] },
  ),
  understood(
    'a column called price that is the line total is proved by nothing and read as the price',
    { 'sales.csv': csv('Receipt,Date,SKU,Qty,Price', '1,2024-01-31,A1,2,5.00') },
    { net: 10 },
  ),
  understood(
    'an amount after the discount is proved by arithmetic',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Qty,Unit Price,Discount Amount,Total',
        '1,2024-01-31,A1,2,5.00,1.00,9.00',
        '2,2024-01-31,A1,1,5.00,0.50,4.50',
      ),
    },
    { net: 13.5, says: [{ code: 'amount_kind', has: ['net', 'on 2 lines'] }] },
  ),
  understood(
    'an amount before the discount is proved too',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Qty,Unit Price,Discount Amount,Total',
        '1,2024-01-31,A1,2,5.00,1.00,10.00',
        '2,2024-01-31,A1,1,5.00,0.50,5.00',
      ),
    },
    { net: 13.5, says: [{ code: 'amount_kind', has: ['gross', 'on 2 lines'] }] },
  ),
  understood(
    'fractions are percents',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Total,Discount %',
        '1,2024-01-31,A1,10.00,0.15',
        '2,2024-01-31,A1,10.00,0',
      ),
    },
    { net: 18.5 },
  ),
  understood(
    'percents are percents',
    {
      'sales.csv': csv(
        'Receipt,Date,SKU,Total,Discount %',
        '1,2024-01-31,A1,10.00,15',
        '2,2024-01-31,A1,10.00,0',
      ),
    },
    { net: 18.5 },
  ),
  understood(
    'percents with their sign',
    {
      'sales.csv': csv(
        'Receipt;Date;SKU;Total;Discount',
        '1;2024-01-31;A1;10,00;15 %',
        '2;2024-01-31;A1;10,00;0,5 %',
      ),
    },
    { net: 18.45 },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})

test('NA, IN and NaN stay what they are among their like', async () => {
  const folder = place({
    'sales.csv': csv(
      'receipt,date,product_id,product_name,quantity,total,country,city',
      '1,2024-01-31,P1,Mug,1,5.00,NA,Nan',
      '2,2024-01-31,P2,Nan,1,5.00,IN,Bern',
      '3,2024-01-31,P3,Naan,1,5.00,CH,Basel',
      '4,2024-01-31,P4,Bowl,1,5.00,DE,Olten',
    ),
  })
  const project = join(scratch(), 'p.sqlite')
  await imported({ files: [folder], projectPath: project })
  const countries = await rowsOf(project, 'select distinct country from silver_sales order by 1')
  expect(countries.map(({ country }) => country)).toEqual(['CH', 'DE', 'IN', 'NA'])
})
