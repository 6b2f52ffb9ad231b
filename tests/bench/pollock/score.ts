import type { Row } from './table'
import type { Variant } from './variants'

const trimmed = (row: Row, ignored: string | undefined): string[] => {
  const cells = row.map((cell) =>
    (ignored === undefined ? cell : cell.replaceAll(ignored, '')).replaceAll('\r\n', '\n'),
  )
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return cells
}

const cellsIn = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.length, 0)

/**
 * How much of the expected table was read, 0 to 1: twice the cells that are equal in their place over all cells of both.
 * Empty cells at the end of a row do not count; names of columns count as a row where they are compared.
 */
export function scoreOf(variant: Variant, read: readonly Row[]): number {
  const { header, rows, ignored } = variant
  const wanted = (header ? [header, ...rows] : rows).map((row) => trimmed(row, ignored))
  const all = read.map((row) => trimmed(row, ignored))
  const isNamed = header === null && all.length > rows.length
  const got = isNamed ? all.slice(namesAbove(all, wanted)) : all
  let equal = 0
  wanted.forEach((row, r) => row.forEach((cell, c) => (equal += got[r]?.[c] === cell ? 1 : 0)))
  const cells = cellsIn(wanted) + cellsIn(got)
  return cells === 0 ? 1 : (2 * equal) / cells
}

/** A reader's one line of names is no record, whatever it holds. */
const namesAbove = (read: readonly Row[], wanted: readonly Row[]): number =>
  read[0]?.join('\0') === wanted[0]?.join('\0') ? 0 : 1
