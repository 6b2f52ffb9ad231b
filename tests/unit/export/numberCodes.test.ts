import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberCodes } from '../../../main/export/parquet/numberCodes'

const BOUNDARY = 65_536
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: BOUNDARY - 2, max: BOUNDARY + 2 }),
  fc.integer({ min: -(2 ** 53), max: 2 ** 53 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

test('codes come in the order of first coming, the same for the same number, and lead back to it', () => {
  const codes = new NumberCodes()
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3_000, size: 'max' }), (values) => {
      codes.clear()
      const known = new Map<number, number>()
      const expected = values.map((value) => {
        known.set(value, known.get(value) ?? known.size + 1)
        return known.get(value)
      })
      expect(values.map((value) => codes.codeOf(value))).toEqual(expected)
      expect([...codes.distinct]).toEqual([...known.keys()])
    }),
    { numRuns: 30 },
  )
})
