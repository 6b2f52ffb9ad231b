import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

/**
 * Eight files as shops have them. Sales: two tills in German with a comma, one web shop whose dates fit two orders
 * (the one question). 6 of 9 sales lines can be used: one date is none, one has no quantity, one names no product.
 */
const FILES: Readonly<Record<string, Buffer | string>> = {
  '1 kasse januar.csv': latin1(
    [
      'Filiale München;Kassenbericht',
      '',
      'Bon-Nr;Datum;Artikelnr;Menge;Einzelpreis;Betrag',
      'B1;13.01.2024;007;2;10,00;20,00',
      'B2;14.01.2024;008;1;1.050,00;1.050,00',
      'B3;99.01.2024;008;1;50,00;50,00',
    ].join('\r\n'),
  ),
  '2 kasse februar.csv': utf16(
    [
      'Bon-Nr\tDatum\tArtikelnr\tMenge\tEinzelpreis\tBetrag',
      'B4\t13.02.2024\t007\t1\t10,00\t10,00',
      'B5\t14.02.2024\t009\t\t25,00\t',
    ].join('\n'),
  ),
  '3 webshop.csv': [
    'order_id,order_date,product_id,quantity,unit_price',
    'W1,01/02/2024,007,1,10.00',
    'W2,03/02/2024,008,2,1050.00',
    'W3,04/02/2024,009,4,25.00',
    'W4,05/02/2024,,1,25.00',
  ].join('\n'),
  '4 artikel.csv': latin1(
    [
      'Artikelnr;Bezeichnung;Warengruppe;Preis',
      '007;Lämpchen;Wohnen;10,00',
      '008;Radio;Technik;1.050,00',
    ].join('\n'),
  ),
  '5 kunden.csv': ['customer_id,name,country', 'C1,"Ann, the first",DE', 'C2,Bo,FR'].join('\n'),
  '6 notizen.csv': 'remark,author\nremember the milk,Ann\n',
  '7 tabelle.csv': Buffer.from('504b0304140006000800000021', 'hex'),
  '8 leer.csv': '',
}

/** Writes the eight files into a folder and returns it. */
export function writeUglyFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  return folder
}
