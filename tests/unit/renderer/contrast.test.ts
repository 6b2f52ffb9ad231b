import { describe, expect, test } from 'vitest'
import { COLOURS, type Scheme } from '../../../renderer/theme/tokens'

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

test('black on white is 21 : 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

describe.each(['light', 'dark'] satisfies Scheme[])('%s', (scheme) => {
  const colours = COLOURS[scheme]
  test.each(['text', 'muted', 'accent', 'good', 'bad'] as const)('%s is readable on every ground', (name) => {
    for (const ground of [colours.surface, colours.page, colours.raised]) {
      expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('every mark stands out from the surface', () => {
    for (const colour of [...colours.categorical, colours.others, colours.compare, colours.average]) {
      expect(contrast(colour, colours.surface)).toBeGreaterThanOrEqual(3)
    }
  })
})
