import { expect, test } from 'vitest'
import { csv, refused, understood } from './shop'
import type { UglyCase } from './shop'

const shop = (header: string, ...rows: readonly string[]): Record<string, string> => ({
  'orders.csv': csv(header, ...rows),
})
const PRICED = 'Order No,Date,SKU,Qty,Unit Price,Total'
const PLAIN = 'Receipt,Date,Item,Qty,Total'
const ASKED = ['--set amount_of=order', '--set amount_of=line']

/** Orders 1, 2, …: each has two lines with items of its own and the amount on both. */
const repeated = (...amounts: readonly string[]): string[] =>
  amounts.flatMap((amount, i) => [
    `${i + 1},2024-01-${10 + i},A${i},1,${amount}`,
    `${i + 1},2024-01-${10 + i},B${i},3,${amount}`,
  ])

const CASES: readonly UglyCase[] = [
  understood(
    'the total of the order stands on every line, shipping included: the lines count quantity × price',
    shop(
      PRICED,
      '1,2024-01-31,MUG,2,3.50,31.90',
      '1,2024-01-31,BOWL,1,20.00,31.90',
      '2,2024-02-01,MUG,1,3.50,8.40',
      '3,2024-02-02,PLATE,3,10.00,54.90',
      '3,2024-02-02,BOWL,1,20.00,54.90',
    ),
    {
      lines: [
        '2024-01-31 · 1 · MUG · guest · 2 · 7.00',
        '2024-01-31 · 1 · BOWL · guest · 1 · 20.00',
        '2024-02-01 · 2 · MUG · guest · 1 · 3.50',
        '2024-02-02 · 3 · PLATE · guest · 3 · 30.00',
        '2024-02-02 · 3 · BOWL · guest · 1 · 20.00',
      ],
      net: 80.5,
      says: [
        { code: 'order_total', column: 'Total', has: ['2 of 2 orders', 'quantity × price', 'shipping'] },
      ],
    },
  ),
  understood(
    'an order of equal lines: quantity × price adds up to the amount on each of them',
    shop(PRICED, '1,2024-01-31,MUG,1,10.00,20.00', '1,2024-01-31,CUP,1,10.00,20.00'),
    { net: 20, says: [{ code: 'order_total', has: ['1 of 1', 'adds up to it'] }] },
  ),
  understood(
    'the total on the first line alone',
    shop(
      PRICED,
      '1,2024-01-31,MUG,2,3.50,27.00',
      '1,2024-01-31,BOWL,1,20.00,',
      '2,2024-02-01,PLATE,1,10.00,10.00',
    ),
    { net: 37, orders: 2, says: [{ code: 'order_total', column: 'Total' }] },
  ),
  understood(
    'a German shop: Bestellsumme beside Menge and Einzelpreis',
    {
      'bestellungen.csv': csv(
        'Bestellnummer;Bestelldatum;Artikelnummer;Menge;Einzelpreis;Bestellsumme',
        '1;31.01.2024;A1;2;3,50;32,13',
        '1;31.01.2024;B2;1;20,00;32,13',
      ),
    },
    { net: 27, says: [{ code: 'order_total', column: 'Bestellsumme' }] },
  ),
  understood(
    'prices that only the products file has',
    {
      'order_lines.csv': csv(
        'order_id,order_date,product_id,quantity,order_total',
        '1,2024-01-31,P1,2,31.90',
        '1,2024-01-31,P2,1,31.90',
        '2,2024-02-01,P1,1,8.40',
      ),
      'products.csv': csv(
        'product_id,product_name,category,price',
        'P1,Mug,Kitchen,3.50',
        'P2,Bowl,Kitchen,20.00',
        'P3,Plate,Kitchen,10.00',
      ),
    },
    { net: 30.5, says: [{ code: 'order_total', column: 'order_total' }] },
  ),
  understood(
    'the line total wins where the file has both',
    shop(
      'Order ID,Order Date,Item,Quantity,Order Total,Line Total',
      '1,2024-01-31,MUG,2,27.00,7.00',
      '1,2024-01-31,BOWL,1,27.00,20.00',
      '2,2024-02-01,BOWL,1,20.00,20.00',
    ),
    { net: 47, units: 4, silent: ['order_total'] },
  ),
  understood(
    'an unnamed column that adds up to the total is the lines’ amount',
    shop(
      'Order ID,Order Date,Item,Quantity,Total,XYZ',
      '1,2024-01-31,MUG,2,27.00,7.00',
      '1,2024-01-31,BOWL,1,27.00,20.00',
      '2,2024-02-01,BOWL,1,20.00,20.00',
      '3,2024-02-02,MUG,1,11.00,3.50',
      '3,2024-02-02,CUP,1,11.00,7.50',
    ),
    { net: 58, says: [{ code: 'order_total', column: 'Total', has: ['"XYZ"', 'adds up to it'] }] },
    { settings: { amount_of: 'order' } },
  ),
  understood(
    'a net column of the lines beside the gross total of the order',
    shop(
      'Order ID,Order Date,Item,Quantity,Grand Total,Net Amount',
      '1,2024-01-31,MUG,2,32.13,7.00',
      '1,2024-01-31,BOWL,1,32.13,20.00',
      '2,2024-02-01,BOWL,1,23.80,20.00',
    ),
    { net: 47, says: [{ code: 'order_total', column: 'Grand Total', has: ['"Net Amount"'] }] },
  ),
  understood(
    'no price at all: the named total is divided by quantity, to the cent',
    shop(
      'Order ID,Order Date,Item,Quantity,Order Total',
      '1,2024-01-31,MUG,2,10.00',
      '1,2024-01-31,BOWL,1,10.00',
      '2,2024-02-01,BOWL,1,5.00',
    ),
    {
      lines: [
        '2024-01-31 · 1 · MUG · guest · 2 · 6.67',
        '2024-01-31 · 1 · BOWL · guest · 1 · 3.33',
        '2024-02-01 · 2 · BOWL · guest · 1 · 5.00',
      ],
      net: 15,
      says: [{ code: 'order_total', column: 'Order Total', has: ['divided', 'estimate'] }],
    },
  ),
  understood(
    'no price, a plain header, many orders: the same on all lines cannot be chance',
    shop(PLAIN, ...repeated('10.00', '20.50', '31.20', '7.80', '15.00', '99.10', '12.40')),
    { net: 196, says: [{ code: 'order_total', has: ['7 of 7 orders', 'estimate'] }] },
  ),
  refused(
    'no price, a plain header, few orders: asked',
    shop(PLAIN, ...repeated('10.00', '20.50'), '3,2024-01-31,C,1,4.00', '4,2024-01-31,C,1,6.00'),
    { code: 'decision_needed', has: ['"Total"', '2 of 2 orders', 'no price'], answers: ASKED },
  ),
  understood(
    'the answer: the order’s',
    shop(PLAIN, ...repeated('10.00', '20.50'), '3,2024-01-31,C,1,4.00', '4,2024-01-31,C,1,6.00'),
    { net: 40.5 },
    { settings: { amount_of: 'order' } },
  ),
  understood(
    'the answer: the line’s',
    shop(PLAIN, ...repeated('10.00', '20.50'), '3,2024-01-31,C,1,4.00', '4,2024-01-31,C,1,6.00'),
    { net: 71, silent: ['order_total'] },
    { settings: { amount_of: 'line' } },
  ),
  refused(
    'an answer that is none',
    shop(PLAIN, '1,2024-01-31,A,1,5.00'),
    { code: 'usage', has: ['amount_of'] },
    { settings: { amount_of: 'basket' } },
  ),
  understood(
    'a discount of the order on each of its lines counts once',
    shop(
      'Order No,Date,SKU,Qty,Unit Price,Order Discount,Order Total',
      '1,2024-01-31,MUG,2,3.50,2.70,24.30',
      '1,2024-01-31,BOWL,1,20.00,2.70,24.30',
      '2,2024-02-01,BOWL,1,20.00,0.00,20.00',
    ),
    {
      lines: [
        '2024-01-31 · 1 · MUG · guest · 2 · 7.00 − 0.70',
        '2024-01-31 · 1 · BOWL · guest · 1 · 20.00 − 2.00',
        '2024-02-01 · 2 · BOWL · guest · 1 · 20.00',
      ],
      says: [
        { code: 'order_total', column: 'Order Total' },
        { code: 'order_total', column: 'Order Discount', has: ['divided'] },
      ],
    },
  ),
  understood(
    'not mistaken: baskets of one line each',
    shop(PRICED, '1,2024-01-31,MUG,2,3.50,7.00', '2,2024-01-31,BOWL,1,20.00,20.00'),
    { net: 27, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: one item scanned twice, without a price',
    shop(
      'Receipt,Date,Item,Qty,Order Total',
      '1,2024-01-31,MUG,1,3.50',
      '1,2024-01-31,MUG,1,3.50',
      '2,2024-01-31,MUG,1,3.50',
      '2,2024-01-31,CUP,1,4.00',
    ),
    { net: 14.5, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: orders of identical items at one price',
    shop(
      PRICED,
      '1,2024-01-31,MUG,1,3.50,3.50',
      '1,2024-01-31,MUG,1,3.50,3.50',
      '2,2024-02-01,CUP,2,4.00,8.00',
      '2,2024-02-01,CUP,2,4.00,8.00',
      '3,2024-02-01,CUP,1,4.00,4.00',
      '3,2024-02-01,JAR,1,4.00,4.00',
    ),
    { net: 31, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: tax on top, the same on equal lines',
    shop(PRICED, '1,2024-01-31,MUG,1,10.00,12.00', '1,2024-01-31,CUP,1,10.00,12.00'),
    { net: 24, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: a shop where everything costs one pound',
    shop(PLAIN, ...repeated('1.00', '1.00', '1.00', '1.00', '1.00', '1.00', '1.00', '1.00')),
    { net: 16, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: items that cost the same wherever they are sold',
    shop(
      PLAIN,
      ...[
        ['A', 'B', '19.90'],
        ['B', 'A', '19.90'],
        ['C', 'D', '24.90'],
        ['D', 'C', '24.90'],
        ['A', 'B', '19.90'],
        ['C', 'D', '24.90'],
      ].flatMap(([one, two, amount], i) => [
        `${i},2024-01-31,${one},1,${amount}`,
        `${i},2024-01-31,${two},1,${amount}`,
      ]),
    ),
    { net: 268.8, silent: ['order_total'] },
  ),
  understood(
    'not mistaken: two lines that happen to cost the same among lines that do not',
    shop(
      PLAIN,
      '1,2024-01-31,A,1,5.00',
      '1,2024-01-31,B,1,5.00',
      '2,2024-01-31,A,1,5.00',
      '2,2024-01-31,C,1,7.00',
    ),
    { net: 22, silent: ['order_total'] },
  ),
  understood(
    'no order ids: the total of a derived order on each of its lines',
    shop(
      'Date,Time,Customer,Item,Qty,Unit Price,Order Total',
      '2024-01-31,14:05,Ann,MUG,2,3.50,31.90',
      '2024-01-31,14:05,Ann,BOWL,1,20.00,31.90',
      '2024-01-31,15:05,Bo,BOWL,1,20.00,24.90',
    ),
    {
      lines: [
        '2024-01-31 14:05:00 · 2024-01-31 / 14:05:00 / Ann · MUG · Ann · 2 · 7.00',
        '2024-01-31 14:05:00 · 2024-01-31 / 14:05:00 / Ann · BOWL · Ann · 1 · 20.00',
        '2024-01-31 15:05:00 · 2024-01-31 / 15:05:00 / Bo · BOWL · Bo · 1 · 20.00',
      ],
      orders: 2,
      says: [
        { code: 'order_total', column: 'Order Total', has: ['1 of 1 orders'] },
        { code: 'orders_derived', has: ['2 orders'] },
      ],
    },
  ),
  understood(
    'no order ids and no prices: the named total of a derived order is divided',
    shop(
      'Date,Customer,Item,Qty,Order Total',
      '2024-01-31,Ann,MUG,2,27.00',
      '2024-01-31,Ann,BOWL,1,27.00',
      '2024-02-01,Ann,BOWL,1,20.00',
    ),
    { net: 47, orders: 2, says: [{ code: 'order_total', column: 'Order Total', has: ['estimate'] }] },
  ),
  understood(
    'not mistaken: a day of guests without times is no order',
    shop(
      'Date,Item,Qty,Order Total',
      '2024-01-31,MUG,1,5.00',
      '2024-01-31,BOWL,1,5.00',
      '2024-02-01,CUP,1,9.00',
    ),
    { net: 19, silent: ['order_total'] },
  ),
  understood(
    'a known export keeps to its own columns',
    shop(
      'Order Number,Order Date,Order Total Amount,SKU,Item Name,Quantity,Item Cost',
      '501,2024-01-31 14:05,31.90,MUG-1,Mug,2,3.50',
      '501,2024-01-31 14:05,31.90,BOWL-1,Bowl,1,20.00',
    ),
    { net: 27, silent: ['order_total'] },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
