import { expect, test } from 'vitest'
import { csv, refused, understood } from './shop'
import type { UglyCase } from './shop'

const sale = (...rows: readonly string[]): Record<string, string> => ({
  'verkauf.csv': csv('Beleg;Datum;Artikel;Menge;Preis;Umsatz', ...rows),
})
const english = (...rows: readonly string[]): Record<string, string> => ({
  'sales.csv': csv('Receipt,Date,Item,Quantity,Unit Price,Total', ...rows),
})
const open = sale('1;31.01.2024;A1;1;;1.000', '2;01.02.2024;B2;1;;2.500')
const ASKED = ['--set decimal=point', '--set decimal=comma']
const BIG = '2024-01-31 · 1 · A1 · guest · 2 · 1234.56'

const grouped = (name: string, sign: string): UglyCase =>
  understood(`thousands grouped by ${name}`, sale(`1;31.01.2024;A1;2;617,28;1${sign}234,56`), {
    lines: [BIG],
  })

const CASES: readonly UglyCase[] = [
  understood(
    'a German export: 1.234,56',
    sale('1;31.01.2024;A1;2;617,28;1.234,56', '2;01.02.2024;B2;1;3,50;3,50'),
    { lines: [BIG, '2024-02-01 · 2 · B2 · guest · 1 · 3.50'], silent: ['unreadable_numbers'] },
  ),
  grouped('a space', ' '),
  grouped('a no-break space', '\u00a0'),
  grouped('a narrow no-break space', '\u202f'),
  grouped('a thin space', '\u2009'),
  understood('Swiss apostrophes', sale(`1;31.01.2024;A1;2;617.28;1'234.56`), { lines: [BIG] }),
  understood('typographic apostrophes', sale(`1;31.01.2024;A1;2;617.28;1’234.56`), { lines: [BIG] }),
  understood(
    'Indian grouping: 1,23,456.00',
    { 'sales.csv': csv('Bill No,Date,Item,Qty,Rate,Amount', '7,31-01-2024,A1,2,"61,728.00","1,23,456.00"') },
    { lines: ['2024-01-31 · 7 · A1 · guest · 2 · 123456.00'] },
  ),
  refused('1.000 alone is asked', open, {
    code: 'decision_needed',
    has: ['Umsatz', '1.000', 'in line 2', 'decimal sign', '"1.000" is 1000', 'verkauf.csv'],
    answers: ASKED,
  }),
  refused(
    '1,500 alone is asked',
    { 'sales.csv': csv('Receipt,Date,Item,Total', '1,2024-01-31,A1,"1,500"') },
    {
      code: 'decision_needed',
      has: ['Total', '1,500', 'line 2', '"1,500" is 1500', '"1,500" is 1.5'],
      answers: ASKED,
    },
  ),
  understood('the answer settles it: comma', open, { net: 3500 }, { settings: { decimal: 'comma' } }),
  understood('the answer settles it: point', open, { net: 3.5 }, { settings: { decimal: 'point' } }),
  understood(
    'a mapping file settles it for the column',
    open,
    { net: 3500 },
    { decisions: [{ file: '*.csv', decimals: { Umsatz: 'comma' } }] },
  ),
  refused(
    'an answer that is none',
    open,
    { code: 'usage', has: ['decimal'] },
    { settings: { decimal: 'dot' } },
  ),
  refused(
    'quantities, prices and amounts that all fit both ways are one question',
    sale('1;31.01.2024;A1;1.000;1.000;1.000', '2;01.02.2024;B2;2.000;1.500;3.000'),
    { code: 'decision_needed', has: ['1.000'], answers: ASKED },
  ),
  understood(
    'quantity × price settles an amount of 1.000',
    sale('1;31.01.2024;A1;2;500;1.000', '2;01.02.2024;B2;5;500;2.500'),
    { net: 3500 },
  ),
  understood(
    'quantity × price settles it the other way too',
    english('1,2024-01-31,A1,2,0.5,"1.000"', '2,2024-01-31,A1,5,0.5,"2.500"'),
    { net: 3.5 },
  ),
  understood(
    'a quantity of 1,000 is one where the price has a decimal comma',
    sale('1;31.01.2024;A1;1,000;12,50;12,50', '2;01.02.2024;B2;2,000;3,00;6,00'),
    { lines: ['2024-01-31 · 1 · A1 · guest · 1 · 12.50', '2024-02-01 · 2 · B2 · guest · 2 · 6.00'] },
  ),
  understood(
    'a quantity of 1.000 is one where the price has a decimal point',
    {
      'sap.csv': csv(
        'Document,Posting Date,Material,Quantity,Net price,Value',
        '1,2024-01-31,A1,1.000,12.50,12.50',
      ),
    },
    { lines: ['2024-01-31 · 1 · A1 · guest · 1 · 12.50'] },
  ),
  understood(
    'a quantity of 1,000 is a thousand where arithmetic says so',
    english('1,2024-01-31,A1,"1,000",0.25,250.00', '2,2024-01-31,B1,"2,000",0.25,500.00'),
    { units: 3000, net: 750 },
  ),
  understood(
    'weights in kilograms are no thousands where the other columns have a point',
    english('1,2024-01-31,Ham,1.250,12.00,15.00', '2,2024-01-31,Ham,2.500,12.00,30.00'),
    { units: 3.75, net: 45 },
  ),
  understood(
    'a column that nothing else uses settles it',
    {
      'verkauf.csv': csv(
        'Beleg;Datum;Artikel;Umsatz;MwSt-Betrag',
        '1;31.01.2024;A1;1.000;159,66',
        '2;01.02.2024;B2;2.500;399,16',
      ),
    },
    { net: 3500 },
  ),
  understood(
    'next month, with cents, settles this month',
    {
      'umsatz_01.csv': csv('Beleg;Datum;Artikel;Umsatz', '1;31.01.2024;A1;1.000'),
      'umsatz_02.csv': csv('Beleg;Datum;Artikel;Umsatz', '2;29.02.2024;A1;1.250,50'),
    },
    { net: 2250.5 },
  ),
  understood('0.500 is half of one, so 1.250 is not a thousand', english('1,2024-01-31,A1,0.500,,1.250'), {
    units: 0.5,
    net: 1.25,
  }),
  understood(
    'a percent beyond a hundred is none: 12,500 is twelve and a half',
    { 'sales.csv': csv('Receipt;Date;Item;Total;Discount %', '1;2024-01-31;A1;80;12,500') },
    { net: 70 },
  ),
  understood(
    'points and commas mixed in one column are told, not added up wrongly',
    sale('1;31.01.2024;A1;1;;1,50', '2;01.02.2024;B2;1;;2,50', '3;02.02.2024;B2;1;;3.75'),
    {
      net: 4,
      reasons: { no_amount: 1 },
      says: [{ code: 'mixed_number_formats', column: 'Umsatz', line: 4, has: ['3.75', 'line 4', 'comma'] }],
    },
  ),
  understood(
    'brackets, trailing minus and the long minus are negative',
    english('1,2024-01-31,A1,1,,(12.50)', '2,2024-01-31,A1,1,,3.50-', '3,2024-01-31,A1,1,,−4.00'),
    { net: -20 },
  ),
  understood(
    'currency signs before and behind',
    english('1,2024-01-31,A1,1,,€12.50', '2,2024-01-31,A1,1,,3.50 €', '3,2024-01-31,A1,1,,EUR 4.00'),
    { net: 20 },
  ),
  understood(
    'Swiss whole francs: 12.-- and 5.–',
    english('1,2024-01-31,A1,1,,12.--', '2,2024-01-31,A1,1,,7.--'),
    {
      net: 19,
    },
  ),
  understood(
    'an amount of 0.1 + 0.2 is thirty cents',
    english('1,2024-01-31,A1,1,,0.1', '2,2024-01-31,A1,1,,0.2'),
    { net: 0.3 },
  ),
  understood('three times 0.335 is 1.01, as on paper', english('1,2024-01-31,A1,3,0.335,'), { net: 1.01 }),
  understood('a leading plus and spaces around', english('1,2024-01-31,A1, 2 , +1.50 ,'), { net: 3 }),
  understood('full-width digits', english('1,2024-01-31,A1,２,１.50,'), { net: 3 }),
  understood('an amount in scientific notation', english('1,2024-01-31,A1,1,,1.5E+3'), { net: 1500 }),
  understood(
    'a text among the amounts is set aside with its line',
    english('1,2024-01-31,A1,1,,5.00', '2,2024-01-31,A1,1,,free'),
    {
      net: 5,
      reasons: { no_amount: 1 },
      says: [{ code: 'unreadable_numbers', column: 'Total', line: 3, has: ['"free" in line 3'] }],
    },
  ),
  understood(
    'a quantity that is no number is set aside',
    english('1,2024-01-31,A1,two,,5.00', '2,2024-01-31,A1,1,,5.00'),
    { net: 5, reasons: { unreadable_quantity: 1 } },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
