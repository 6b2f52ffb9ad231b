import { describe, expect, it } from 'vitest'
import {
  checkRating,
  cleanId,
  decideIds,
  decidePercents,
  decideRatings,
  isCancelledId,
  toPercent,
} from '../../../main/pipeline/silver/clean'
import { column } from './column'

describe('ids', () => {
  it('drops .0 where every id has it', () => {
    const decision = decideIds(column('17850.0', '00123.0', '', 'nan'))
    expect(decision).toMatchObject({ stripPointZero: true, stripped: 2 })
    expect(['17850.0', ' 00123.0 ', 'nan', ''].map((id) => cleanId(id, decision))).toEqual([
      '17850',
      '00123',
      null,
      null,
    ])
  })

  it.each([
    ['one id without it', '17850.0', '17851'],
    ['one id with another fraction', '17850.0', '17851.5'],
    ['one id of letters', '17850.0', 'A1.0'],
  ])('keeps .0 beside %s', (_, a, b) => {
    expect(cleanId(a, decideIds(column(a, b)))).toBe('17850.0')
  })

  it('keeps leading zeros, case and inner characters', () => {
    const decision = decideIds(column('007', 'aB-1', 'A  1', '1e5'))
    expect(['007', ' aB-1\u00a0', 'A  1', '1e5'].map((id) => cleanId(id, decision))).toEqual([
      '007',
      'aB-1',
      'A  1',
      '1e5',
    ])
  })

  it('keeps NA among two-letter ids', () => {
    expect(cleanId('NA', decideIds(column('NA', 'DE', 'FR')))).toBe('NA')
  })

  it('knows cancelled orders where most ids are digits', () => {
    const decision = decideIds(column('536365', '536366', 'C536379'))
    expect(['C536379', '536365', 'CX1', 'A563185', 'c536379'].map((id) => isCancelledId(id, decision))).toEqual([
      true, false, false, false, true,
    ]) // prettier-ignore
  })

  it('takes C1 for an ordinary id where most ids start with a letter', () => {
    expect(isCancelledId('C1', decideIds(column('C1', 'C2', '3')))).toBe(false)
  })
})

describe('percents', () => {
  it.each<[string, number[], number, boolean, boolean]>([
    ['fractions', [0.15, 0, 0.5], 0, true, false],
    ['percents', [15, 0, 0.5], 0, false, false],
    ['small percents with a sign', [0.5, 1], 2, false, false],
    ['only 0 and 1', [0, 1], 0, true, true],
    ['1 among fractions', [0.2, 1], 0, true, false],
  ])('%s', (_, values, signs, fraction, doubtful) => {
    expect(decidePercents(values, signs)).toEqual({ fraction, doubtful })
  })

  it('scales fractions as on paper', () => {
    const fraction = { fraction: true, doubtful: false }
    expect([0.07, 0.15, 0.29, 1, 0.575].map((value) => toPercent(value, fraction))).toEqual([
      7, 15, 29, 100, 57.5,
    ])
    expect(toPercent(7, { fraction: false, doubtful: false })).toBe(7)
  })
})

describe('ratings', () => {
  const scaleOf = (...values: number[]): number =>
    decideRatings(values.map((value) => ({ value, count: 1 }))).max

  it.each<[string, number[], number]>([
    ['stars', [1, 2, 3, 4, 5], 5],
    ['a stray 9 among stars', [1, 2, 3, 4, 5, 9], 5],
    ['the same stray many times', [4, 5, 11, 11, 11], 5],
    ['ten points', [3, 5, 7, 8, 9, 10], 10],
    ['percent', [80, 95, 60, 5], 100],
    ['one high value alone', [8], 10],
    ['nothing', [], 5],
    ['only nonsense', [-1, 1000], 5],
  ])('%s', (_, values, max) => {
    expect(scaleOf(...values)).toBe(max)
  })

  it('says why a rating is none', () => {
    const stars = { min: 1, max: 5 }
    expect([4.5, 0, 6, null].map((value) => checkRating(value, stars))).toEqual([
      { ok: true, value: 4.5 },
      { ok: false, reason: 'rating_outside_scale' },
      { ok: false, reason: 'rating_outside_scale' },
      { ok: false, reason: 'rating_not_a_number' },
    ])
  })
})
