import { expect, test } from 'vitest'
import { csv, understood } from './shop'
import type { UglyCase } from './shop'

const CASES: readonly UglyCase[] = [
  understood(
    'Lightspeed: discounts and subtotals of the lines, tax apart',
    {
      'lightspeed_lines.csv': csv(
        'Sale ID,Completed,Item ID,Description,Qty,Retail,Discounts,Subtotal,Tax,Shop',
        '501,01/31/2024,101,Road bike,1,"$1,200.00",$120.00,"$1,080.00",$86.40,Downtown',
        '501,01/31/2024,102,Bell,2,$5.00,$0.00,$10.00,$0.80,Downtown',
        '502,02/13/2024,102,Bell,1,$5.00,$0.00,$5.00,$0.40,Airport',
      ),
    },
    { net: 1095, orders: 2, units: 4 },
  ),
  understood(
    'SAP: a title above, bars between, material numbers with zeros, minus behind',
    {
      'VA05.txt': [
        'Sales document items;;;;;;',
        '',
        'Sales Document;Item;Document Date;Material;Order Quantity;Net Price;Net Value',
        '0000004711;10;31.01.2024;000000000000100001;2,000;617,28;1.234,56',
        '0000004711;20;31.01.2024;000000000000100002;1,000;3,50;3,50',
        '0000004712;10;01.02.2024;000000000000100002;1,000-;3,50;3,50-',
      ].join('\r\n'),
    },
    { net: 1234.56, count: 3, units: 2 },
  ),
  understood(
    'DATEV-like: windows-1252, decimal comma, Soll and Haben no amounts of their own',
    {
      'rechnungen.csv': Buffer.from(
        csv(
          'Belegnummer;Belegdatum;Artikelnummer;Artikelbezeichnung;Menge;Einzelpreis;Umsatz;Währung;Kundennummer',
          'RE-1;31.01.2024;0815;Müsli;2;3,50;7,00;EUR;10001',
          'RE-1;31.01.2024;0816;Brötchen;10;0,40;4,00;EUR;10001',
          'RE-2;01.02.2024;0815;Müsli;1;3,50;3,50;EUR;10002',
        ),
        'latin1',
      ),
    },
    {
      lines: [
        '2024-01-31 · RE-1 · 0815 · 10001 · 2 · 7.00',
        '2024-01-31 · RE-1 · 0816 · 10001 · 10 · 4.00',
        '2024-02-01 · RE-2 · 0815 · 10002 · 1 · 3.50',
      ],
      says: [{ code: 'currency_found', column: 'Währung', has: ['EUR'] }],
    },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
