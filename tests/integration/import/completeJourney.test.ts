import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from '../../support/cli'
import { Asked, importedByCli } from '../../support/facts'
import { scratch } from '../../support/project'
import { publicData, publicFacts } from '../../support/shopData'
import type { Failure } from '../../../shared/result'
import { inEnglish } from '../../../shared/phrase'

const folder = publicData('completejourney')

interface Facts {
  readonly records: number
  readonly sum_sales_value_cents: number
  readonly sum_all_discounts_cents: number
  readonly units: number
  readonly orders: number
  readonly customers: number
  readonly orphan_product_lines: number
  readonly sales_value_cents_by_month: Record<string, number>
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

function mappingFile(columns: object): string {
  const path = join(scratch(), 'mapping.json')
  writeFileSync(path, JSON.stringify({ version: 1, files: [{ file: 'transactions_sample.csv', columns }] }))
  return path
}

describe.skipIf(folder === null)('Complete Journey: three discount columns', () => {
  const facts = (): Facts => publicFacts().completejourney as unknown as Facts

  test('what the three discounts mean is asked, not guessed', () => {
    const answer = cli('import', folder!, '--project', join(scratch(), 'p.retail-lens'), '--json', '--quiet')
    expect(answer.exit).toBe(3)
    const failure = JSON.parse(answer.out) as Failure
    expect(failure.questions).toHaveLength(1)
    expect(inEnglish(failure.questions![0]!.text)).toContain(
      '"retail_disc", "coupon_disc", "coupon_match_disc"',
    )
  }, 600_000)

  test('gross and net as sums, one decision by --mapping', async () => {
    const mapping = mappingFile({
      total_amount: { add: ['sales_value', 'retail_disc', 'coupon_match_disc'] },
      net_amount: { add: ['sales_value'], subtract: ['coupon_disc'] },
      discount_amount: null,
    })
    const project = join(scratch(), 'journey.retail-lens')
    const report = importedByCli(project, folder!, '--mapping', mapping)
    const expected = facts()
    expect(report.totals).toMatchObject({
      lines: expected.records,
      units: expected.units,
      orders: expected.orders,
      customers: expected.customers,
      discount_cents: expected.sum_all_discounts_cents,
    })
    const asked = new Asked(project)
    const [sums] = await asked.sql(
      `select sum(s.gross_cents - round(100 * (b.retail_disc + b.coupon_match_disc))) as before_retail,
         sum(s.net_cents + round(100 * b.coupon_disc)) as after_coupon
       from silver_sales as s join bronze_transactions as b on b._file_id = s.file_id and b._line = s.line`,
    )
    expect(sums).toEqual({
      before_retail: expected.sum_sales_value_cents,
      after_coupon: expected.sum_sales_value_cents,
    })
    const [unknown] = await asked.sql(
      `select count(*) as lines from silver_sales as s join silver_products as p on p.product_key = s.product_key
       where p.is_unknown = 1`,
    )
    expect(unknown).toEqual({ lines: expected.orphan_product_lines })
    expect(
      report.files
        .find(({ name }) => name === 'products.csv')!
        .warnings.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['ids_damaged', 'unknown_members'])
  }, 600_000)

  test('sales values by month, one decision by --mapping', () => {
    const mapping = mappingFile({
      net_amount: 'sales_value',
      discount_amount: { add: ['retail_disc', 'coupon_disc', 'coupon_match_disc'] },
    })
    const project = join(scratch(), 'values.retail-lens')
    const report = importedByCli(project, folder!, '--mapping', mapping)
    const expected = facts()
    expect(report.totals).toMatchObject({
      net_cents: expected.sum_sales_value_cents,
      discount_cents: expected.sum_all_discounts_cents,
    })
    const months = new Asked(project).by('month', 'net_sales')
    expect(months).toEqual(expected.sales_value_cents_by_month)
    expect(total(months)).toBe(expected.sum_sales_value_cents)
  }, 600_000)
})
