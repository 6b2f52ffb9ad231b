import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileReport } from '../../shared/report'
import { exportSetAside, mendFile } from '../support/mending'
import { dataOf, folderWith, imported } from '../support/project'

const HEADER = ['id', 'day', 'product_id', 'customer_id', 'quantity', 'amount', 'note']
type Sale = readonly string[]
const PRODUCT_HEADER = ['product_id', 'product_name', 'price']

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const day = fc.integer({ min: 13, max: 28 }).map((n) => `2024-02-${n}`)
const right: fc.Arbitrary<Sale> = fc.tuple(
  fc.integer({ min: 1, max: 9 }).map((n) => `T${n}`),
  day,
  oneOf('P1', 'P2', 'P3'),
  oneOf('C1', 'C2', ''),
  fc.integer({ min: 1, max: 4 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map((cents) => (cents / 100).toFixed(2)),
  oneOf('', 'plain', '=1+1', "'-x", 'a,b', 'two\nlines', ' "quoted" ', '+49 30'),
)
/** What is wrong with a line: the column and the text that stands there; null: nothing. */
const fault = fc.option(
  oneOf<readonly [number, string]>([0, ''], [1, 'soon'], [1, ''], [2, ''], [4, 'x'], [4, '']),
  { freq: 2 },
)
const product: fc.Arbitrary<Sale> = fc.tuple(
  oneOf('P1', 'P2', 'P3'),
  oneOf('Lamp', 'Rug', '=Chair'),
  oneOf('1.50', '20'),
)

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = (rows: readonly Sale[]): string => `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`
const spoilt = (row: Sale, wrong: readonly [number, string] | null): Sale =>
  wrong === null ? row : row.map((text, i) => (i === wrong[0] ? wrong[1] : text))

/** Lines that are surely right and different, so that columns are understood and amounts are there. */
const SURE: readonly Sale[] = [13, 14, 15, 16, 17, 18].map((n) => [
  `S${n}`,
  `2024-01-${n}`,
  'P1',
  'C9',
  '1',
  '1.00',
  '',
])

const balance = (files: readonly FileReport[]): void => {
  for (const file of files)
    expect(file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced, file.name).toBe(
      file.records,
    )
}

async function importAll(files: readonly string[], projectPath: string): Promise<void> {
  const { report } = await imported({ files, projectPath })
  balance(report.files)
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
}

test('export, mend, import: as if the file had been right; not mended: no change', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ row: right, wrong: fault, isMended: fc.boolean() }), {
        minLength: 1,
        maxLength: 25,
      }),
      fc.array(fc.record({ row: product, wrong: fault }), { maxLength: 4 }),
      async (sales, products) => {
        const goods = [
          PRODUCT_HEADER,
          ['P1', 'Lamp', '9.50'],
          ...products.map(({ row, wrong }) => (wrong === null ? row : ['', ...row.slice(1)])),
        ]
        const dirty = sales.map(({ row, wrong }) => spoilt(row, wrong))
        const mended = sales.map(({ row, wrong, isMended }) => (isMended ? row : spoilt(row, wrong)))
        const folder = folderWith({
          'sales.csv': csv([HEADER, ...SURE, ...dirty]),
          'products.csv': csv(goods),
        })
        const project = join(folder, 'p.sqlite')
        await importAll([join(folder, 'sales.csv'), join(folder, 'products.csv')], project)
        const before = await dataOf(project)
        const unmended = await exportSetAside(project)
        if (unmended.length > 0) await importAll(unmended, project)
        expect(await dataOf(project)).toEqual(before)

        const lineOf = new Map<string, Sale>()
        let line = 2 + SURE.length
        for (const [i, row] of dirty.entries()) {
          lineOf.set(String(line), mended[i]!)
          line += row.join('').split('\n').length
        }
        const fresh = join(folder, 'fresh.sqlite')
        await importAll([join(folder, 'sales.csv'), join(folder, 'products.csv')], fresh)
        const paths = await exportSetAside(fresh)
        for (const path of paths.filter((name) => name.endsWith('sales.rejects.csv')))
          mendFile(path, (exported) => {
            const row = lineOf.get(exported['_line'] ?? '')!
            return { ...exported, ...Object.fromEntries(HEADER.map((name, i) => [name, written(row[i]!)])) }
          })
        if (paths.length > 0) await importAll(paths, fresh)
        const rightFolder = folderWith({
          'sales.csv': csv([HEADER, ...SURE, ...mended]),
          'products.csv': csv(goods),
        })
        const rightProject = join(rightFolder, 'p.sqlite')
        await importAll([join(rightFolder, 'sales.csv'), join(rightFolder, 'products.csv')], rightProject)
        expect(await dataOf(fresh)).toEqual(await dataOf(rightProject))
      },
    ),
    { numRuns: 12 },
  )
})

/** As a spreadsheet keeps what the export wrote. */
const written = (text: string): string => (/^'*[=+\-@]/.test(text) ? `'${text}` : text)
