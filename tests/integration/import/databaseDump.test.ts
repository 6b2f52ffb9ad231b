import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, imported, rowsOf, scratch } from '../../support/project'

const table = (header: string, ...rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`

/** Tables of a web shop's database: each has an id of its own, four have the same header, and ids of one are ids of all. */
const HEADS = table(
  'id,customer_id,store_id,created_at',
  '1,3,2,2024-03-01 10:15:00',
  '2,1,1,2024-03-02 11:00:00',
  '3,3,2,2024-03-03 12:00:00',
)
const ITEMS = table(
  'id,order_id,product_id,quantity,price',
  '1,3,2,1,4.00',
  '2,1,1,2,1.50',
  '3,1,3,1,2.00',
  '4,2,3,5,2.00',
  '5,3,1,1,1.50',
)
const MEMBERS = {
  'products.csv': table('id,name,category_id,brand_id', '1,Tea,2,1', '2,Coffee,2,2', '3,Soap,1,3'),
  'categories.csv': table('id,name', '1,Care', '2,Drinks', '3,Toys'),
  'brands.csv': table('id,name', '1,Assam', '2,Santos', '3,Olive'),
  'customers.csv': table('id,name', '1,Ann Lee', '2,Bo Ray', '3,Cy Fox'),
  'stores.csv': table('id,name', '1,North', '2,South'),
}
const EXPECTED = [
  ['1', '2024-03-01', 'Cy Fox', 'South', 'Soap', 'Care', 'Olive', 200],
  ['1', '2024-03-01', 'Cy Fox', 'South', 'Tea', 'Drinks', 'Assam', 300],
  ['2', '2024-03-02', 'Ann Lee', 'North', 'Soap', 'Care', 'Olive', 1000],
  ['3', '2024-03-03', 'Cy Fox', 'South', 'Coffee', 'Drinks', 'Santos', 400],
  ['3', '2024-03-03', 'Cy Fox', 'South', 'Tea', 'Drinks', 'Assam', 150],
]

const salesOf = async (project: string): Promise<unknown[][]> =>
  (
    await rowsOf(
      project,
      `select s.transaction_id, s.date, c.customer_name, t.store_name, p.product_name, p.category, p.brand, s.net_cents
       from silver_sales as s join silver_products as p using (product_key) join silver_customers as c using (customer_key)
       join silver_stores as t using (store_key) order by s.transaction_id, p.product_name`,
    )
  ).map((row) => Object.values(row))

test('tables with a bare id are joined by the name of their file', async () => {
  const project = join(scratch(), 'p.retail-lens')
  const files = { 'orders.csv': HEADS, 'order_items.csv': ITEMS, ...MEMBERS }
  const { report } = await imported({ files: [folderWith(files)], projectPath: project })
  expect(await salesOf(project)).toEqual(EXPECTED)
  expect(report.files.filter(({ accepted, records }) => accepted !== records)).toEqual([])
})

test('heads of orders are what they are called where no customer has two', async () => {
  const project = join(scratch(), 'p.retail-lens')
  const files = { 'orders.csv': HEADS.replace('3,3,2', '3,2,2'), 'order_items.csv': ITEMS, ...MEMBERS }
  await imported({ files: [folderWith(files)], projectPath: project })
  expect(await salesOf(project)).toEqual(
    EXPECTED.map(([order, date, customer, ...more]) => [
      order,
      date,
      order === '3' ? 'Bo Ray' : customer,
      ...more,
    ]),
  )
})

test('also under the names of an export, and where the members come later', async () => {
  const project = join(scratch(), 'p.retail-lens')
  const sales = { 'public.orders_2024.csv': HEADS, 'public.order_items_2024.csv': ITEMS }
  await imported({ files: [folderWith(sales)], projectPath: project })
  const members = Object.fromEntries(
    Object.entries(MEMBERS).map(([name, text]) => [`public.${name.replace('.csv', '_2024.csv')}`, text]),
  )
  await imported({ files: [folderWith(members)], projectPath: project })
  expect(await salesOf(project)).toEqual(EXPECTED)
})
