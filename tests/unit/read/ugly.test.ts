import { describe, expect, test } from 'vitest'
import { readTable } from '../../support/reading'
import { UGLY } from './uglyInputs'

describe('ugly inputs are read as a person would', () => {
  test.each(UGLY)('$what', async ({ input, header, rows, lines, repairs = [], notes, options = {} }) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
    const small = bytes.length < 5000 ? [1, 5, 262_144] : [262_144]
    for (const chunkBytes of small) {
      const read = await readTable(bytes, { chunkBytes, ...options })
      expect(read.header).toEqual(header ?? ['id', 'name', 'price'])
      expect(read.rows.length).toBe(rows.length)
      expect(read.rows).toEqual(rows)
      if (lines) expect(read.lines).toEqual(lines)
      expect(read.repairs.map(({ line, cell, reason }) => [line, cell, reason])).toEqual(repairs)
      if (notes) for (const code of notes) expect(read.dialect.notes.map((note) => note.code)).toContain(code)
    }
  })
})
