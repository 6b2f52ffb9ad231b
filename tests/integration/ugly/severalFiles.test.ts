import { expect, test } from 'vitest'
import { csv, refused, understood } from './shop'

const JANUARY = csv('Receipt,Date,SKU,Qty,Price', 'A1,13/01/2024,S1,1,10.00', 'A2,02/01/2024,S1,1,10.00')
const FEBRUARY = csv('Receipt,Date,SKU,Qty,Price', 'B1,02/13/2024,S1,1,10.00', 'B2,02/03/2024,S1,1,10.00')
const OPEN = csv('Receipt,Date,SKU,Qty,Price', 'C1,03/04/2024,S1,1,10.00')

test.each([
  understood(
    'one file has no quantities: each of its lines is one unit, the other file keeps its own',
    {
      'a till.csv': csv('Receipt,Date,SKU,Qty,Price', 'A1,2024-01-05,S1,3,10.00', 'A2,2024-01-06,S1,,10.00'),
      'b web.csv': csv('Order,Date,SKU,Price', 'B1,2024-01-07,S1,20.00'),
    },
    { count: 2, units: 4, net: 50, reasons: { missing_quantity: 1 } },
  ),
  understood(
    'one file has no order ids: its orders are derived, the other file must have them',
    {
      'a till.csv': csv('Receipt,Date,SKU,Qty,Price', 'A1,2024-01-05,S1,3,10.00', ',2024-01-06,S1,1,10.00'),
      'b stand.csv': csv('Date,SKU,Qty,Price', '2024-01-07 10:00,S1,1,20.00', '2024-01-07 10:00,S2,1,5.00'),
    },
    {
      count: 3,
      orders: 2,
      net: 55,
      reasons: { missing_transaction_id: 1 },
      says: [{ code: 'orders_derived', has: ['1 orders'] }],
    },
  ),
  understood(
    'months of one export in two date orders: each is read by its own evidence, and that is said',
    { 'january.csv': JANUARY, 'february.csv': FEBRUARY },
    {
      lines: [
        '2024-01-13 · A1 · S1 · guest · 1 · 10.00',
        '2024-01-02 · A2 · S1 · guest · 1 · 10.00',
        '2024-02-13 · B1 · S1 · guest · 1 · 10.00',
        '2024-02-03 · B2 · S1 · guest · 1 · 10.00',
      ],
      says: [
        {
          code: 'files_differ',
          column: 'Date',
          has: ['day first in january.csv', 'month first in february.csv'],
        },
      ],
    },
  ),
  refused(
    'a third month without evidence among them is asked about, it alone',
    { 'january.csv': JANUARY, 'february.csv': FEBRUARY, 'march.csv': OPEN },
    {
      code: 'decision_needed',
      has: ['03/04/2024'],
      answers: ['--date-order dmy', '--date-order mdy'],
    },
  ),
  understood(
    'without a contradiction an open month follows the others',
    { 'january.csv': JANUARY, 'march.csv': OPEN },
    { count: 3, net: 30, silent: ['files_differ'] },
  ),
  understood(
    'months of one export with a point and with a comma',
    {
      'january.csv': csv(
        'Receipt;Date;SKU;Qty;Price',
        'A1;2024-01-05;S1;1;1.050,50',
        'A2;2024-01-05;S1;2;10,00',
      ),
      'february.csv': csv(
        'Receipt;Date;SKU;Qty;Price',
        'B1;2024-02-05;S1;1;1,050.50',
        'B2;2024-02-05;S1;2;10.00',
      ),
    },
    {
      count: 4,
      net: 2141,
      says: [{ code: 'files_differ', column: 'Price', has: ['a decimal comma in january.csv'] }],
    },
  ),
  understood(
    'months of one export whose amount is before the discount in one, after it in the other',
    {
      'january.csv': csv(
        'Receipt,Date,SKU,Qty,Price,Discount,Total',
        'A1,2024-01-05,S1,1,10.00,1.00,10.00',
        'A2,2024-01-05,S1,2,10.00,0,20.00',
      ),
      'february.csv': csv(
        'Receipt,Date,SKU,Qty,Price,Discount,Total',
        'B1,2024-02-05,S1,1,10.00,1.00,9.00',
        'B2,2024-02-05,S1,2,10.00,2.00,18.00',
      ),
    },
    { count: 4, net: 9 + 20 + 9 + 18 },
  ),
])('$name', async ({ prove }) => expect(await prove()).toBe('as expected'))

const SERIALS = csv('Receipt,Date,SKU,Qty,Price', 'A1,43834,S1,1,10.00', 'A2,43835.5,S1,1,10.00')

test.each([
  understood(
    'day numbers of a spreadsheet count from 1900, and what to do where they are four years early is said',
    { 'sales.csv': SERIALS },
    {
      lines: [
        '2020-01-04 · A1 · S1 · guest · 1 · 10.00',
        '2020-01-05 12:00:00 · A2 · S1 · guest · 1 · 10.00',
      ],
      says: [{ code: 'excel_serials', column: 'Date', has: ['2020-01-04', '1904'] }],
    },
  ),
  understood(
    'where a person says so they count from 1904',
    { 'sales.csv': SERIALS },
    {
      lines: [
        '2024-01-05 · A1 · S1 · guest · 1 · 10.00',
        '2024-01-06 12:00:00 · A2 · S1 · guest · 1 · 10.00',
      ],
      says: [{ code: 'excel_serials', has: ['counted from 1904'] }],
    },
    { settings: { date_system: '1904' } },
  ),
  understood(
    'said in a mapping file, for that file alone',
    { 'a.csv': SERIALS, 'b.csv': SERIALS.replaceAll('A', 'B') },
    {
      count: 4,
      says: [
        { code: 'excel_serials', has: ['counted from 1900', '2020-01-04'] },
        { code: 'excel_serials', has: ['counted from 1904', '2024-01-05'] },
      ],
    },
    { decisions: [{ file: 'b.csv', date_system: '1904' }] },
  ),
])('$name', async ({ prove }) => expect(await prove()).toBe('as expected'))
