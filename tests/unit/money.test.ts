import { describe, expect, it } from 'vitest'
import { percentOfMinorUnits, roundHalfAway, timesToMinorUnits, toMinorUnits } from '../../shared/money'

describe('toMinorUnits', () => {
  it.each<[number, number, number]>([
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [0.615, 2, 62],
    [2.675, 2, 268],
    [1.0049999999999, 2, 100],
    [0.004, 2, 0],
    [-0.004, 2, 0],
    [12.5, 0, 13],
    [1234, 0, 1234],
    [1.2345, 3, 1235],
    [9007199254740.99, 2, 900719925474099],
    [1e-7, 2, 0],
  ])('%s with %s digits is %s', (amount, digits, expected) => {
    expect(toMinorUnits(amount, digits)).toBe(expected)
  })
})

describe('timesToMinorUnits', () => {
  it.each<[number, number, number]>([
    [3, 0.335, 101],
    [1, 1.005, 101],
    [-3, 0.335, -101],
    [1.5, 0.33, 50],
    [0.29, 100, 2900],
    [1e6, 0.0005, 50000],
    [7, 0.005, 4],
    [1000000, 12345.6789, 1234567890000],
    [0.1234567, 0.1, 1],
    [123456.789, 98765.4321, 1219326311126],
  ])('%s × %s is %s cents', (quantity, price, cents) => {
    expect(timesToMinorUnits(quantity, price)).toBe(cents)
  })

  it('never gives minus zero, and NaN for what is no number', () => {
    expect(Object.is(timesToMinorUnits(-1, 0.001), 0)).toBe(true)
    expect(timesToMinorUnits(NaN, 1)).toBeNaN()
    expect(timesToMinorUnits(Infinity, 1)).toBeNaN()
  })
})

describe('percentOfMinorUnits', () => {
  it.each<[number, number, number]>([
    [1000, 15, 150],
    [333, 50, 167],
    [-333, 50, -167],
    [105, 10, 11],
    [999, 12.5, 125],
    [1234567890, 0, 0],
  ])('%s at %s %% is %s', (minor, percent, expected) => {
    expect(percentOfMinorUnits(minor, percent)).toBe(expected)
  })
})

it('rounds half away from zero', () => {
  expect([0.5, -0.5, 1.4, -1.5, -0.2].map(roundHalfAway)).toEqual([1, -1, 1, -2, 0])
})
