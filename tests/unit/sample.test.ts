import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptedOf, generateSample, writeSample } from '../../main/sample'
import { isCalendarDate } from '../../shared/dates'
import { groupBy, isMissing, isPadded, lastByKey, parseSample, repeats, type Row } from './sampleFiles'

const sample = parseSample()
const { planted } = sample.shop
const transactions = sample.rows('transactions.csv')
const count = (rows: readonly Row[], test: (row: Row) => boolean): number => rows.filter(test).length

const READABLE_DATE = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/
function isReadableDate(text: string): boolean {
  const match = READABLE_DATE.exec(text)
  return match !== null && isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

describe('the sample as text', () => {
  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => generateSample({ lines: 3_000, seed }))
    expect(same).toEqual(one)
    for (const [i, file] of one!.files.entries()) expect(other!.files[i]!.text).not.toBe(file.text)
  })

  it.each([1, 2, 37, 700, 1_000, 4_999, 6_000])('has exactly %i lines when asked for them', (lines) => {
    const small = parseSample({ lines })
    expect(small.rows('transactions.csv')).toHaveLength(lines)
    expect(small.shop.planted.transactions.records).toBe(lines)
  })

  it('has 50,000 lines and the columns of the original system by default', () => {
    expect(transactions).toHaveLength(50_000)
    const headers = sample.shop.files.map(
      ({ name, text }) => `${name}: ${text.slice(0, text.search(/\r?\n/))}`,
    )
    expect(headers).toEqual([
      'transactions.csv: transaction_id,customer_id,product_id,store_id,promotion_id,quantity,total_amount,transaction_date',
      'customers.csv: \ufeffcustomer_id,first_name,last_name,email,join_date,country',
      'products.csv: product_id,product_name,category,price,supplier_name,unit_cost',
      'stores.csv: store_id;store_name;city;country',
      'promotions.csv: promotion_id,product_id,promotion_method,discount_percent,start_date,end_date',
      'feedback.csv: feedback_id,customer_id,product_id,rating,review_date,comments',
      'returns.csv: product_id,return_date,quantity,transaction_id,store_id,customer_id,reason,refund_amount',
    ])
  })

  it('ends every record of returns.csv, and of no other file, with CR LF', () => {
    const lines = (name: string): readonly string[] => sample.text(name).split('\n').slice(0, -1)
    expect(lines('returns.csv').every((line) => line.endsWith('\r'))).toBe(true)
    for (const name of ['transactions.csv', 'customers.csv', 'feedback.csv']) {
      expect(sample.text(name)).not.toContain('\r')
    }
  })

  it('refuses lines and seeds that are no whole numbers in range', () => {
    for (const lines of [0, -5, 1.5, Number.NaN, 5_000_001]) {
      expect(() => generateSample({ lines })).toThrow(RangeError)
    }
    expect(() => generateSample({ lines: 10, seed: 0.5 })).toThrow(RangeError)
  })

  it('is written into a new folder as UTF-8', async () => {
    const base = await mkdtemp(join(tmpdir(), 'retail-lens-sample-'))
    try {
      const folder = join(base, 'a folder', 'inside')
      const written = await writeSample(folder, { lines: 500 })
      for (const { name, text } of written.files)
        expect(await readFile(join(folder, name), 'utf8')).toBe(text)
    } finally {
      await rm(base, { recursive: true })
    }
  })
})

describe('faults planted in transactions.csv', () => {
  const products = lastByKey(sample.rows('products.csv'), 'product_id')
  const customers = lastByKey(sample.rows('customers.csv'), 'customer_id')
  const stores = lastByKey(sample.rows('stores.csv'), 'store_id')
  const promotions = lastByKey(sample.rows('promotions.csv'), 'promotion_id')
  const { rejected, kept } = planted.transactions

  const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
  const hasAmount = (row: Row): boolean =>
    isNumber(row['total_amount']!) || products.has(row['product_id']!.trim())
  const reasons = {
    emptyTransactionId: (row: Row) => row['transaction_id'] === '',
    emptyDate: (row: Row) => isMissing(row['transaction_date']!),
    unreadableDate: (row: Row) =>
      !isMissing(row['transaction_date']!) && !isReadableDate(row['transaction_date']!),
    unreadableQuantity: (row: Row) => !isNumber(row['quantity']!),
    noProduct: (row: Row) => isMissing(row['product_id']!),
    noAmount: (row: Row) => !isMissing(row['product_id']!) && !hasAmount(row),
  }
  const accepted = transactions.filter((row) => !Object.values(reasons).some((holds) => holds(row)))

  it('has every reason for rejection as often as planted, at most one in a line', () => {
    const seen = Object.fromEntries(
      Object.entries(reasons).map(([reason, holds]) => [reason, count(transactions, holds)]),
    )
    expect(seen).toEqual(rejected)
    expect(Object.values(rejected).every((number) => number > 0)).toBe(true)
    expect(accepted).toHaveLength(acceptedOf(planted.transactions))
  })

  it('has the planted repairs and unknown members among the accepted lines', () => {
    const nameless = (row: Row, column: string): boolean => isMissing(row[column]!)
    const lacks = (column: string, known: ReadonlyMap<string, Row>): number =>
      count(accepted, (row) => !nameless(row, column) && !known.has(row[column]!.trim()))
    expect(kept).toMatchObject({
      paddedProductId: count(accepted, (row) => isPadded(row['product_id']!)),
      paddedCustomerId: count(accepted, (row) => isPadded(row['customer_id']!)),
      missingWordPromotion: count(
        accepted,
        (row) => row['promotion_id'] !== '' && nameless(row, 'promotion_id'),
      ),
      missingWordCustomer: count(
        accepted,
        (row) => row['customer_id'] !== '' && nameless(row, 'customer_id'),
      ),
      missingWordStore: count(accepted, (row) => nameless(row, 'store_id')),
      amountFromProductPrice: count(accepted, (row) => nameless(row, 'total_amount')),
      unknownProduct: lacks('product_id', products),
      unknownCustomer: lacks('customer_id', customers),
      unknownStore: lacks('store_id', stores),
      unknownPromotion: lacks('promotion_id', promotions),
      zeroPrice: count(accepted, (row) => row['total_amount'] === '0.00'),
      negativeQuantity: count(accepted, (row) => row['quantity']!.startsWith('-')),
    })
    expect(planted.transactions.guestLines).toBe(count(accepted, (row) => nameless(row, 'customer_id')))
  })

  it('has amounts of quantity × price but for those planted', () => {
    const odd = accepted.filter((row) => {
      const price = Number(products.get(row['product_id']!.trim())?.['price']!.replace(',', ''))
      const cents = Math.round(Number(row['total_amount']) * 100)
      return (
        isNumber(row['total_amount']!) &&
        price > 0 &&
        cents !== Math.round(Number(row['quantity']) * price * 100)
      )
    })
    expect(odd).toHaveLength(kept.zeroPrice + kept.amountTenTimesTooHigh)
  })

  it('has promotion ids outside their window, and lines that leave a valid promotion out, as planted', () => {
    const day = (row: Row): string => row['transaction_date']!.slice(0, 10)
    const runs = (promotion: Row, date: string): boolean =>
      (promotion['start_date'] === '' || promotion['start_date']! <= date) &&
      (promotion['end_date'] === '' || date <= promotion['end_date']!)
    const ofProduct = groupBy(promotions.values(), (each) => each['product_id']!)
    const usable = (each: Row): boolean =>
      Number(each['discount_percent']) >= 0 && Number(each['discount_percent']) <= 100
    const outside = count(accepted, (row) => {
      const promotion = promotions.get(row['promotion_id']!)
      return promotion !== undefined && !runs(promotion, day(row))
    })
    const leftOut = count(
      accepted,
      (row) =>
        isMissing(row['promotion_id']!) &&
        (ofProduct.get(row['product_id']!.trim()) ?? []).some((each) => usable(each) && runs(each, day(row))),
    )
    expect(outside).toBe(kept.promotionOutsideWindow)
    expect(leftOut).toBe(planted.transactions.promotionLeftOut)
  })

  it('has identical lines only where planted', () => {
    const texts = accepted.map((row) => JSON.stringify(row))
    expect(texts.length - new Set(texts).size).toBe(kept.identicalInBasket)
  })

  it('has one customer, store and time in each order but for the planted words', () => {
    const heads = (column: string): number => {
      const orders = groupBy(accepted, (row) => row['transaction_id']!)
      return [...orders.values()].filter((rows) => new Set(rows.map((row) => row[column]!.trim())).size > 1)
        .length
    }
    expect([heads('customer_id'), heads('store_id'), heads('transaction_date')]).toEqual([0, 0, 0])
  })
})

describe('faults planted in the other files', () => {
  it('plants them in customers.csv', () => {
    const rows = sample.rows('customers.csv')
    const winners = [...lastByKey(rows, 'customer_id').values()]
    expect(planted.customers).toEqual({
      records: rows.length,
      superseded: repeats(rows, 'customer_id'),
      rejected: { noKey: count(rows, (row) => row['customer_id'] === '') },
      kept: {
        paddedFirstName: count(winners, (row) => isPadded(row['first_name']!)),
        doubleSpaceLastName: count(winners, (row) => row['last_name']!.includes('  ')),
        missingWordEmail: count(winners, (row) => isMissing(row['email']!)),
        missingWordCountry: count(winners, (row) => isMissing(row['country']!)),
      },
    })
    expect(planted.customers.superseded).toBe(9)
    expect(count(rows, (row) => /^\d\d\/\d\d\/\d{4}$/.test(row['join_date']!))).toBe(rows.length)
    expect(count(rows, (row) => Number(row['join_date']!.slice(0, 2)) > 12)).toBeGreaterThan(100)
  })

  it('plants them in products.csv', () => {
    const rows = sample.rows('products.csv')
    const winners = [...lastByKey(rows, 'product_id').values()]
    expect(planted.products).toEqual({
      records: rows.length,
      superseded: repeats(rows, 'product_id'),
      rejected: { noKey: count(rows, (row) => row['product_id'] === '') },
      kept: {
        paddedName: count(winners, (row) => isPadded(row['product_name']!)),
        doubleSpaceName: count(winners, (row) => row['product_name']!.trim().includes('  ')),
        missingWordSupplier: count(winners, (row) => isMissing(row['supplier_name']!)),
        thousandsSeparatorPrice: count(winners, (row) => row['price']!.includes(',')),
        unknownCost: count(winners, (row) => row['unit_cost'] === ''),
      },
    })
    expect(winners).toHaveLength(120)
  })

  it('plants them in stores.csv', () => {
    const rows = sample.rows('stores.csv')
    const winners = [...lastByKey(rows, 'store_id').values()]
    expect(planted.stores).toEqual({
      records: rows.length,
      superseded: repeats(rows, 'store_id'),
      rejected: { noKey: count(rows, (row) => row['store_id'] === '') },
      kept: {
        paddedCity: count(winners, (row) => isPadded(row['city']!)),
        doubleSpaceName: count(winners, (row) => row['store_name']!.includes('  ')),
      },
    })
    expect(winners).toHaveLength(12)
  })

  it('plants them in promotions.csv', () => {
    const rows = sample.rows('promotions.csv')
    const percent = (row: Row): number => Number(row['discount_percent'])
    expect(planted.promotions).toEqual({
      records: rows.length,
      superseded: repeats(rows, 'promotion_id'),
      rejected: {
        noKey: count(rows, (row) => row['promotion_id'] === ''),
        endBeforeStart: count(rows, (row) => row['end_date'] !== '' && row['end_date']! < row['start_date']!),
        percentOutOfRange: count(rows, (row) => percent(row) < 0 || percent(row) > 100),
      },
      kept: { paddedMethod: count(rows, (row) => isPadded(row['promotion_method']!)) },
    })
  })

  it('plants them in feedback.csv', () => {
    const rows = sample.rows('feedback.csv')
    const rating = (row: Row): string => row['rating']!
    expect(planted.feedback.rejected).toEqual({
      noProduct: count(rows, (row) => row['product_id'] === ''),
      ratingMissing: count(rows, (row) => isMissing(rating(row))),
      ratingNotNumber: count(rows, (row) => !isMissing(rating(row)) && Number.isNaN(Number(rating(row)))),
      ratingOutOfScale: count(
        rows,
        (row) => rating(row) !== '' && (Number(rating(row)) < 1 || Number(rating(row)) > 5),
      ),
      repeatedId: repeats(rows, 'feedback_id'),
    })
    expect(planted.feedback.records).toBe(rows.length)
    expect(rows.some((row) => row['comments']!.includes('\n'))).toBe(true)
    expect(sample.text('feedback.csv')).toContain('""')
    const comments = { word: 0, padded: 0 }
    for (const { comments: comment } of lastByKey(rows, 'feedback_id').values()) {
      if (comment !== '' && isMissing(comment!)) comments.word++
      else if (isPadded(comment!)) comments.padded++
    }
    expect(comments).toEqual({
      word: planted.feedback.kept.missingWordComment,
      padded: planted.feedback.kept.paddedComment,
    })
  })

  it('plants them in returns.csv', () => {
    const rows = sample.rows('returns.csv')
    const sold = new Set(
      transactions.map((row) => `${row['customer_id']!.trim()} ${row['product_id']!.trim()}`),
    )
    const empty = (column: string): number => count(rows, (row) => isMissing(row[column]!))
    const isUsable = (row: Row): boolean =>
      ['product_id', 'return_date', 'quantity'].every((column) => !isMissing(row[column]!))
    const withoutSale = rows.filter(
      (row) => isUsable(row) && !sold.has(`${row['customer_id']!} ${row['product_id']!}`),
    )
    expect(planted.returns).toEqual({
      records: rows.length,
      superseded: 0,
      rejected: {
        noProduct: empty('product_id'),
        noDate: empty('return_date'),
        noQuantity: empty('quantity'),
      },
      kept: {
        missingWordReason: empty('reason'),
        withoutTransaction: empty('transaction_id') - withoutSale.length,
        withoutSale: withoutSale.length,
      },
    })
    const ids = new Set(transactions.map((row) => row['transaction_id']!))
    expect(count(rows, (row) => row['transaction_id'] !== '' && !ids.has(row['transaction_id']!))).toBe(0)
  })
})
