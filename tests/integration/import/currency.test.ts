import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, imported } from '../../support/project'
import { inEnglish } from '../../../shared/phrase'

const HEAD = 'Receipt,Date,Item,Qty'
const plain = { 'sales.csv': `${HEAD},Total\n1,2024-01-31,A1,1,3.50\n` }

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, string>>
  readonly is: readonly [code: string, minorDigits: number, netMinorUnits: number]
  readonly codes?: readonly string[]
}

const CASES: readonly Case[] = [
  { name: 'nothing says it: the default', files: plain, is: ['USD', 2, 350] },
  {
    name: 'a header: Amount (GBP)',
    files: { 'sales.csv': `${HEAD},Amount (GBP)\n1,2024-01-31,A1,1,3.50\n` },
    is: ['GBP', 2, 350],
    codes: ['currency_found'],
  },
  {
    name: 'a German header: Betrag EUR',
    files: { 'verkauf.csv': 'Beleg;Datum;Artikel;Menge;Betrag EUR\n1;31.01.2024;A1;1;3,50\n' },
    is: ['EUR', 2, 350],
    codes: ['currency_found'],
  },
  {
    name: 'signs in the amounts',
    files: { 'sales.csv': `${HEAD},Total\n1,2024-01-31,A1,1,£3.50\n2,2024-01-31,A1,1,4.00\n` },
    is: ['GBP', 2, 750],
    codes: ['currency_found'],
  },
  {
    name: 'a column with one code goes before the header',
    files: { 'sales.csv': `${HEAD},Total USD,Currency\n1,2024-01-31,A1,1,3.50,CHF\n` },
    is: ['CHF', 2, 350],
    codes: ['currency_found'],
  },
  {
    name: 'prices of the products file',
    files: {
      'sales.csv': 'receipt,date,product_id,quantity\n1,2024-01-31,P1,2\n2,2024-01-31,P2,1\n',
      'products.csv':
        'product_id,product_name,category,price_eur\nP1,Mug,Kitchen,3.50\nP2,Bowl,Kitchen,2.00\nP3,Cup,Kitchen,1.00\n',
    },
    is: ['EUR', 2, 900],
    codes: ['currency_found'],
  },
  {
    name: 'yen have no cents',
    files: { 'sales.csv': `${HEAD},Unit Price JPY\n1,2024-01-31,A1,3,1250\n` },
    is: ['JPY', 0, 3750],
    codes: ['currency_found'],
  },
  {
    name: 'a yen sign without fractions is the yen',
    files: { 'sales.csv': `${HEAD},Total\n1,2024-01-31,A1,1,¥1250\n` },
    is: ['JPY', 0, 1250],
    codes: ['currency_found'],
  },
  {
    name: 'dinars have a thousand fils',
    files: { 'sales.csv': `${HEAD},Unit Price KWD\n1,2024-01-31,A1,3,1.2345\n` },
    is: ['KWD', 3, 3704],
    codes: ['currency_found'],
  },
  {
    name: 'the setting wins, and the file that disagrees is told',
    files: { 'sales.csv': `${HEAD},Total EUR\n1,2024-01-31,A1,1,3.50\n` },
    settings: { currency: 'GBP' },
    is: ['GBP', 2, 350],
    codes: ['currency_differs'],
  },
  {
    name: 'a currency that is set brings its own minor unit',
    files: plain,
    settings: { currency: 'KWD' },
    is: ['KWD', 3, 3500],
  },
  {
    name: 'minor digits that are set stay',
    files: plain,
    settings: { currency: 'KWD', minor_digits: '2' },
    is: ['KWD', 2, 350],
  },
  {
    name: 'two headers with two currencies say nothing',
    files: { 'sales.csv': `${HEAD},Total EUR,Discount USD\n1,2024-01-31,A1,1,3.50,0\n` },
    is: ['USD', 2, 350],
  },
]

const currencyCodes = (report: Awaited<ReturnType<typeof imported>>['report']): string[] =>
  report.files.flatMap(({ warnings }) =>
    warnings.map(({ code }) => code).filter((code) => code.startsWith('currency')),
  )

test.each(CASES)('$name', async ({ files, settings, is, codes }) => {
  const folder = folderWith(files)
  const { report, cube } = await imported({
    files: [folder],
    projectPath: join(folder, 'shop.retail-lens'),
    ...(settings ? { settings } : {}),
  })
  expect([cube.currency.code, cube.currency.minorDigits, report.totals.net_cents]).toEqual(is)
  expect(currencyCodes(report)).toEqual(codes ?? [])
})

test('a later import in another currency is told, and the first one stays', async () => {
  const first = folderWith({ 'january.csv': `${HEAD},Total EUR\n1,2024-01-31,A1,1,3.50\n` })
  const projectPath = join(first, 'shop.retail-lens')
  await imported({ files: [first], projectPath })
  const second = folderWith({ 'february.csv': `${HEAD},Total GBP\n2,2024-02-01,A1,1,4.00\n` })
  const { report, cube } = await imported({ files: [second], projectPath })
  expect(cube.currency.code).toBe('EUR')
  const [told] = report.files[0]!.warnings.filter(({ code }) => code === 'currency_differs')
  expect(told).toMatchObject({ column: 'Total GBP' })
  expect(inEnglish(told!.message)).toContain('in GBP (the header "Total GBP"), those of the project in EUR')
  const third = folderWith({ 'march.csv': `${HEAD},Total\n3,2024-03-01,A1,1,4.00\n` })
  const again = await imported({ files: [third], projectPath, settings: { currency: 'CHF' } })
  expect(again.cube.currency.code).toBe('CHF')
  const fourth = folderWith({ 'april.csv': `${HEAD},Total\n4,2024-04-01,A1,1,4.00\n` })
  expect((await imported({ files: [fourth], projectPath })).cube.currency.code).toBe('CHF')
})
