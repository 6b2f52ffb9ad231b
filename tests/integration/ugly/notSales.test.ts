import { expect, test } from 'vitest'
import { csv, refused, understood } from './shop'
import type { UglyCase } from './shop'

const SALES = csv(
  'receipt,date,product_id,customer_id,quantity,total',
  '1,2024-01-31,P1,C1,1,5.00',
  '2,2024-01-31,P2,C2,1,7.00',
)
const CUSTOMERS = csv(
  'customer_id,customer_name,email,city,country',
  'C1,Ann Lee,ann@example.org,Bern,CH',
  'C2,Bo Ek,bo@example.org,Basel,CH',
)
const DATEV = Buffer.from(
  [
    '"EXTF";700;21;"Buchungsstapel";9;20240201103015123;;"RE";"";"";29098;55003;20240101;4;20240101;20240131;"Januar";"";1;0;1;"EUR"',
    'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;Belegfeld 1;Buchungstext',
    '119,00;"S";"EUR";10001;8400;0301;"RE-1001";"Verkauf Müsli"',
    '1.190,00;"H";"EUR";10001;8400;3101;"RE-1003";"Gutschrift Brötchen"',
  ].join('\r\n'),
  'latin1',
)
const bytes = (...start: readonly number[]): Uint8Array =>
  Uint8Array.from([...start, ...Array.from({ length: 400 }, (_, i) => (i * 37) % 256)])
const text = (head: string): Uint8Array => new TextEncoder().encode(head)
const unusable = (
  name: string,
  file: string,
  content: string | Uint8Array,
  ...has: readonly string[]
): UglyCase => refused(name, { [file]: content }, { code: 'input_unusable', has: [file, ...has], line: 1 })

const CASES: readonly UglyCase[] = [
  unusable('an empty file', 'sales.csv', '', 'empty', 'Export it again'),
  unusable('blank lines only', 'sales.csv', '\n\n  \n', 'no records'),
  unusable('a header only', 'sales.csv', 'receipt,date,product_id,quantity,total\n', 'sales.csv'),
  unusable('a PDF named .csv', 'sales.csv', text('%PDF-1.7\n1 0 obj\n'), 'PDF', 'Export the table as CSV'),
  unusable('a PNG named .csv', 'sales.csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'PNG'),
  unusable('a JPEG named .csv', 'sales.csv', bytes(0xff, 0xd8, 0xff, 0xe0), 'JPEG'),
  unusable('an old .xls named .csv', 'sales.csv', bytes(0xd0, 0xcf, 0x11, 0xe0), 'Excel', 'save it as CSV'),
  unusable(
    'a web page named .csv',
    'sales.csv',
    '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n',
    'web page',
  ),
  unusable('XML named .csv', 'sales.csv', '<?xml version="1.0"?>\n<orders><order id="1"/></orders>\n', 'XML'),
  unusable('JSON named .csv', 'sales.csv', '[{"order": 1, "total": 5}]\n', 'JSON'),
  unusable('a copy of the customers as sales', 'sales.csv', CUSTOMERS, 'sales.csv', 'transactions'),
  unusable(
    'a price list',
    'prices.csv',
    csv('sku,product_name,category,price', 'P1,Mug,Kitchen,3.50', 'P2,Bowl,Kitchen,7.00'),
    'products',
  ),
  unusable(
    'a letter',
    'sales.csv',
    'Dear Ann,\nthank you for your order of last week.\nBest regards\nBo\n',
    'sales.csv',
  ),
  unusable(
    'a bank statement without products',
    'umsaetze.csv',
    csv(
      'Buchungstag;Valuta;Verwendungszweck;Betrag;Saldo',
      '31.01.2024;31.01.2024;Miete;-800,00;1.200,00',
      '13.02.2024;13.02.2024;Lohn;2.500,00;3.700,00',
    ),
    'product',
  ),
  refused(
    'a DATEV posting batch: names in its second line, windows-1252, no products',
    { 'EXTF_Buchungsstapel.csv': DATEV },
    {
      code: 'input_unusable',
      has: ['EXTF_Buchungsstapel.csv is a DATEV posting batch, no sales.', 'two accounts', 'what the till'],
      line: 2,
    },
  ),
  understood(
    'a DATEV posting batch beside the sales is left out and named',
    { 'EXTF_Buchungsstapel.csv': DATEV, 'sales.csv': SALES },
    { count: 2, net: 12, says: [{ code: 'not_used', has: ['DATEV posting batch'] }] },
  ),
  unusable(
    'a bank statement whose descriptions could be products',
    'statement.csv',
    csv(
      'Date,Description,Amount,Balance',
      '2024-01-31,Rent,-800.00,1200.00',
      '2024-02-01,Card sales,250.00,1450.00',
    ),
    'a bank statement, no sales',
    'what the till',
  ),
  unusable(
    'an Amazon settlement, in which fees stand among prices',
    'settlement.txt',
    [
      'settlement-id\torder-id\tamount-type\tamount-description\tamount\tposted-date\tsku\tquantity-purchased',
      '111\t302-1\tItemPrice\tPrincipal\t7.00\t2024-01-03\tMUG-1\t2',
      '111\t302-1\tItemFees\tCommission\t-1.05\t2024-01-03\tMUG-1\t2',
    ].join('\n'),
    'an Amazon settlement, no sales',
    'All orders',
  ),
  unusable(
    'the payouts of a payment service',
    'balance_history.csv',
    csv(
      'id,Type,Source,Description,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC)',
      'txn_1,charge,ch_1,Order 1001,7.00,0.35,6.65,eur,2024-01-31 10:00,2024-02-03 00:00',
      'txn_2,payout,po_1,STRIPE PAYOUT,-6.65,0.00,-6.65,eur,2024-02-04 10:00,2024-02-04 00:00',
    ),
    'a list of payouts, no sales',
  ),
  refused(
    'customers twice and no sales',
    { 'customers.csv': CUSTOMERS, 'sales.csv': CUSTOMERS },
    { code: 'input_unusable', has: ['customers'] },
  ),
  understood(
    'the customers as sales beside the real ones: not imported as sales',
    { 'a.csv': CUSTOMERS, 'sales_2.csv': SALES },
    { count: 2, net: 12 },
  ),
  understood(
    'the wrong customers: warned with ten examples',
    {
      'customers.csv': csv(
        'customer_id,customer_name,email',
        ...Array.from({ length: 12 }, (_, i) => `X${i},Name ${i},x${i}@example.org`),
      ),
      'sales.csv': csv(
        'receipt,date,product_id,customer_id,quantity,total',
        ...Array.from(
          { length: 20 },
          (_, i) => `${i},2024-01-31,P${i % 3},C${String(i).padStart(2, '0')},1,5.00`,
        ),
      ),
    },
    {
      count: 20,
      says: [
        {
          code: 'many_unknown_members',
          has: [
            '20 lines',
            'customers.csv',
            'C00, C01, C02, C03, C04, C05, C06, C07, C08, C09',
            'wrong file',
          ],
        },
      ],
    },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
