import type { Dimension } from '../dimensions'
import { combinationsOf } from '../grouping'
import type { FilteredDimension, LineSet } from '../lineSets'

/**
 * The members of the filtered dimensions (outer) and of those grouped by (inner) together: a cell is
 * `outer combination × inner combinations + inner combination`. Its sums hold for whatever members are kept.
 */
export interface Frame {
  readonly key: string
  readonly outer: readonly FilteredDimension[]
  readonly inner: readonly Dimension[]
  readonly innerSize: number
  readonly cells: number
  /** 1 per inner combination that filters leave; null: all. */
  readonly keptInner: Uint8Array | null
}

/** The group's own member decides whether it passes the filter. */
const decides = (inner: Dimension, { dim }: FilteredDimension): boolean =>
  inner.table === dim.table && inner.base === dim.base && inner.name === dim.name

/** The group's key decides (a product has one category). */
const readFrom = (inner: Dimension, { dim }: FilteredDimension): boolean =>
  inner.column !== null && inner.table === null && inner.base === dim.base && dim.table !== null

/** Null where there would be more cells than `mostCells`, or no lines. */
export function frameOf(set: LineSet, inner: readonly Dimension[], mostCells: number): Frame | null {
  const { range, conditions } = set
  if (!range) return null
  const outer: FilteredDimension[] = []
  const onInner: { readonly at: number; readonly kept: Uint8Array }[] = []
  for (const filtered of conditions.filtered) {
    const { dim, kept } = filtered
    const same = inner.findIndex((own) => decides(own, filtered))
    const key = inner.findIndex((own) => readFrom(own, filtered))
    if (same >= 0) onInner.push({ at: same, kept })
    else if (key >= 0) onInner.push({ at: key, kept: Uint8Array.from(dim.table!, (code) => kept[code]!) })
    else outer.push(filtered)
  }
  const innerSize = combinationsOf(inner)
  const cells = innerSize * combinationsOf(outer.map(({ dim }) => dim))
  if (cells > mostCells) return null
  const names = [outer.map(({ dim }) => dim.name), inner.map(({ name }) => name)]
  const key = JSON.stringify([range.first, range.last, conditions.shift?.key, ...names])
  return { key, outer, inner, innerSize, cells, keptInner: keptCombinations(inner, innerSize, onInner) }
}

function keptCombinations(
  dims: readonly Dimension[],
  size: number,
  conditions: readonly { readonly at: number; readonly kept: Uint8Array }[],
): Uint8Array | null {
  if (conditions.length === 0) return null
  const all = new Uint8Array(size).fill(1)
  for (const { at, kept } of conditions) {
    const members = dims[at]!.ids.length
    const stride = combinationsOf(dims.slice(at + 1))
    for (let g = 0; g < size; g++) if (kept[Math.floor(g / stride) % members] === 0) all[g] = 0
  }
  return all
}

/** 1 per combination of the members kept of these dimensions. */
export function keptTogether(filtered: readonly FilteredDimension[]): Uint8Array {
  let kept = Uint8Array.of(1)
  for (const { kept: own } of filtered) {
    const next = new Uint8Array(kept.length * own.length)
    for (let c = 0; c < kept.length; c++) if (kept[c] === 1) next.set(own, c * own.length)
    kept = next
  }
  return kept
}

/** Σ over the kept outer combinations, per inner combination. */
export function folded(
  cells: Float64Array,
  keptOuter: Uint8Array,
  { innerSize, keptInner }: Frame,
): Float64Array {
  const sums = new Float64Array(innerSize)
  for (let outer = 0; outer < keptOuter.length; outer++) {
    if (keptOuter[outer] === 0) continue
    const from = outer * innerSize
    for (let g = 0; g < innerSize; g++) sums[g]! += cells[from + g]!
  }
  if (keptInner) for (let g = 0; g < innerSize; g++) if (keptInner[g] === 0) sums[g] = 0
  return sums
}
