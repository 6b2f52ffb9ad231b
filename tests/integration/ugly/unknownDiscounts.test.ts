import { expect, test } from 'vitest'
import { csv, understood } from './shop'
import type { UglyCase } from './shop'

const SALES = csv(
  'transaction_id,transaction_date,product_id,quantity,total_amount,promotion_id',
  '1,2024-01-31,P1,1,10.00,7',
  '2,2024-01-31,P1,1,10.00,0',
  '3,2024-01-31,P2,1,20.00,8',
  '4,2024-02-01,P2,1,20.00,7',
)
const promotions = (percent7: string): string =>
  csv(
    'promotion_id,promotion_name,promotion_method,discount_percent,start_date,end_date',
    '0,No Promotion,None,,,',
    `7,Winter,Radio,${percent7},2024-01-01,2024-12-31`,
    '8,Spring,TV,10,2024-01-01,2024-12-31',
  )

const CASES: readonly UglyCase[] = [
  understood(
    'a promotion without a percent: named once a file, its discount is 0',
    { 'sales.csv': SALES, 'promotions.csv': promotions('') },
    { net: 58, says: [{ code: 'unknown_discount', has: ['2 lines', 'Winter', 'counts as 0'] }] },
  ),
  understood(
    'a promotion with a percent, and none at all, are silent',
    { 'sales.csv': SALES, 'promotions.csv': promotions('5') },
    { net: 56.5, silent: ['unknown_discount'] },
  ),
  understood(
    'no promotions file: the codes that the lines carry',
    { 'sales.csv': SALES },
    { net: 60, says: [{ code: 'unknown_discount', has: ['3 lines', '(2, for example 7, 8)'] }] },
  ),
  understood(
    'a line that says its discount, even 0, is silent',
    {
      'sales.csv': csv(
        'transaction_id,transaction_date,product_id,quantity,total_amount,discount_amount,promotion_id',
        '1,2024-01-31,P1,1,10.00,1.00,7',
        '2,2024-01-31,P1,1,10.00,0.00,7',
      ),
    },
    { net: 19, silent: ['unknown_discount'] },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
