import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsThatFit, gridTemplate, type LinesColumn } from '../../../renderer/lines/columns'
import { reconcile } from '../../../renderer/lines/reconcile'
import {
  clampTop,
  contentPx,
  isScaled,
  rowsSeen,
  scrollFor,
  topAt,
  topShowing,
} from '../../../renderer/lines/rowWindow'
import { othersFilter, memberFilter, selectionOf } from '../../../renderer/marks/mark'
import { EMPTY_SELECTION } from '../../../shared/query'

describe('the window on the rows', () => {
  const small = { rows: 100, rowPx: 30, viewPx: 600 }
  const large = { rows: 10_000_000, rowPx: 30, viewPx: 615 }

  test('few rows scroll by the pixel', () => {
    expect([contentPx(small), isScaled(small), rowsSeen(small)]).toEqual([3000, false, 20])
    expect([topAt(small, 0), topAt(small, 45), topAt(small, 2400)]).toEqual([0, 1.5, 80])
  })

  test('ten million rows fit under a bar that browsers can draw, to the very last', () => {
    expect(isScaled(large)).toBe(true)
    expect(contentPx(large)).toBeLessThan(33_000_000)
    const end = topAt(large, contentPx(large) - large.viewPx)
    expect(end * 30 + 615).toBeCloseTo(large.rows * 30, 3)
  })

  test('fewer rows than fit do not scroll', () => {
    const few = { rows: 3, rowPx: 30, viewPx: 600 }
    expect([topAt(few, 50), clampTop(few, 5), scrollFor(few, 2)]).toEqual([0, 0, 0])
  })

  test('the bar goes where the rows go, and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 20_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, part) => {
          const frame = { rows, rowPx: 28, viewPx: 700 }
          const top = clampTop(frame, part * rows)
          expect(topAt(frame, scrollFor(frame, top))).toBeCloseTo(top, 4)
        },
      ),
    )
  })

  test('a row is brought into sight by the shortest way', () => {
    expect(topShowing(small, 10, 15)).toBe(10)
    expect(topShowing(small, 10, 4)).toBe(4)
    expect(topShowing(small, 10, 30)).toBe(11)
    expect(topShowing(small, 10, 99)).toBe(80)
  })
})

test('where the width does not suffice columns are left out, the least needed first', () => {
  const column = (id: LinesColumn['id'], width: number, grows = 0): LinesColumn => ({
    id,
    title: id,
    right: false,
    width,
    grows,
    text: () => '',
  })
  const columns = [column('date', 7), column('time', 4), column('product', 7, 2), column('promotion', 4, 1)]
  const ids = (widthRem: number) => columnsThatFit(columns, widthRem).map(({ id }) => id)
  expect(ids(30)).toEqual(['date', 'time', 'product', 'promotion'])
  expect(ids(21)).toEqual(['date', 'time', 'product'])
  expect(ids(16)).toEqual(['date', 'product'])
  expect(gridTemplate(columns.slice(0, 3))).toBe('7rem 4rem minmax(7rem, 2fr)')
})

describe('the lines of a mark', () => {
  test("are those of the selection with the mark in place of the card's own filters", () => {
    const france = memberFilter('country', 'France')
    const home = memberFilter('category', 'Home')
    const selection = { ...EMPTY_SELECTION, filters: [home, france] }
    const toys = memberFilter('category', 'Toys')
    expect(selectionOf(selection, ['category'], [toys]).filters).toEqual([france, toys])
    expect(selectionOf(selection, ['weekday', 'hour'], [memberFilter('weekday', '1')]).filters).toEqual([
      home,
      france,
      memberFilter('weekday', '1'),
    ])
    const others = othersFilter('category', ['Toys', null])
    expect(others).toEqual({ dimension: 'category', values: ['Toys', '(none)'], exclude: true })
    expect(selectionOf(selection, ['category'], [others]).filters).toEqual([france, others])
  })

  test('are held against the numbers that lines add up to, and no others', () => {
    const totals = { lines: 3, units: 5, grossCents: 900, discountCents: 100, netCents: 800, orders: 2 }
    expect(reconcile({ net_sales_cents: 800, orders: 2, aov_cents: 400, units: null }, totals)).toEqual([
      { measure: 'net_sales_cents', shown: 800, summed: 800 },
      { measure: 'orders', shown: 2, summed: 2 },
    ])
    expect(reconcile({ avg_rating: 4.5 }, totals)).toEqual([])
  })
})
