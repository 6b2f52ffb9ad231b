import type { CustomerAnalysis } from '../../shared/customers'
import { meanScore, segmentOf, type Segment } from '../../shared/segments'

export interface Counted {
  readonly customers: number
  readonly netCents: number
}
export const CUSTOMER_MEASURES = ['customers', 'net'] as const
export type CustomerMeasure = (typeof CUSTOMER_MEASURES)[number]

export const amountOf = (counted: Counted, measure: CustomerMeasure): number =>
  measure === 'customers' ? counted.customers : counted.netCents

export interface ScoreRow extends Counted {
  readonly score: number
}

/** Every score from 3 to 15, in order, those without customers too. */
export function scoreRows({ cells }: CustomerAnalysis): ScoreRow[] {
  const rows = Array.from({ length: 13 }, (_, i) => ({ score: i + 3, customers: 0, netCents: 0 }))
  for (const { r, f, m, customers, netCents } of cells) {
    const row = rows[r + f + m - 3]
    if (!row) continue
    row.customers += customers
    row.netCents += netCents
  }
  return rows
}

export interface GridCell extends Counted {
  readonly r: number
  /** Mean of F and M, rounded half up. */
  readonly fm: number
  readonly segment: Segment
}

/** All 25 cells, recency 5 first, then by frequency and value from 1 to 5. */
export function gridCells({ cells }: CustomerAnalysis): GridCell[] {
  const grid = Array.from({ length: 25 }, (_, i) => {
    const [r, fm] = [5 - Math.floor(i / 5), (i % 5) + 1]
    return { r, fm, segment: segmentOf(r, fm), customers: 0, netCents: 0 }
  })
  for (const { r, f, m, customers, netCents } of cells) {
    const cell = grid[(5 - r) * 5 + meanScore(f, m) - 1]
    if (!cell) continue
    cell.customers += customers
    cell.netCents += netCents
  }
  return grid
}

export interface TreeNode {
  readonly name: string
  readonly value: number
  readonly segment: Segment | null
  readonly counted: Counted
  readonly children?: readonly TreeNode[]
}

interface TreeWords {
  r(score: number): string
  f(score: number): string
  m(score: number): string
}

const sum = (parts: readonly Counted[]): Counted => ({
  customers: parts.reduce((total, part) => total + part.customers, 0),
  netCents: parts.reduce((total, part) => total + part.netCents, 0),
})

/** R → F → M; a branch is as large as its leaves. Parts with no size (net below zero) have no area. */
export function scoreTree(
  { cells }: CustomerAnalysis,
  measure: CustomerMeasure,
  words: TreeWords,
): TreeNode[] {
  const leaf = (cell: CustomerAnalysis['cells'][number]): TreeNode => ({
    name: words.m(cell.m),
    value: Math.max(0, amountOf(cell, measure)),
    segment: segmentOf(cell.r, meanScore(cell.f, cell.m)),
    counted: cell,
  })
  const branch = (name: string, children: readonly TreeNode[]): TreeNode => ({
    name,
    value: children.reduce((total, child) => total + child.value, 0),
    segment: null,
    counted: sum(children.map((child) => child.counted)),
    children,
  })
  return [5, 4, 3, 2, 1].flatMap((r) => {
    const ofR = cells.filter((cell) => cell.r === r)
    if (ofR.length === 0) return []
    const byF = [5, 4, 3, 2, 1].flatMap((f) => {
      const ofF = ofR.filter((cell) => cell.f === f)
      return ofF.length === 0 ? [] : [branch(words.f(f), ofF.map(leaf))]
    })
    return [branch(words.r(r), byF)]
  })
}
