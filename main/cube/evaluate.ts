import type { MeasureName } from '../../shared/query'
import type { Buffers } from './buffers'
import { CellTables } from './cells/cellTables'
import type { Dimension } from './dimensions'
import type { Facts } from './facts'
import { groupLines, ungrouped, type Grouping } from './grouping'
import { LineParts, SUMS, type Parts } from './lineParts'
import type { LineSet, LineSets } from './lineSets'
import { measureOf, type PartName } from './measures'
import { countByGroup } from './sums'

/** Measures per group that occurs. */
export interface Evaluated {
  /** Per group the number of its members' combination. */
  readonly combinations: Float64Array
  /** Per measure, per group; NaN where undefined. */
  readonly values: readonly Float64Array[]
}

/** Below so many cells a table is always worth its making. */
const FEW_CELLS = 262_144
const WHOLE = Uint32Array.of(0)

/** Computes measures over line sets. */
export class Evaluator {
  private readonly lineParts: LineParts
  private readonly cells: CellTables

  /** `mostCells`: of tables kept between questions; 0 for none. */
  constructor(
    private readonly facts: Facts,
    private readonly buffers: Buffers,
    sets: LineSets,
    mostCells = Math.max(FEW_CELLS, facts.lines >>> 4),
  ) {
    this.lineParts = new LineParts(facts, buffers)
    this.cells = new CellTables(facts, buffers, sets, this.lineParts, mostCells)
  }

  byGroup(set: LineSet, dims: readonly Dimension[], measures: readonly MeasureName[]): Evaluated {
    const needed = partsNeeded(measures)
    const parts = this.cells.parts(set, dims, needed)
    if (!parts) return this.byLine(set, dims, measures, needed)
    const missing = needed.filter((part) => !parts.has(part))
    if (missing.length > 0) this.addByLine(parts, set, dims, missing)
    this.keepTotals(set, parts)
    const counts = parts.get('lines')!
    const present = presentOf(counts)
    return {
      combinations: Float64Array.from(present),
      values: measures.map((name) => finish(name, parts, present)),
    }
  }

  /** The group of each position and the combination of each group; valid until the next question. */
  grouping(set: LineSet, dims: readonly Dimension[]): Grouping {
    return groupLines(set, dims, this.buffers.codes(), this.buffers.spare)
  }

  /** The measures of the whole set; NaN where undefined. `onlySold`: reviews of the products sold in it alone. */
  total(set: LineSet, measures: readonly MeasureName[], onlySold = false): readonly number[] {
    const needed = partsNeeded(measures)
    const known = this.partsOfWhole(set, needed, onlySold)
    const parts = new Map(needed.map((part) => [part, Float64Array.of(known.get(part)!)]))
    return measures.map((name) => finish(name, parts, WHOLE)[0]!)
  }

  private partsOfWhole(
    set: LineSet,
    needed: readonly PartName[],
    onlySold: boolean,
  ): ReadonlyMap<string, number> {
    const missing = (): PartName[] => needed.filter((part) => !set.totals.has(part))
    const keep = (parts: Parts): void => {
      for (const [part, sums] of parts) set.totals.set(part, sums[0]!)
    }
    if (missing().length > 0 && !set.isPart) keep(this.cells.parts(set, [], missing()) ?? new Map())
    const rest = missing()
    if (rest.length === 0) return set.totals
    const counts = Float64Array.of(set.count)
    keep(this.lineParts.of({ set, grouping: ungrouped(set), counts, present: WHOLE, onlySold }, rest))
    return set.totals
  }

  private byLine(
    set: LineSet,
    dims: readonly Dimension[],
    measures: readonly MeasureName[],
    needed: readonly PartName[],
  ): Evaluated {
    const grouping = this.grouping(set, dims)
    const counts = countByGroup(set, grouping)
    const present = presentOf(counts)
    const parts = this.lineParts.of({ set, grouping, counts, present }, needed)
    this.keepTotals(set, parts)
    return {
      combinations: Float64Array.from(present, (group) => grouping.combinations?.[group] ?? group),
      values: measures.map((name) => finish(name, parts, present)),
    }
  }

  /** Puts parts that only the lines can tell beside those of the cells, by combination. */
  private addByLine(
    parts: Parts,
    set: LineSet,
    dims: readonly Dimension[],
    missing: readonly PartName[],
  ): void {
    const grouping = this.grouping(set, dims)
    const counts = countByGroup(set, grouping)
    const made = this.lineParts.of({ set, grouping, counts, present: presentOf(counts) }, missing)
    const { combinations } = grouping
    for (const part of missing) {
      const sums = made.get(part)!
      if (combinations === null) parts.set(part, sums)
      else {
        const placed = new Float64Array(parts.get('lines')!.length)
        combinations.forEach((combination, group) => (placed[combination] = sums[group]!))
        parts.set(part, placed)
      }
    }
  }

  /** Sums of whole numbers over all groups are the sums of the set. */
  private keepTotals(set: LineSet, parts: Parts): void {
    const { data, net } = this.facts
    const columns = { gross: data.gross, discount: data.discount, net, units: data.units }
    for (const part of SUMS) {
      const sums = parts.get(part)
      if (!sums || !(columns[part] instanceof Int32Array) || set.totals.has(part)) continue
      let total = 0
      for (let g = 0; g < sums.length; g++) total += sums[g]!
      set.totals.set(part, total)
    }
  }
}

const partsNeeded = (measures: readonly MeasureName[]): PartName[] => [
  ...new Set(measures.flatMap((name) => measureOf(name).needs)),
]

/** The groups that have a line. */
function presentOf(counts: Float64Array): Uint32Array {
  const present = new Uint32Array(counts.length)
  let found = 0
  for (let group = 0; group < counts.length; group++) if (counts[group]! > 0) present[found++] = group
  return present.slice(0, found)
}

function finish(name: MeasureName, parts: Parts, present: Uint32Array): Float64Array {
  const { needs, finish: finishOne } = measureOf(name)
  const [a, b, c, d] = needs.map((part) => parts.get(part)!)
  const values = new Float64Array(present.length)
  for (let p = 0; p < present.length; p++) {
    const group = present[p]!
    values[p] = finishOne(a![group]!, b ? b[group]! : 0, c ? c[group]! : 0, d ? d[group]! : 0) ?? NaN
  }
  return values
}

/** The measure of no lines at all. NaN where undefined. */
export function ofNothing(name: MeasureName): number {
  if (name === 'reviews' || name === 'avg_rating') return NaN
  return measureOf(name).finish(0, 0, 0, 0) ?? NaN
}
