import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanId,
  cleanText,
  decideIds,
  makeTextCleaner,
  normalizeText,
  textRepairOf,
} from '../../main/pipeline/silver/clean'

const space = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  '\u2003',
  '\u200b',
  '\ufeff',
  '\u200d',
  '\u0301',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(space, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 10 })
    .map((parts) => parts.join('')),
)

describe('text', () => {
  it('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = cleanText(raw)
        expect(once === null ? null : cleanText(once)).toBe(once)
      }),
      { numRuns: 4000 },
    )
  })

  it('a clean text has no white space at its ends, no double space, is NFC, and counts as unrepaired', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const clean = normalizeText(raw)
        expect(clean).toBe(clean.trim())
        expect(/\s\s|[\t\n\u00a0]/.test(clean)).toBe(false)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(textRepairOf(clean, cleanText(clean))).toBe(
          clean !== '' && cleanText(clean) === null ? 'missing_word' : null,
        )
      }),
      { numRuns: 4000 },
    )
  })

  it('every changed cell has a repair, and no other', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (raws) => {
        const clean = makeTextCleaner(raws)
        for (const raw of raws)
          expect(textRepairOf(raw, clean(raw)) !== null).toBe(raw !== '' && clean(raw) !== raw)
      }),
    )
  })

  it('ids keep every inner character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0][\w ./-]{0,12}[\w]$/), (id) => {
        const decision = decideIds([
          { text: id, count: 1, line: 2 },
          { text: 'other', count: 1, line: 3 },
        ])
        const cleaned = cleanId(` ${id}\u00a0`, decision)
        if (cleaned !== null) expect(cleaned).toBe(id)
        else expect(cleanText(id)).toBeNull()
      }),
    )
  })

  it.each([' '.repeat(200_000) + 'x', 'x' + '\u200b'.repeat(200_000), ' x'.repeat(100_000)])(
    'a text of 200,000 signs ends at once (%#)',
    (raw) => {
      const start = performance.now()
      expect(cleanText(raw)).not.toBeNull()
      expect(performance.now() - start).toBeLessThan(200)
    },
  )
})
