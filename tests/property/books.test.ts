import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runImport } from '../../main/pipeline/run'
import { folderWith, rowsOf } from '../support/project'
import { inEnglish } from '../../shared/phrase'

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const dirt = oneOf('', ' ', 'NULL', 'n/a', '-', 'abc', '12,5,7', '31.02.2024', 'ERROR')
const mostly = (clean: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: clean, weight: 9 }, { arbitrary: dirt, weight: 1 })

const day = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
const saleRow = fc.tuple(
  mostly(fc.integer({ min: 1, max: 12 }).map((n) => `T${n}`)),
  mostly(fc.integer({ min: 1, max: 5 }).map((n) => `C${n}`)),
  mostly(fc.integer({ min: 1, max: 6 }).map((n) => `P${n}`)),
  mostly(fc.integer({ min: 1, max: 3 }).map((n) => `S${n}`)),
  mostly(fc.integer({ min: 1, max: 3 }).map((n) => `R${n}`)),
  mostly(fc.integer({ min: -3, max: 9 }).map(String)),
  mostly(fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))),
  mostly(
    fc
      .tuple(day, fc.integer({ min: 0, max: 23 }))
      .map(([d, h]) => `${d} ${String(h).padStart(2, '0')}:15:00`),
  ),
)
const productRow = fc.tuple(
  mostly(fc.integer({ min: 1, max: 7 }).map((n) => `P${n}`)),
  mostly(oneOf('Lamp', 'Chair', '  Blue  rug ')),
  mostly(oneOf('Home', 'Garden')),
  mostly(fc.integer({ min: 1, max: 500 }).map((n) => `${n}.50`)),
)
const promotionRow = fc.tuple(
  mostly(fc.integer({ min: 1, max: 3 }).map((n) => `R${n}`)),
  mostly(fc.integer({ min: 1, max: 6 }).map((n) => `P${n}`)),
  mostly(oneOf('Coupon', 'Flash sale')),
  mostly(fc.integer({ min: -5, max: 110 }).map(String)),
  mostly(day),
  mostly(day),
)
const returnRow = fc.tuple(
  mostly(fc.integer({ min: 1, max: 6 }).map((n) => `P${n}`)),
  mostly(day),
  mostly(fc.integer({ min: 1, max: 3 }).map(String)),
  mostly(fc.integer({ min: 1, max: 12 }).map((n) => `T${n}`)),
)
const feedbackRow = fc.tuple(
  mostly(fc.integer({ min: 1, max: 20 }).map((n) => `F${n}`)),
  mostly(fc.integer({ min: 1, max: 5 }).map((n) => `C${n}`)),
  mostly(fc.integer({ min: 1, max: 6 }).map((n) => `P${n}`)),
  mostly(fc.integer({ min: -1, max: 7 }).map(String)),
  mostly(day),
)

const table = (header: string, rows: readonly (readonly string[])[]): string =>
  `${header}\n${rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`

const CLEAN_SALE = ['T99', 'C1', 'P1', 'S1', '', '1', '10.00', '2024-02-20 10:15:00'] as const

test('whatever the dirt, the books balance and gold, cube and silver agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(saleRow, { maxLength: 60 }),
      fc.array(saleRow, { maxLength: 10 }),
      fc.array(productRow, { minLength: 1, maxLength: 8 }),
      fc.array(promotionRow, { minLength: 1, maxLength: 5 }),
      fc.array(returnRow, { minLength: 1, maxLength: 6 }),
      fc.array(feedbackRow, { minLength: 1, maxLength: 12 }),
      async (sales, more, products, promotions, returns, feedback) => {
        const header =
          'transaction_id,customer_id,product_id,store_id,promotion_id,quantity,total_amount,transaction_date'
        const folder = folderWith({
          'transactions_1.csv': table(header, [CLEAN_SALE, ...sales]),
          // Overlaps with the first file: half of the rows are loaded twice.
          'transactions_2.csv': table(header, [...sales.filter((_, i) => i % 2 === 0), ...more, CLEAN_SALE]),
          'products.csv': table('product_id,product_name,category,price', [
            ['P1', 'Lamp', 'Home', '9.50'],
            ...products,
          ]),
          'promotions.csv': table(
            'promotion_id,product_id,promotion_method,discount_percent,start_date,end_date',
            [['R1', 'P1', 'Coupon', '10', '2024-02-13', '2024-03-14'], ...promotions],
          ),
          'returns.csv': table('product_id,return_date,quantity,transaction_id', [
            ['P1', '2024-02-25', '1', 'T99'],
            ...returns,
          ]),
          'feedback.csv': table('feedback_id,customer_id,product_id,rating,review_date', [
            ['F0', 'C1', 'P1', '4', '2024-02-22'],
            ...feedback,
          ]),
        })
        const project = join(folder, 'p.retail-lens')
        const result = await runImport({ files: [folder], projectPath: project })
        if (!result.ok) throw new Error(JSON.stringify(inEnglish(result)))
        const { report } = result.value
        expect(report.files).toHaveLength(6)
        for (const file of report.files)
          expect(
            file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced,
            file.name,
          ).toBe(file.records)
        expect(report.checks.filter((check) => !check.ok)).toEqual([])
        expect(report.checks.length).toBeGreaterThan(25)
        const [silver] = await rowsOf(
          project,
          'select sum(net_cents) as net, count(*) as lines, min(net_cents = gross_cents - discount_cents) as adds_up from silver_sales',
        )
        expect(silver).toEqual({ net: report.totals.net_cents, lines: report.totals.lines, adds_up: 1 })
      },
    ),
    { numRuns: 40 },
  )
})
