import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sniff } from '../../main/pipeline/read/sniff'
import { guessFile } from '../../main/pipeline/understand'
import { encodeAs } from '../unit/sniff/helpers'
import { FailureError } from '../../shared/result'

const options = { fileName: 'any.csv', isWhole: true }

test('any bytes end in a dialect or in a failure, and a dialect in a guess', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), (bytes, isWhole) => {
      const result = sniff(bytes, { fileName: 'any.csv', isWhole })
      if (!result.ok) expect(result.places[0]?.remedy).toBeTruthy()
      else expect(guessFile(result.value, 'any.csv').header).toEqual(result.value.header)
    }),
    { numRuns: 300 },
  )
})

test('any text of delimiters, quotes and line ends is read without harm', () => {
  const alphabet = fc.constantFrom(
    ',',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '\n',
    '\r',
    '\r\n',
    '\\',
    'a',
    '1',
    ' ',
    '2024-01-02',
    'é',
  )
  fc.assert(
    fc.property(fc.array(alphabet, { minLength: 1, maxLength: 400 }), (parts) => {
      const result = sniff(new TextEncoder().encode(parts.join('')), options)
      if (!result.ok) return
      const { header, sampleRows } = result.value
      expect(new Set(header.map((name) => name.trim().toLowerCase())).size).toBe(header.length)
      expect(Array.isArray(sampleRows)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const cell = fc.oneof(
  fc.constantFrom(
    'Tea',
    'Green tea',
    'Käse, jung',
    'a "fine" cup',
    'line one\nline two',
    '12.50',
    '7',
    '',
    'Müller; Söhne',
    '2024-02-03',
  ),
  fc.stringMatching(/^[a-zA-Z0-9 ]{0,12}$/),
)

test('a table written in any dialect is read back equal', () => {
  const written = fc.record({
    rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), cell, cell), {
      minLength: 8,
      maxLength: 40,
    }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8', 'windows-1252'),
  })
  fc.assert(
    fc.property(written, ({ rows, delimiter, newline, encoding }) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map(([id, a, b]) => [`${id}`, quoted(a), quoted(b)].join(delimiter))
      const text = [['order_id', 'product_name', 'comment'].join(delimiter), ...lines].join(newline) + newline
      const result = sniff(encodeAs(encoding, text), options)
      if (!result.ok) throw new FailureError(result)
      expect(result.value.delimiter).toBe(delimiter)
      expect(result.value.header).toEqual(['order_id', 'product_name', 'comment'])
      expect(result.value.sampleRows).toEqual(rows.map(([id, a, b]) => [`${id}`, a, b]))
    }),
    { numRuns: 200 },
  )
})
