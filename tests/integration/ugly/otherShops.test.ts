import { expect, test } from 'vitest'
import { encodeText } from '../../support/encode'
import { csv, refused, understood } from './shop'
import type { UglyCase, UglyFiles } from './shop'

const sales = (...lines: readonly string[]): UglyFiles => ({ 'sales.csv': csv(...lines) })

const SHOPIFY = [
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name',
  ...['2.70', '0.00', '5.40'].flatMap((off, i) => [
    `#${1001 + i},ann@example.org,${i === 1 ? 'voided' : 'paid'},EUR,24.30,4.90,4.66,29.20,,${off},2024-01-31 14:04:59 +0100,2,Mug,3.50,MUG-1,0.00,Ann`,
    `#${1001 + i},ann@example.org,,,,,,,,,2024-01-31 14:04:59 +0100,1,Bowl,20.00,BOWL-1,0.00,`,
  ]),
]

const CASES: readonly UglyCase[] = [
  understood(
    'Shopify: the discount of the order is shared by its lines; voided orders are told',
    sales(...SHOPIFY),
    {
      net: 3 * 27 - 8.1,
      orders: 3,
      says: [
        { code: 'order_total', column: 'Discount Amount', has: ['3 of 3 orders', 'divided'] },
        {
          code: 'lines_not_sold',
          column: 'Financial Status',
          line: 4,
          has: ['voided: 1', 'counted as they stand'],
        },
      ],
    },
  ),
  understood(
    'Toast: the gross price is the line’s',
    sales(
      'Location,Order Id,Order #,Order Date,Item Selection Id,Item Id,Menu Item,Sales Category,Gross Price,Discount,Net Price,Qty,Tax,Void?',
      'Main,500001,1,1/31/24 9:58 AM,s1,i1,Burger,Food,20.00,2.00,18.00,2,1.80,false',
      'Main,500001,1,1/31/24 9:58 AM,s2,i2,Cola,Drinks,3.00,0.00,3.00,1,0.30,false',
    ),
    {
      lines: [
        '2024-01-31 09:58:00 · 500001 · i1 · guest · 2 · 20.00 − 2.00',
        '2024-01-31 09:58:00 · 500001 · i2 · guest · 1 · 3.00',
      ],
    },
  ),
  understood(
    'Loyverse: a refund with amounts above zero is a return by its type',
    sales(
      'Date,Receipt number,Receipt type,SKU,Item,Quantity,Gross sales,Discounts,Net sales',
      '31/01/2024 10:00,1-1001,Sale,10001,Latte,2,7.00,0.70,6.30',
      '31/01/2024 11:00,1-1002,Refund,10001,Latte,1,3.50,0.35,3.15',
    ),
    {
      net: 3.15,
      units: 1,
      says: [{ code: 'returns_by_type', column: 'Receipt type', line: 3, has: ['Refund: 1'] }],
    },
  ),
  understood(
    'Amazon by date: a preamble as long as the table, refunds, a payout set aside',
    sales(
      '"Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions"',
      '"All amounts in EUR, unless specified"',
      '"Definitions:"',
      '"Sales tax collected: includes sales tax collected from buyers"',
      '"date/time","settlement id","type","order id","sku","description","quantity","product sales","promotional rebates","sales tax collected","selling fees","total"',
      '"Jan 31, 2024 1:02:03 AM PST","111","Order","302-1","MUG-1","Mug","2","7.00","-0.50","0.58","-1.05","6.03"',
      '"Feb 2, 2024 1:02:03 PM PST","111","Refund","302-1","MUG-1","Mug","1","-3.50","0.25","-0.29","0.53","-3.01"',
      '"Feb 3, 2024 1:02:03 PM PST","111","Transfer","","","To your account ending in: 123","","0","0","0","0","-100.00"',
    ),
    {
      lines: [
        '2024-01-31 01:02:03 · 302-1 · MUG-1 · guest · 2 · 7.00 − 0.50',
        '2024-02-02 13:02:03 · 302-1 · MUG-1 · guest · -1 · -3.50 − -0.25',
      ],
      reasons: { missing_transaction_id: 1 },
    },
  ),
  understood(
    'Magento, all columns: the increment id is the order, the item id no product bought twice',
    sales(
      'item_id,status,created_at,sku,price,qty_ordered,grand_total,increment_id,discount_amount,Customer ID',
      ...Array.from(
        { length: 24 },
        (_, i) =>
          `${211131 + i},${i === 5 ? 'order_refunded' : 'complete'},1/${1 + i}/2016,S${i % 5},10,1,10,${1001 + i},0,${i}`,
      ),
    ),
    {
      net: 240,
      orders: 24,
      silent: ['orders_derived'],
      says: [{ code: 'lines_not_sold', column: 'status', line: 7, has: ['order_refunded: 1'] }],
    },
  ),
  understood(
    'customers known by name alone, dates at midnight, a sales representative’s export',
    sales(
      'ORDERNUMBER,QUANTITYORDERED,PRICEEACH,SALES,ORDERDATE,STATUS,PRODUCTLINE,MSRP,PRODUCTCODE,CUSTOMERNAME',
      '10107,30,95.7,2871,2/24/2003 0:00,Shipped,Motorcycles,95,S10_1678,Land of Toys Inc.',
      '10134,41,100,3884.34,7/1/2003 0:00,Cancelled,Motorcycles,95,S10_1678,Lyon Souveniers',
    ),
    {
      lines: [
        '2003-02-24 · 10107 · S10_1678 · Land of Toys Inc. · 30 · 2871.00',
        '2003-07-01 · 10134 · S10_1678 · Lyon Souveniers · 41 · 3884.34',
      ],
      says: [{ code: 'lines_not_sold', column: 'STATUS', line: 3 }],
    },
  ),
  understood(
    'a shop whose amount is the number of units and whose price is the line’s',
    sales(
      'TRANSACTION_DT,CUSTOMER_ID,PRODUCT_SUBCLASS,PRODUCT_ID,AMOUNT,ASSET,SALES_PRICE',
      '11/13/2000,418683,120107,4710857472535,1,48,46',
      '11/13/2000,418684,120107,4710857472535,3,144,138',
      '11/14/2000,418683,120107,4710857472535,2,96,92',
    ),
    {
      net: 276,
      units: 6,
      says: [{ code: 'amount_of_units', column: 'AMOUNT', has: ['"SALES_PRICE"', '2 of 2'] }],
    },
  ),
  understood(
    'the only date of a file, whatever it is called',
    sales('BASKET_ID,PERIOD,PROD_CODE,CUST_CODE,QUANTITY,SPEND', '1,31/01/2024,P1,C1,2,7.00'),
    { lines: ['2024-01-31 · 1 · P1 · C1 · 2 · 7.00'] },
  ),
  understood(
    'year, month and day in columns of their own',
    sales('Jahr;Monat;Tag;Bon;Artikel;Menge;Umsatz', '2024;1;31;1;Mehl;10;35,00', '2024;2;1;2;Mehl;12;42,00'),
    { lines: ['2024-01-31 · 1 · Mehl · guest · 10 · 35.00', '2024-02-01 · 2 · Mehl · guest · 12 · 42.00'] },
  ),
  refused(
    'months are no dates',
    sales('Month,Product,Units,Revenue', '2024-01,Mug,10,35.00', '2024-02,Mug,12,42.00'),
    {
      code: 'input_unusable',
      has: ['sales.csv', 'transaction date'],
    },
  ),
  understood(
    'quantities and prices with their units',
    sales(
      'Beleg;Datum;Artikel;Menge;Preis;Betrag',
      '1;31.01.2024;Apfel;2,5 kg;3,50 €/kg;8,75 €',
      '2;01.02.2024;Birne;1 kg;4,00 €/kg;4,00 €',
    ),
    { net: 12.75, units: 3.5, silent: ['mixed_units'] },
  ),
  understood(
    'units of several kinds are told, not converted',
    sales(
      'Receipt,Date,SKU,Qty,Total',
      '1,2024-01-31,A1,500 g,7.00',
      '2,2024-01-31,A1,1.5 kg,21.00',
      '3,2024-02-01,B2,2 pcs,35.00',
    ),
    { net: 63, says: [{ code: 'mixed_units', column: 'Qty', has: ['g, kg, pcs'] }] },
  ),
  understood(
    'times in four ways of writing AM and PM',
    sales(
      'Receipt,Date,Time,SKU,Qty,Total',
      '1,1/31/2024,12:05 AM,A1,1,5.00',
      '2,1/31/2024,12:05 PM,A1,1,5.00',
      '3,1/31/2024,11:59:59 p.m.,A1,1,5.00',
      '4,1/31/2024,9.30am,A1,1,5.00',
    ),
    {
      lines: [
        '2024-01-31 00:05:00 · 1 · A1 · guest · 1 · 5.00',
        '2024-01-31 12:05:00 · 2 · A1 · guest · 1 · 5.00',
        '2024-01-31 23:59:59 · 3 · A1 · guest · 1 · 5.00',
        '2024-01-31 09:30:00 · 4 · A1 · guest · 1 · 5.00',
      ],
    },
  ),
  understood(
    'times with a point: 14.05 and 9.30 Uhr',
    sales(
      'Bon;Datum;Uhrzeit;Artikel;Menge;Betrag',
      '1;31.01.24;14.05;Mehl;1;5,00',
      '2;31.01.24;9.30 Uhr;Mehl;1;5,00',
    ),
    {
      lines: [
        '2024-01-31 14:05:00 · 1 · Mehl · guest · 1 · 5.00',
        '2024-01-31 09:30:00 · 2 · Mehl · guest · 1 · 5.00',
      ],
    },
  ),
  understood(
    '29 February: a leap day, and one that never was',
    sales('Receipt,Date,SKU,Qty,Total', '1,2/28/24,A1,1,5.00', '2,2/29/24,A1,1,5.00', '3,2/29/23,A1,1,5.00'),
    {
      lines: ['2024-02-28 · 1 · A1 · guest · 1 · 5.00', '2024-02-29 · 2 · A1 · guest · 1 · 5.00'],
      reasons: { unreadable_date: 1 },
    },
  ),
  understood(
    'amounts in thousands are told',
    sales('Date,Product,Sales (000)', '2024-01-31,Mug,1.5', '2024-02-01,Bowl,2.5'),
    { net: 4, says: [{ code: 'scaled_amounts', column: 'Sales (000)', has: ['as they stand'] }] },
  ),
  understood(
    'Chinese headers in GB18030',
    {
      '销售.csv': encodeText(
        'gb18030',
        csv('日期,订单号,商品编码,数量,单价,金额', '2024-01-31,1001,A1,2,3.50,7.00'),
      ),
    },
    { lines: ['2024-01-31 · 1001 · A1 · guest · 2 · 7.00'] },
  ),
  understood(
    'Japanese headers and dates in Shift-JIS',
    {
      '売上.csv': encodeText(
        'shift_jis',
        csv('日付,伝票番号,商品コード,数量,単価,金額', '2024年1月31日,1001,A1,2,350,700'),
      ),
    },
    { lines: ['2024-01-31 · 1001 · A1 · guest · 2 · 700.00'] },
  ),
  understood(
    'a database’s export: \\N is no value, moments in the basic form',
    sales(
      'order_id,created,sku,qty,price,customer_id',
      '1,20240131T102233Z,A1,2,3.50,K1',
      '2,20240201T1105+0100,B1,1,20.00,\\N',
    ),
    {
      lines: [
        '2024-01-31 10:22:33 · 1 · A1 · K1 · 2 · 7.00',
        '2024-02-01 11:05:00 · 2 · B1 · guest · 1 · 20.00',
      ],
    },
  ),
  understood(
    'a flag says which lines are returns',
    sales(
      'order_id,date,sku,qty,price,is_return',
      '1,2024-01-31,A1,2,3.50,false',
      '2,2024-02-01,A1,1,3.50,true',
      '3,2024-02-02,B1,1,20.00,false',
    ),
    { net: 7 - 3.5 + 20, says: [{ code: 'returns_by_type', column: 'is_return', line: 3 }] },
  ),
  understood(
    'not mistaken: a flag that says what came back later is only told',
    sales('order_id,date,sku,qty,price,returned', '1,2024-01-31,A1,2,3.50,0', '2,2024-02-01,A1,1,3.50,1'),
    {
      net: 10.5,
      silent: ['returns_by_type'],
      says: [{ code: 'lines_not_sold', column: 'returned', line: 3 }],
    },
  ),
  refused(
    'no line of names: said, with what the columns are called',
    sales(
      '10001,2024-01-05 10:22,A1,2,3.50',
      '10002,2024-01-16 11:00,B2,1,10.00',
      '10003,2024-01-17 12:00,B2,1,10.00',
    ),
    { code: 'input_unusable', has: ['No line holds column names', '"column_1", "column_2"'] },
  ),
  understood(
    'Vend: heads and payments between the lines; the subtotal has the discount off already',
    sales(
      'Date,Receipt Number,Line Type,Customer Code,Quantity,Subtotal,Sales Tax,Discount,Total,Paid,Details,Register,Sku',
      '2024-01-31 10:22:33,77,Sale,C1,3,39.13,5.87,2.00,45.00,45.00,,Main,',
      '2024-01-31 10:22:33,77,Sale Line,,2,32.17,4.83,2.00,37.00,,Mug,,MUG-1',
      '2024-01-31 10:22:33,77,Sale Line,,1,6.96,1.04,0.00,8.00,,Saucer,,SAU-1',
      '2024-01-31 10:22:33,77,Payment,,,,,,,45.00,Credit Card,Main,',
    ),
    {
      lines: [
        '2024-01-31 10:22:33 · 77 · MUG-1 · guest · 2 · 34.17 − 2.00',
        '2024-01-31 10:22:33 · 77 · SAU-1 · guest · 1 · 6.96',
      ],
      says: [{ code: 'discount_taken', column: 'Subtotal', has: ['"Total"'] }],
    },
  ),
  understood(
    'a German till: title lines, short words, a rebate in percent and a line of sums',
    {
      'kassenjournal.csv': csv(
        'Kassenjournal Filiale 3;;;;;;;;;',
        'Erstellt am 01.02.2024;;;;;;;;;',
        'Bon-Nr.;Datum;Uhrzeit;Art.-Nr.;Art.-Bez.;WGR;Menge;E-Preis;Rab.%;Betrag',
        '4711;31.01.24;10:22;000123;Becher;Geschirr;2;18,50;10;33,30',
        '4711;31.01.24;10:22;000124;Teller;Geschirr;1;6,00;;6,00',
        'Summe;;;;;;3;;;39,30',
      ),
    },
    {
      lines: [
        '2024-01-31 10:22:00 · 4711 · 000123 · guest · 2 · 37.00 − 3.70',
        '2024-01-31 10:22:00 · 4711 · 000124 · guest · 1 · 6.00',
      ],
      reasons: { total_row: 1 },
    },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
