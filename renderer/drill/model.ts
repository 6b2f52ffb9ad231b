import type { DrillStep } from '../../shared/drill'
import type { DimensionName, Selection } from '../../shared/query'
import { filterOn, setFilter, setRange } from '../store/selectionOps'
import type { Step } from '../store/step'

/** A mark that can be opened: a member of the level shown; of a period the dates it covers. */
export interface DrillMark {
  readonly dimension: DimensionName
  /** As in filters: `(none)` for the missing member. */
  readonly id: string
  readonly name: string
  readonly dates: { readonly from: string; readonly to: string } | null
}

export const pathOf = ({ drill }: Pick<Step, 'drill'>, card: string): readonly DrillStep[] =>
  drill[card] ?? []

/** The level that a card shows: the one after the last that was opened; null where there is none below. */
export function levelShown(
  levels: readonly DimensionName[],
  path: readonly DrillStep[],
): DimensionName | null {
  const last = path.at(-1)
  return levels[last === undefined ? 0 : levels.indexOf(last.dimension) + 1] ?? null
}

function withPath(step: Step, card: string, path: readonly DrillStep[]): Step {
  const { [card]: _, ...others } = step.drill
  return { ...step, drill: path.length === 0 ? others : { ...others, [card]: path } }
}

/**
 * Opens a mark of a card: the mark becomes a filter on its dimension, or, being a period, the date range. Every other
 * filter stays. What stood there before is kept for the way up.
 */
export function drillDown(step: Step, card: string, { dates, ...mark }: DrillMark): Step {
  const { selection } = step
  const before = filterOn(selection, mark.dimension)
  const { from, to } = selection
  const opened: DrillStep = { ...mark, before, dates: dates && { set: dates, before: { from, to } } }
  const next = dates
    ? setRange(setFilter(selection, mark.dimension, []), dates.from, dates.to)
    : setFilter(selection, mark.dimension, [mark.id])
  return withPath({ ...step, selection: next }, card, [...pathOf(step, card), opened])
}

function close(selection: Selection, { dimension, before, dates }: DrillStep): Selection {
  const restored = setFilter(selection, dimension, before?.values ?? [], before?.exclude ?? false)
  return dates ? setRange(restored, dates.before.from, dates.before.to) : restored
}

/** Goes back up to the level at `depth` (0: the top), with the filters and dates that stood there. */
export function drillUp(step: Step, card: string, depth: number): Step {
  const path = pathOf(step, card)
  const selection = path.slice(depth).reduceRight(close, step.selection)
  return withPath({ ...step, selection }, card, path.slice(0, depth))
}

function holds(selection: Selection, { dimension, id, dates }: DrillStep): boolean {
  if (dates) {
    const { from, to } = selection
    return from !== null && to !== null && from >= (dates.set.from ?? from) && to <= (dates.set.to ?? to)
  }
  const filter = filterOn(selection, dimension)
  return filter !== null && !filter.exclude && filter.values.length === 1 && filter.values[0] === id
}

/** Leaves of every path what the selection still says: a card whose filter was taken away is back on that level. */
export function pruneDrill(step: Step): Step {
  let pruned = step
  for (const [card, path] of Object.entries(step.drill)) {
    const lost = path.findIndex((opened) => !holds(step.selection, opened))
    if (lost >= 0) pruned = withPath(pruned, card, path.slice(0, lost))
  }
  return pruned
}
