import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, drawnPlaces } from '../../renderer/products/abcModel'
import { ABC_DEFAULTS, abcOf, type AbcClass } from '../../shared/abc'

const classes = (nets: readonly number[], bounds = ABC_DEFAULTS): string =>
  abcOf(nets, bounds)
    .map((rank) => rank.class)
    .join('')

describe('ABC classes', () => {
  test('the product that reaches a bound still belongs to the class', () => {
    // Of 100: up to 50, 80 (A is full), 90, 95 (B is full), 100.
    expect(classes([50, 30, 10, 5, 5])).toBe('AABBC')
    // Of 100: up to 50, 79, 89, 94, 100.
    expect(classes([50, 29, 10, 5, 6].sort((a, b) => b - a))).toBe('AAABC')
    expect(abcOf([50, 30, 20], ABC_DEFAULTS).map(({ cumulative }) => cumulative)).toEqual([0.5, 0.8, 1])
  })

  test('the bounds are the user’s', () => {
    expect(classes([50, 30, 10, 5, 5], { a: 50, b: 80 })).toBe('ABCCC')
  })

  test('what sold nothing or was sent back is C and adds nothing', () => {
    expect(classes([90, 10, 0, -20])).toBe('ABCC')
    expect(abcOf([90, 10, 0, -20], ABC_DEFAULTS).map(({ cumulative }) => cumulative)).toEqual([0.9, 1, 1, 1])
    expect(abcOf([0, -5], ABC_DEFAULTS)).toEqual([
      { class: 'C', cumulative: null },
      { class: 'C', cumulative: null },
    ])
  })

  test('shares rise to 100 % and classes never go back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 5000 }), { maxLength: 60 }), (values) => {
        const nets = values.toSorted((a, b) => b - a)
        const ranks = abcOf(nets, ABC_DEFAULTS)
        expect(ranks.map((rank) => rank.class).join('')).toMatch(/^A*B*C*$/)
        const shares = ranks.map(({ cumulative }) => cumulative ?? 0)
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        if (nets.some((net) => net > 0)) expect(shares.at(-1)).toBe(1)
      }),
    )
  })

  test('bounds that cross are kept in order', () => {
    expect(boundsOf(undefined, undefined, ABC_DEFAULTS)).toEqual({ a: 80, b: 95 })
    expect(boundsOf(97, 95, ABC_DEFAULTS)).toEqual({ a: 97, b: 98 })
    expect(boundsOf(0, 'x', ABC_DEFAULTS)).toEqual({ a: 80, b: 95 })
  })
})

test('a long tail is drawn by a sample that keeps its ends and both sides of each border', () => {
  const tail = Array.from({ length: 4000 }, (_, at): AbcClass => (at < 301 ? 'A' : at < 1007 ? 'B' : 'C'))
  const places = drawnPlaces(tail, 600)
  expect(places.length).toBeLessThanOrEqual(605)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).toEqual(expect.arrayContaining([0, 300, 301, 1006, 1007, 3999]))
  expect(drawnPlaces(tail.slice(0, 5), 600)).toEqual([0, 1, 2, 3, 4])
})
