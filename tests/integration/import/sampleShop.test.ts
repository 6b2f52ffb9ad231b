import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSample } from '../../../main/sample'
import { contentsOf, imported, rowsOf, scratch } from '../../support/project'
import { inEnglish } from '../../../shared/phrase'

test('every planted fault of the sample shop is found, counted and nothing else is', async () => {
  const folder = join(scratch(), 'sample')
  const { planted, story } = await writeSample(folder)
  const project = join(scratch(), 'sample.retail-lens')
  const { report } = await imported({ files: [folder], projectPath: project })
  const file = (name: string): (typeof report.files)[number] => {
    const found = report.files.find((candidate) => candidate.name === name)
    if (!found) throw new Error(`no report of ${name}`)
    return found
  }
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0)

  for (const role of [
    'transactions',
    'customers',
    'products',
    'stores',
    'promotions',
    'returns',
    'feedback',
  ] as const) {
    const { records, superseded, rejected } = planted[role]
    expect({ role, ...pick(file(`${role}.csv`)) }).toEqual({
      role,
      records,
      rejected: sum(rejected),
      superseded,
      duplicates: 0,
      accepted: records - sum(rejected) - superseded,
    })
    expect(file(`${role}.csv`).role).toBe(role)
  }
  const ledger = Object.fromEntries(
    (
      await rowsOf(
        project,
        `select f.role || ' ' || l.reason as what, count(*) as n from silver_ledger as l
         join bronze_files as f on f.file_id = l.file_id where l.kind = 'rejected' group by what`,
      )
    ).map(({ what, n }) => [String(what), Number(n)]),
  )
  const { transactions: sales, returns, feedback, promotions } = planted
  expect(ledger).toEqual({
    'transactions missing_transaction_id': sales.rejected.emptyTransactionId,
    'transactions missing_date': sales.rejected.emptyDate,
    'transactions unreadable_date': sales.rejected.unreadableDate,
    'transactions unreadable_quantity': sales.rejected.unreadableQuantity,
    'transactions no_amount': sales.rejected.noAmount,
    'transactions missing_product': sales.rejected.noProduct,
    'customers missing_customer_id': planted.customers.rejected.noKey,
    'products missing_product_id': planted.products.rejected.noKey,
    'stores missing_store_id': planted.stores.rejected.noKey,
    'promotions missing_promotion_id': promotions.rejected.noKey,
    'promotions ends_before_start': promotions.rejected.endBeforeStart,
    'promotions percent_out_of_range': promotions.rejected.percentOutOfRange,
    'returns missing_product': returns.rejected.noProduct,
    'returns missing_date': returns.rejected.noDate,
    'returns missing_quantity': returns.rejected.noQuantity,
    'feedback missing_product': feedback.rejected.noProduct,
    'feedback rating_outside_scale': feedback.rejected.ratingOutOfScale,
    'feedback rating_not_a_number': feedback.rejected.ratingNotNumber + feedback.rejected.ratingMissing,
    'feedback repeated_feedback_id': feedback.rejected.repeatedId,
  })
  expect(report.totals.guest_lines).toBeGreaterThanOrEqual(sales.guestLines)
  const [twoStores] = await rowsOf(project, 'select count(*) as n from gold_suspects where rule = 1')
  expect(twoStores).toEqual({ n: sales.twoStoresWithin5Minutes })
  const unknown = await rowsOf(
    project,
    `select (select count(*) from silver_sales as s join silver_products as p using (product_key) where p.is_unknown = 1) as products,
            (select count(*) from silver_sales as s join silver_customers as c using (customer_key) where c.is_unknown = 1) as customers,
            (select count(*) from silver_sales as s join silver_stores as t using (store_key) where t.is_unknown = 1) as stores`,
  )
  expect(unknown).toEqual([
    {
      products: sales.kept.unknownProduct,
      customers: sales.kept.unknownCustomer,
      stores: sales.kept.unknownStore,
    },
  ])
  const outside = report.files
    .find(({ name }) => name === 'transactions.csv')
    ?.warnings.find(({ code }) => code === 'promotion_outside_window')
  expect(inEnglish(outside?.message)).toContain(`${sales.kept.promotionOutsideWindow} lines`)
  expect(report.totals.discount_cents).toBeGreaterThan(0)
  expect(report.checks.filter((check) => !check.ok)).toEqual([])

  const promoted = new Map(
    (
      await rowsOf(
        project,
        "select promotion_id, uplift, baseline_days from gold_promo_impact where level = 'promotion'",
      )
    ).map(({ promotion_id, ...row }) => [promotion_id, row]),
  )
  const upliftOf = (id: string): number => Number(promoted.get(id)?.['uplift'])
  expect(story.promotionsThatWork.filter((id) => !(upliftOf(id) > 0.3))).toEqual([])
  expect(upliftOf(story.promotionWithoutEffect)).toBeLessThan(0.1)
  // The shorter of the two overlapping promotions: 11 of the 28 days before it are covered by the longer one.
  expect(promoted.get(story.overlappingPromotions[0])).toMatchObject({ baseline_days: 17 })
  expect(story.promotionsNeverUsed.map((id) => promoted.get(id)?.['uplift'])).toEqual([null, null, null])
})

test('the same seed gives the same project', async () => {
  const folders = [join(scratch(), 'a'), join(scratch(), 'b')]
  const contents = []
  for (const folder of folders) {
    await writeSample(folder, { lines: 2_000, seed: 3 })
    const project = `${folder}.retail-lens`
    await imported({ files: [folder], projectPath: project })
    contents.push(await contentsOf(project))
  }
  expect(contents[1]).toEqual(contents[0])
})

const pick = (file: {
  records: number
  accepted: number
  rejected: number
  superseded: number
  duplicates: number
}): Record<string, number> => ({
  records: file.records,
  accepted: file.accepted,
  rejected: file.rejected,
  superseded: file.superseded,
  duplicates: file.duplicates,
})
