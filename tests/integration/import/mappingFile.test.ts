import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inEnglish } from '../../../shared/phrase'
import { mappingFileSchema } from '../../../shared/mapping'
import type { FileMapping } from '../../../shared/mapping'
import type { ImportReport } from '../../../shared/report'
import { understoodMapping } from '../../../main/pipeline/run'
import { folderWith, imported, scratch } from '../../support/project'

type Files = Readonly<Record<string, string>>

const FOODMART: Files = {
  'sales_fact_1997.csv': `product_id,time_id,customer_id,promotion_id,store_id,store_sales,store_cost,unit_sales
1,367,3,0,2,11.40,4.33,4
2,367,3,0,2,1.24,0.47,2
1,368,5,7,2,8.55,3.25,3
`,
  'product.csv': `product_class_id,product_id,brand_name,product_name
10,1,Washington,Washington Berry Juice
11,2,Washington,Washington Mango Drink
10,3,Blue Label,Blue Label Beef Soup
`,
  'product_class.csv': `product_class_id,product_subcategory,product_category,product_department,product_family
10,Juice,Pure Juice Beverages,Beverages,Drink
11,Flavored Drinks,Drinks,Beverages,Drink
12,Soup,Canned Soup,Canned Foods,Food
`,
  'time_by_day.csv': `time_id,the_date,the_day,the_month,the_year,day_of_month,week_of_year,month_of_year,quarter
367,1997-01-01,Wednesday,January,1997,1,2,1,Q1
368,1997-01-02,Thursday,January,1997,2,2,1,Q1
369,1997-01-03,Friday,January,1997,3,2,1,Q1
`,
}

const ELECTRONICS: Files = {
  'Sales.csv': `Order Number,Line Item,Order Date,Delivery Date,CustomerKey,StoreKey,ProductKey,Quantity,Currency Code
366000,1,1/1/2016,,265598,10,1304,1,USD
366001,1,1/13/2016,1/15/2016,1269051,0,1048,2,USD
366001,2,1/13/2016,1/15/2016,1269051,0,2007,1,USD
`,
  'Products.csv': `Export of the catalogue
ProductKey,Product Name,Brand,Color,Unit Cost USD,Unit Price USD,Subcategory,Category
1304,Contoso Lens Adapter,Contoso,White,$31.27,$68.00,Lens,Cameras
1048,Computer Keyboard,Contoso,Black,$141.47,$427.00,Keyboards,Computers
2007,WWI Laptop,Wide World,Red,"$1,220.54","$2,652.00",Laptops,Computers
`,
}

const GERMAN: Files = {
  'verkauf.csv': `Umsatzliste;;;;
Filiale Bern;;;;
Beleg;Datum;Artikel;Menge;Umsatz
1;31.01.2024;A1;2;1.234,56
2;01.02.2024;B2;1;3,50
`,
}

const factsOf = ({ files, totals, reasons, currency }: ImportReport): object => ({
  totals,
  reasons,
  currency,
  files: files.map(({ name, role, header_line, records, accepted, date_order, joins }) => ({
    name,
    role,
    header_line,
    records,
    accepted,
    date_order,
    joins,
  })),
})

async function mappingOf(folder: string, isComplete = true): Promise<readonly FileMapping[]> {
  const { mapping, open } = await understoodMapping([folder], join(scratch(), 'nowhere'))
  if (isComplete) expect(open).toBeNull()
  return mappingFileSchema.parse(JSON.parse(JSON.stringify(mapping))).files
}

test.each([
  ['a star schema with a calendar, as FoodMart', FOODMART, 2119],
  ['sales without amounts and a preamble in the catalogue, as Global Electronics', ELECTRONICS, 357_400],
  ['a German list under a title', GERMAN, 123_806],
])('the written mapping gives the same import: %s', async (_, files, net) => {
  const folder = folderWith(files)
  const mapping = await mappingOf(folder)
  const guessed = await imported({ files: [folder], projectPath: join(scratch(), 'a.retail-lens') })
  const said = await imported({
    files: [folder],
    projectPath: join(scratch(), 'b.retail-lens'),
    decisions: mapping,
  })
  expect(guessed.report.totals.net_cents).toBe(net)
  expect(factsOf(said.report)).toEqual(factsOf(guessed.report))
  expect(said.report.warnings).toEqual([])
})

test('a header that is not in line 1 and columns with a decimal comma are written out', async () => {
  const [german] = await mappingOf(folderWith(GERMAN))
  expect(german).toMatchObject({ header_line: 3, decimals: { Umsatz: 'comma' } })
  const electronics = await mappingOf(folderWith(ELECTRONICS))
  const entry = (name: string): FileMapping => electronics.find(({ file }) => file === name)!
  expect(entry('Products.csv').header_line).toBe(2)
  expect(entry('Sales.csv')).not.toHaveProperty('header_line')
  expect(entry('Sales.csv')).not.toHaveProperty('decimals')
})

test('next month, where every value fits a point and a comma, is read as the mapping says', async () => {
  const [german] = await mappingOf(folderWith(GERMAN))
  const folder = folderWith({
    'verkauf.csv': `Umsatzliste;;;;\n\nBeleg;Datum;Artikel;Menge;Umsatz\n3;28.02.2024;A1;2;1.234\n`,
  })
  const { report } = await imported({
    files: [folder],
    projectPath: join(scratch(), 'c.retail-lens'),
    decisions: [german!],
  })
  expect(report.totals.net_cents).toBe(123_400)
})

test('an open question is not answered by what is written', async () => {
  const folder = folderWith({
    'sales.csv': 'Receipt,Date,Item,Total\n1,01/02/2024,A1,3.50\n2,03/04/2024,A1,4.50\n',
  })
  const [entry] = await mappingOf(folder, false)
  expect(entry).not.toHaveProperty('date_order')
})

test('an entry that no file fits is named in the report', async () => {
  const folder = folderWith(GERMAN)
  const { report } = await imported({
    files: [folder],
    projectPath: join(scratch(), 'd.retail-lens'),
    decisions: [
      { file: 'verkauf*.csv', role: 'transactions' },
      { file: 'verkauff.csv', role: 'ignore' },
    ],
  })
  expect(inEnglish(report.warnings)).toEqual([
    {
      code: 'mapping_entry_unused',
      message: 'The mapping has an entry for "verkauff.csv", but no file of this import has that name.',
    },
  ])
})
