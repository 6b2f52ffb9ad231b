import { describe, expect, test } from 'vitest'
import { trendChart } from '../../../renderer/charts/trendChart'
import { createFormats } from '../../../renderer/format/numbers'
import { colourOf, placeColours } from '../../../renderer/theme/palette'
import { COLOURS, type Scheme } from '../../../renderer/theme/tokens'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const LUMINANCE: Triple = [0.2126, 0.7152, 0.0722]
const GREY: Matrix = [LUMINANCE, LUMINANCE, LUMINANCE]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** OKLab (Ottosson 2020), where equal steps look equal. */
function okLab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((value) => Math.min(1, Math.max(0, value))) as [number, number, number]
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    [r, g, b],
  ).map(Math.cbrt) as [number, number, number]
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  )
}

const distance = (sight: Matrix, a: string, b: string): number => {
  const [p, q] = [okLab(times(sight, linear(a))), okLab(times(sight, linear(b)))]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const pairs = (colours: readonly string[]): (readonly [string, string])[] =>
  colours.flatMap((a, at) => colours.slice(at + 1).map((b) => [a, b] as const))

/** 0.02 is a difference that is just seen side by side. */
const LEAST = 0.06
const LEAST_OF_FIRST_FOUR = 0.08

test('black and white are one apart, red and green nearer to a red-blind eye', () => {
  expect(distance(SIGHTS['normal']!, '#000000', '#ffffff')).toBeCloseTo(1, 3)
  expect(distance(SIGHTS['protanopia']!, '#c00000', '#507000')).toBeLessThan(
    distance(SIGHTS['normal']!, '#c00000', '#507000') / 2,
  )
})

describe.each(['light', 'dark'] satisfies Scheme[])('%s', (scheme) => {
  test.each(Object.keys(SIGHTS))('the hues of members stay apart with %s', (name) => {
    const sight = SIGHTS[name]!
    const near = (colours: readonly string[], least: number) =>
      pairs(colours).filter(([a, b]) => distance(sight, a, b) < least)
    expect(near([...COLOURS[scheme].categorical, COLOURS[scheme].others], LEAST)).toEqual([])
    expect(near(COLOURS[scheme].categorical.slice(0, 4), LEAST_OF_FIRST_FOUR)).toEqual([])
  })
})

describe('printed in grey', () => {
  const { light } = COLOURS
  const LEAST_IN_GREY = 0.1

  test('black and white stay one apart, hues of one lightness fall together', () => {
    expect(distance(GREY, '#000000', '#ffffff')).toBeCloseTo(1, 3)
    expect(distance(GREY, '#cd5905', '#208c65')).toBeLessThan(0.02)
  })

  test('what colour alone tells apart has another lightness: the comparison, what is not chosen, a heat map', () => {
    expect(distance(GREY, light.accent, light.compare)).toBeGreaterThan(LEAST_IN_GREY)
    for (const mark of [light.accent, light.others, ...light.categorical])
      expect(distance(GREY, mark, light.dim), mark).toBeGreaterThan(LEAST_IN_GREY)
    expect(distance(GREY, light.heatLow, light.heatHigh)).toBeGreaterThan(4 * LEAST_IN_GREY)
  })

  test('lines of one lightness differ by their strokes', () => {
    const numbers = createFormats('en', { code: 'EUR', minorDigits: 2 })
    const band = { lower: 1, upper: 2 }
    const point = { label: '', title: '', value: 1, compared: 2, average: 1, partial: null, marked: false }
    const points = [point, { ...point, forecast: { value: 1, band80: band, band95: band } }]
    const words = { measure: '', comparison: '', average: 'Average', change: '', hint: '' }
    const { series } = trendChart(
      { points, kind: 'money', numbers, hasFilter: false, words },
      { colours: light, scale: 1 },
    )
    expect(series).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'value', lineStyle: { width: 2, opacity: 1 } }),
        expect.objectContaining({ id: 'average', lineStyle: expect.objectContaining({ type: 'dotted' }) }),
        expect.objectContaining({ id: 'forecast', lineStyle: expect.objectContaining({ type: 'dashed' }) }),
      ]),
    )
  })
})

test('a member has the colour of its place over the whole project, whoever else is shown', () => {
  const places = placeColours(['Toys', 'Books', null, 'Garden'])
  const { light } = COLOURS
  expect(colourOf(places, 'Garden', light)).toBe(light.categorical[2])
  expect(colourOf(places, 'Toys', light)).toBe(light.categorical[0])
  expect(colourOf(places, 'never seen', light)).toBe(light.others)
})
