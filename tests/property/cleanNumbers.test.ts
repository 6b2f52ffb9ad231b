import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideNumbers, parseNumber } from '../../main/pipeline/silver/clean'
import type { NumberConvention } from '../../main/pipeline/silver/clean'
import { percentOfMinorUnits, timesToMinorUnits, toMinorUnits } from '../../shared/money'

const CONVENTIONS: readonly NumberConvention[] = [
  { decimal: '.', group: ',', indian: false },
  { decimal: '.', group: ',', indian: true },
  { decimal: '.', group: ' ', indian: false },
  { decimal: '.', group: "'", indian: false },
  { decimal: '.', group: '', indian: false },
  { decimal: ',', group: '.', indian: false },
  { decimal: ',', group: ' ', indian: false },
  { decimal: ',', group: "'", indian: false },
  { decimal: ',', group: '', indian: false },
]

function grouped(digits: string, { group, indian }: NumberConvention): string {
  if (group === '' || digits.length <= 3) return digits
  const head = digits.slice(0, -3)
  const pattern = indian ? /\B(?=(\d{2})+$)/g : /\B(?=(\d{3})+$)/g
  return `${head.replace(pattern, group)}${group}${digits.slice(-3)}`
}

const decimal = fc.record({
  negative: fc.boolean(),
  whole: fc.integer({ min: 0, max: 999_999_999 }).map(String),
  fraction: fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: '' }),
})

const DRESSES: readonly ((body: string, negative: boolean) => string)[] = [
  (body, negative) => (negative ? `-${body}` : body),
  (body, negative) => (negative ? `${body}-` : `${body}`),
  (body, negative) => (negative ? `(${body})` : `+${body}`),
  (body, negative) => (negative ? `\u2212$${body}` : `$${body}`),
  (body, negative) => (negative ? `-${body} €` : `${body}\u00a0€`),
  (body, negative) => (negative ? `(CHF ${body})` : ` CHF ${body} `),
  (body, negative) => (negative ? `-${body} %` : `${body}%`),
]

describe('numbers', () => {
  it('reads back what was written, in every convention and dress', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom(...CONVENTIONS),
        fc.constantFrom(...DRESSES),
        ({ negative, whole, fraction }, convention, dress) => {
          const body = grouped(whole, convention) + (fraction === '' ? '' : convention.decimal + fraction)
          const value = Number(`${negative ? '-' : ''}${whole}.${fraction || '0'}`) + 0
          expect(parseNumber(dress(body, negative), { convention })).toBe(value)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('decides the convention of a column that proves one, and then reads every cell', () => {
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...CONVENTIONS),
        (rows, convention) => {
          const proof = { negative: false, whole: '1234567', fraction: '89' }
          const texts = [...rows, proof].map(
            ({ whole, fraction }) =>
              grouped(whole, convention) + (fraction === '' ? '' : convention.decimal + fraction),
          )
          // Without groups a value such as 1.234 is a decimal; with them it would be another number of the same column.
          const decision = decideNumbers(
            texts.map((text, i) => ({ text, count: 1000 ** Number(i === texts.length - 1), line: i + 2 })),
          )
          expect(decision.convention.decimal).toBe(convention.decimal)
          expect(decision.ambiguous).toBe(false)
          texts.forEach((text, i) => {
            const { whole, fraction } = [...rows, proof][i]!
            expect(parseNumber(text, decision)).toBe(Number(`${whole}.${fraction || '0'}`))
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('any text is a finite number or null, under any convention, and decides without throwing', () => {
    const shreds = fc.array(
      fc.constantFrom(
        '1',
        '23',
        '456',
        '.',
        ',',
        ' ',
        "'",
        '-',
        '+',
        '(',
        ')',
        '%',
        '$',
        '€',
        'e',
        'E',
        'USD',
        '\u00a0',
        '０',
      ),
      { maxLength: 14 },
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      shreds.map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const decision = decideNumbers(texts.map((one, i) => ({ text: one, count: 1, line: i + 1 })))
        expect(decision.readable + decision.unreadable + decision.missing).toBe(texts.length)
        const read = texts.filter((one) => parseNumber(one, decision) !== null)
        expect(read).toHaveLength(decision.readable)
        for (const one of read) expect(Number.isFinite(parseNumber(one, decision))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    '1'.repeat(100_000),
    '1,'.repeat(50_000),
    ' '.repeat(100_000) + 'x',
    '('.repeat(100_000),
    '-'.repeat(100_000),
  ])('a text of 100,000 signs ends at once (%#)', (text) => {
    const start = performance.now()
    expect(parseNumber(text, { convention: CONVENTIONS[0]! })).toBeNull()
    expect(performance.now() - start).toBeLessThan(100)
  })
})

function paperProduct(a: string, b: string, minorDigits: number): number {
  const parse = (text: string): [bigint, number] => {
    const [whole = '', fraction = ''] = text.split('.')
    return [BigInt(whole + fraction), fraction.length]
  }
  const [x, xs] = parse(a)
  const [y, ys] = parse(b)
  const product = x * y * 10n ** BigInt(minorDigits)
  const unit = 10n ** BigInt(xs + ys)
  const size = product < 0n ? -product : product
  const rounded = size / unit + ((size % unit) * 2n >= unit ? 1n : 0n)
  return Number(product < 0n ? -rounded : rounded) + 0
}

describe('money', () => {
  const price = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.stringMatching(/^\d{0,6}$/))
  const quantity = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
    fc
      .tuple(fc.integer({ min: 0, max: 100_000 }), fc.stringMatching(/^\d{1,3}$/))
      .map(([w, f]) => `${w}.${f}`),
  )
  const written = price.map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`))

  it('quantity × price rounds as decimal arithmetic on paper does', () => {
    fc.assert(
      fc.property(quantity, written, fc.constantFrom(0, 2, 3), (q, p, digits) => {
        expect(timesToMinorUnits(Number(q), Number(p), digits)).toBe(paperProduct(q, p, digits))
      }),
      { numRuns: 5000 },
    )
  })

  it('exact half cents go away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.boolean(), (cents, negative) => {
        const amount = Number(
          `${negative ? '-' : ''}${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`,
        )
        expect(toMinorUnits(amount)).toBe(negative ? -cents - 1 : cents + 1)
      }),
      { numRuns: 2000 },
    )
  })

  it('a percent of an amount rounds as on paper', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 10_000 }),
        (minor, basisPoints) => {
          const percent = (basisPoints / 100).toFixed(2)
          expect(percentOfMinorUnits(minor, Number(percent))).toBe(
            paperProduct(String(minor), `${basisPoints}`.padStart(5, '0').replace(/(\d{4})$/, '.$1'), 0),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})
