import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { sniff } from '../../../main/pipeline/read/sniff'
import { guessFiles } from '../../../main/pipeline/understand'
import type { FileGuess } from '../../../main/pipeline/understand'
import { hasShared, listCsv, readHead, sharedData } from '../sniff/helpers'
import { FailureError } from '../../../shared/result'

vi.setConfig({ testTimeout: 60_000 })

function guessFolder(folder: string): readonly FileGuess[] {
  return guessFiles(
    listCsv(folder).map((name) => {
      const { head, isWhole } = readHead(join(sharedData, folder, name))
      const result = sniff(head, { fileName: name, isWhole })
      if (!result.ok) throw new FailureError(result)
      return { name, dialect: result.value }
    }),
  )
}

const roles = (guesses: readonly FileGuess[]): Readonly<Record<string, string>> =>
  Object.fromEntries(guesses.map(({ name, role }) => [name, role]))

test.skipIf(!hasShared('online_retail'))('Online Retail: 305 flat files, one guess', () => {
  const guesses = guessFolder('online_retail/by-day')
  expect(guesses).toHaveLength(305)
  for (const found of guesses) {
    expect(found.role).toBe('transactions')
    expect(found.mapping).toEqual({
      transaction_id: 'InvoiceNo',
      product_id: 'StockCode',
      product_name: 'Description',
      quantity: 'Quantity',
      transaction_ts: 'InvoiceDate',
      unit_price: 'UnitPrice',
      customer_id: 'CustomerID',
      country: 'Country',
    })
  }
})

describe('star schemas', () => {
  test.skipIf(!hasShared('foodmart'))('FoodMart', () => {
    const guesses = guessFolder('foodmart')
    expect(roles(guesses)).toEqual({
      'currency.csv': 'rates',
      'customer.csv': 'customers',
      'product.csv': 'products',
      'product_class.csv': 'lookup',
      'promotion.csv': 'promotions',
      'region.csv': 'lookup',
      'sales_fact_1997.csv': 'transactions',
      'sales_fact_dec_1998.csv': 'transactions',
      'store.csv': 'stores',
      'time_by_day.csv': 'calendar',
    })
    const sales = guesses.find(({ name }) => name === 'sales_fact_1997.csv')!
    expect(sales.mapping).toEqual({
      product_id: 'product_id',
      customer_id: 'customer_id',
      store_id: 'store_id',
      promotion_id: 'promotion_id',
      quantity: 'unit_sales',
      total_amount: 'store_sales',
      cost_amount: 'store_cost',
    })
    expect(sales.joins).toMatchObject([{ file: 'time_by_day.csv', fields: { transaction_ts: 'the_date' } }])
  })

  test.skipIf(!hasShared('global_electronics'))('Global Electronics', () => {
    const guesses = guessFolder('global_electronics')
    expect(roles(guesses)).toEqual({
      'Customers.csv': 'customers',
      'Data_Dictionary.csv': 'unknown',
      'Exchange_Rates.csv': 'rates',
      'Products.csv': 'products',
      'Sales.csv': 'transactions',
      'Stores.csv': 'stores',
    })
    expect(guesses.find(({ name }) => name === 'Sales.csv')).toMatchObject({
      currencyColumn: 'Currency Code',
      mapping: {
        transaction_id: 'Order Number',
        line_no: 'Line Item',
        transaction_ts: 'Order Date',
        customer_id: 'CustomerKey',
        store_id: 'StoreKey',
        product_id: 'ProductKey',
        quantity: 'Quantity',
      },
    })
  })

  test.skipIf(!hasShared('completejourney'))('Complete Journey', () => {
    const guesses = guessFolder('completejourney')
    expect(roles(guesses)).toEqual({
      'campaign_descriptions.csv': 'promotions',
      'campaigns.csv': 'unknown',
      'coupon_redemptions.csv': 'unknown',
      'demographics.csv': 'customers',
      'products.csv': 'products',
      'promotions_sample.csv': 'unknown',
      'transactions_sample.csv': 'transactions',
    })
  })
})
