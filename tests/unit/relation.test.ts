import { describe, expect, test } from 'vitest'
import { relationOf, strengthOf } from '../../shared/relation'
import { incompleteBeta, twoSidedP } from '../../shared/studentT'

const pairs = (xs: readonly number[], ys: readonly number[]) => xs.map((x, at) => ({ x, y: ys[at] ?? NaN }))

describe("Student's t", () => {
  test.each([
    [12.7062, 1, 0.05],
    [2.228139, 10, 0.05],
    [4.032143, 5, 0.01],
    [2.042272, 30, 0.05],
    [3.390491, 100, 0.001],
  ])('the tables of its quantiles: |t| = %d with %d degrees of freedom', (t, freedom, p) => {
    expect(twoSidedP(t, freedom)).toBeCloseTo(p, 6)
    expect(twoSidedP(-t, freedom)).toBeCloseTo(p, 6)
  })

  test('with one and two degrees of freedom it has a closed form', () => {
    for (const t of [0, 0.1, 1, 7, 400]) {
      expect(twoSidedP(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12)
      expect(twoSidedP(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12)
    }
  })

  test('the incomplete beta function mirrors itself and is a power where b is one', () => {
    for (const x of [0, 0.02, 0.3, 0.5, 0.77, 1]) {
      expect(incompleteBeta(x, 2.5, 1)).toBeCloseTo(x ** 2.5, 12)
      expect(incompleteBeta(x, 3, 40) + incompleteBeta(1 - x, 40, 3)).toBeCloseTo(1, 12)
    }
  })
})

describe('a relation', () => {
  test("of Anscombe's first data set: r 0.816, p 0.00217, y = 3.0001 + 0.5001 x", () => {
    const relation = relationOf(
      pairs(
        [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
        [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
      ),
    )
    expect(relation?.n).toBe(11)
    expect(relation?.pearson.value).toBeCloseTo(0.81642, 5)
    expect(relation?.pearson.p).toBeCloseTo(0.00217, 5)
    expect(relation?.slope).toBeCloseTo(0.500091, 6)
    expect(relation?.intercept).toBeCloseTo(3.000091, 6)
  })

  test('by ranks, as printed for IQ and hours of television: ρ = −29/165, p 0.627', () => {
    const relation = relationOf(
      pairs([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]),
    )
    expect(relation?.spearman.value).toBeCloseTo(-29 / 165, 12)
    expect(relation?.spearman.p).toBeCloseTo(0.627188, 5)
  })

  test('by ranks where values tie: they share the mean rank', () => {
    // Ranks 1.5 1.5 3 4 against 1 2 3.5 3.5: Σ of products 4, of squares 4.5 and 4.5.
    expect(relationOf(pairs([1, 1, 2, 3], [10, 20, 30, 30]))?.spearman.value).toBeCloseTo(4 / 4.5, 12)
  })

  test('is perfect on a line, and its p is zero, not a number divided by none', () => {
    expect(relationOf(pairs([1, 2, 3], [5, 3, 1]))).toMatchObject({
      n: 3,
      pearson: { value: -1, p: 0 },
      spearman: { value: -1, p: 0 },
    })
  })

  test('is unknown for two points, or where nothing varies', () => {
    expect(relationOf(pairs([1, 2], [3, 4]))).toBeNull()
    expect(relationOf(pairs([4, 4, 4], [1, 2, 3]))).toBeNull()
    expect(relationOf(pairs([1, 2, 3], [0, 0, 0]))).toBeNull()
  })
})

test('a correlation in one word', () => {
  expect(strengthOf({ value: 0.06, p: 0.68 })).toBe('none')
  expect(strengthOf({ value: 0.9, p: 0.05 })).toBe('none')
  expect(strengthOf({ value: -0.29, p: 0.01 })).toBe('weak')
  expect(strengthOf({ value: 0.3, p: 0.01 })).toBe('moderate')
  expect(strengthOf({ value: -0.6, p: 0.049 })).toBe('strong')
})
