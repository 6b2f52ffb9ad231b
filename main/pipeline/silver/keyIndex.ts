import type { FileRows } from '../bronze'
import { cleanId, decideIds } from './clean'
import { distinctValues } from './columns'
import type { SilverColumn } from './input'

/** The cleaned key of each text of a column, by code; null where it is missing. */
export function keyTexts(
  column: SilverColumn,
  ranges: readonly FileRows[],
  lines: Uint32Array,
): readonly (string | null)[] {
  const { values, codes } = distinctValues(column, ranges, lines)
  const decision = decideIds(values)
  const byCode = Array.from(column.texts, (): string | null => null)
  values.forEach(({ text }, i) => (byCode[codes[i]!] = cleanId(text, decision)))
  return byCode
}

/** Row by key over whole files, in order of loading: the last one in wins, so a key never has two rows. */
export function keyIndex(
  column: SilverColumn,
  ranges: readonly FileRows[],
  lines: Uint32Array,
): ReadonlyMap<string, number> {
  const texts = keyTexts(column, ranges, lines)
  const codes = column.codes.view()
  const rowOf = new Map<string, number>()
  for (const { start, end } of ranges)
    for (let row = start; row < end; row++) {
      const key = texts[codes[row]!]!
      if (key !== null) rowOf.set(key, row)
    }
  return rowOf
}
