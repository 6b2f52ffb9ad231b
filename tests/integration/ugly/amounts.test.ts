import { expect, test } from 'vitest'
import { csv, understood } from './shop'
import type { UglyCase, UglyFiles } from './shop'

const sales = (...lines: readonly string[]): UglyFiles => ({ 'sales.csv': csv(...lines) })
const DISCOUNTED = 'Receipt,Date,SKU,Qty,Price,Discount,Total'
const many = (discounts: readonly string[]): string[] =>
  Array.from(
    { length: 600 },
    (_, i) => `${i},2024-01-31,A${i % 7},1,10.00,${discounts[i % discounts.length]}`,
  )

const CASES: readonly UglyCase[] = [
  understood(
    'a discount of 10 is ten percent where quantity × price says so',
    sales(DISCOUNTED, '1,2024-01-31,A1,2,10.00,10,18.00', '2,2024-02-01,B1,1,50.00,20,40.00'),
    {
      lines: [
        '2024-01-31 · 1 · A1 · guest · 2 · 20.00 − 2.00',
        '2024-02-01 · 2 · B1 · guest · 1 · 50.00 − 10.00',
      ],
      says: [{ code: 'discount_kind', column: 'Discount', has: ['percents, not amounts', '2 lines'] }],
    },
  ),
  understood(
    'a discount of 0.1 is ten percent where quantity × price says so',
    sales(DISCOUNTED, '1,2024-01-31,A1,2,10.00,0.1,18.00', '2,2024-02-01,B1,1,50.00,1.0,0.00'),
    { net: 18, silent: ['discount_kind'] },
  ),
  understood(
    'a discount of 1,00 is an amount where quantity × price says so',
    sales(
      'Pedido;Data;Produto;Quantidade;Valor Unitário;Desconto;Valor Total',
      '1;31/01/2024;Café;2;R$ 1.250,50;R$ 0,00;R$ 2.501,00',
      '2;01/02/2024;Açúcar;1;R$ 3,00;R$ 1,00;R$ 2,00',
    ),
    {
      lines: [
        '2024-01-31 · 1 · Café · guest · 2 · 2501.00',
        '2024-02-01 · 2 · Açúcar · guest · 1 · 3.00 − 1.00',
      ],
      says: [{ code: 'discount_kind', column: 'Desconto', has: ['amounts, not percents'] }],
    },
  ),
  understood(
    'half a pound off looks like a fraction until line 602 takes four pounds off',
    sales('Receipt,Date,SKU,Qty,Price,Discount', ...many(['0.50', '0']), '601,2024-01-31,A1,1,10.00,4.00'),
    { net: 6010 - 150 - 4, says: [{ code: 'discount_kind', column: 'Discount', has: ['amounts'] }] },
  ),
  understood(
    'no discount at all until line 602: an amount',
    sales('Receipt,Date,SKU,Qty,Price,Discount', ...many(['0.00']), '601,2024-01-31,A1,1,10.00,4.00'),
    { net: 6006, silent: ['discount_kind'] },
  ),
  understood(
    'Netto and Brutto: the tax between them is no discount',
    sales(
      'Rechnung;Datum;Artikel;Menge;Netto;Brutto',
      '1;31.01.2024;A1;2;20,00;23,80',
      '2;01.02.2024;B1;1;5,00;5,35',
    ),
    {
      lines: ['2024-01-31 · 1 · A1 · guest · 2 · 20.00', '2024-02-01 · 2 · B1 · guest · 1 · 5.00'],
      says: [{ code: 'tax_left_out', column: 'Brutto', has: ['"Netto"', 'no part of sales'] }],
    },
  ),
  understood(
    'a column of tax proves it, whatever the headers are',
    sales(
      'Invoice,Date,SKU,Qty,Net Amount,VAT,Total Amount',
      '1,2024-01-31,A1,2,20.00,3.33,23.33',
      '2,2024-02-01,B1,1,5.00,1.11,6.11',
    ),
    { net: 25, says: [{ code: 'tax_left_out', column: 'Total Amount', has: ['"VAT" is the difference'] }] },
  ),
  understood(
    'two columns of tax add up, and a discount in percent is kept',
    sales(
      'Bill No,Bill Date,Item,Qty,MRP,Disc %,CGST,SGST,Taxable Value,Amount',
      'B1,31-01-2024,Rice,2,"1,00,000.00",10,"16,200","16,200","1,80,000.00","2,12,400.00"',
      'B2,01-02-2024,Dal,1,100.00,0,9,9,100.00,118.00',
    ),
    {
      lines: [
        '2024-01-31 · B1 · Rice · guest · 2 · 200000.00 − 20000.00',
        '2024-02-01 · B2 · Dal · guest · 1 · 100.00',
      ],
      says: [{ code: 'tax_left_out', column: 'Amount', has: ['"CGST" + "SGST"'] }],
    },
  ),
  understood(
    'a column of tax rates proves it, too',
    sales(
      'date;transaction;article;Quantity;net;gross;vat_rate',
      '2024-01-31;1;A;2;2,00;2,38;19',
      '2024-01-31;1;B;1;1,00;1,07;7',
    ),
    { net: 3, says: [{ code: 'tax_left_out', column: 'gross', has: ['"vat_rate" is its rate'] }] },
  ),
  understood(
    'tax on top of quantity × price is taken off',
    sales(
      'Invoice ID,Date,Product line,Unit price,Quantity,Tax 5%,Total',
      '750-67-8428,1/31/2019,Health,74.69,7,26.1415,548.9715',
      '226-31-3081,3/8/2019,Sports,15.28,5,3.82,80.22',
    ),
    { net: 599.23, says: [{ code: 'tax_left_out', column: 'Total', has: ['"Tax 5%" on top'] }] },
  ),
  understood(
    'tax inside quantity × price stays: the shop sells at such prices',
    sales('Bon;Datum;Artikel;Menge;Preis;MwSt;Betrag', '1;31.01.2024;A1;2;11,90;3,80;23,80'),
    { net: 23.8, silent: ['tax_left_out'] },
  ),
  understood(
    'not mistaken: gross and net sales that differ by the discount',
    sales(
      'Receipt,Date,SKU,Qty,Gross Sales,Discounts,Net Sales,Tax',
      '1,2024-01-31,A1,2,10.00,2.00,8.00,2.00',
      '2,2024-01-31,A1,1,5.00,0.00,5.00,1.25',
    ),
    {
      lines: ['2024-01-31 · 1 · A1 · guest · 2 · 10.00 − 2.00', '2024-01-31 · 2 · A1 · guest · 1 · 5.00'],
      silent: ['tax_left_out'],
    },
  ),
  understood(
    'not mistaken: a fifth off looks like a rate of tax',
    sales('Receipt,Date,SKU,Qty,Gross Sales,Net Sales', '1,2024-01-31,A1,2,10.00,8.00'),
    { lines: ['2024-01-31 · 1 · A1 · guest · 2 · 10.00 − 2.00'], silent: ['tax_left_out'] },
  ),
  understood(
    'PayPal: the fee between gross and net is no discount',
    {
      'Download.csv': csv(
        '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Item Title","Item ID","Quantity","Balance"',
        '"31/01/2024","10:00:00","CET","Ann","Payment","Completed","EUR","7,00","-0,35","6,65","T1","Mug","A1","2","6,65"',
        '"01/02/2024","11:00:00","CET","Bo","Payment","Completed","EUR","20,00","-0,85","19,15","T2","Bowl","B1","1","25,80"',
      ),
    },
    {
      lines: [
        '2024-01-31 10:00:00 · T1 · A1 · guest · 2 · 7.00',
        '2024-02-01 11:00:00 · T2 · B1 · guest · 1 · 20.00',
      ],
      says: [{ code: 'fee_left_out', column: 'Net', has: ['"Fee"', 'no discount'] }],
    },
  ),
  understood(
    'Clover: the item total is what the revenue leaves after the discount',
    sales(
      'Order ID,Order Date,Item ID,Item Name,Item Revenue,Discounts,Item Total,Total with Tax',
      'O1,31-Jan-2024 10:00 AM CET,I1,Mug,7.00,0.70,6.30,7.56',
      'O2,31-Jan-2024 11:00 AM CET,I2,Bowl,20.00,0.00,20.00,24.00',
    ),
    {
      lines: [
        '2024-01-31 10:00:00 · O1 · I1 · guest · 1 · 7.00 − 0.70',
        '2024-01-31 11:00:00 · O2 · I2 · guest · 1 · 20.00',
      ],
      says: [{ code: 'gross_column', column: 'Item Total', has: ['"Item Revenue"'] }],
    },
  ),
  understood(
    'a subtotal that with its tax is what was paid has the discount off already',
    sales(
      'Receipt,Date,Item,Qty,Subtotal,Tax,Discount,Total',
      '1,2024-01-31,Mug,2,10.00,2.00,4.00,12.00',
      '2,2024-02-01,Bowl,1,20.00,4.00,0.00,24.00',
    ),
    {
      lines: ['2024-01-31 · 1 · Mug · guest · 2 · 14.00 − 4.00', '2024-02-01 · 2 · Bowl · guest · 1 · 20.00'],
      says: [{ code: 'discount_taken', column: 'Subtotal', has: ['"Total"', '1 lines'] }],
    },
  ),
  understood(
    'not mistaken: a subtotal less the discount that with its tax is what was paid',
    sales(
      'Receipt,Date,Item,Qty,Subtotal,Tax,Discount,Total',
      '1,2024-01-31,Mug,2,14.00,2.00,4.00,12.00',
      '2,2024-02-01,Bowl,1,20.00,4.00,0.00,24.00',
    ),
    {
      lines: ['2024-01-31 · 1 · Mug · guest · 2 · 14.00 − 4.00', '2024-02-01 · 2 · Bowl · guest · 1 · 20.00'],
      silent: ['discount_taken'],
    },
  ),
  understood(
    'a price that grows with the quantity is the amount of the line',
    sales(
      'Receipt,Date,Item,Qty,Price',
      '1,2024-01-31,Mug,2,7.00',
      '2,2024-01-31,Mug,1,3.50',
      '3,2024-02-01,Mug,4,14.00',
      '4,2024-02-01,Bowl,1,20.00',
    ),
    {
      net: 44.5,
      units: 8,
      says: [{ code: 'price_of_line', column: 'Price', has: ['whole line', '2 of 2'] }],
    },
  ),
  understood(
    'not mistaken: a price that is the same whatever the quantity, once raised',
    sales(
      'Receipt,Date,Item,Qty,Price',
      '1,2024-01-31,Mug,1,3.50',
      '2,2024-01-31,Mug,3,3.50',
      '3,2024-02-01,Bowl,1,20.00',
      '4,2024-02-01,Bowl,2,40.00',
    ),
    { net: 3.5 + 10.5 + 20 + 80, silent: ['price_of_line'] },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
