import type { DimensionName, Filter, Selection } from '../../shared/query'

/** Changes of a selection, as pure functions: the given selection is never altered. */

export const filterOn = (selection: Selection, dimension: DimensionName): Filter | null =>
  selection.filters.find((filter) => filter.dimension === dimension) ?? null

/** Replaces the filter of a dimension, keeping its place; no values remove it. */
export function setFilter(
  selection: Selection,
  dimension: DimensionName,
  values: readonly string[],
  exclude = false,
): Selection {
  const filter: Filter = { dimension, values: [...values], exclude }
  const known = filterOn(selection, dimension) !== null
  if (values.length === 0)
    return { ...selection, filters: selection.filters.filter((other) => other.dimension !== dimension) }
  const filters = known
    ? selection.filters.map((other) => (other.dimension === dimension ? filter : other))
    : [...selection.filters, filter]
  return { ...selection, filters }
}

/** A click on marks: alone it filters by exactly these, again it removes them; additive it adds or takes away. */
export function pickMembers(
  selection: Selection,
  dimension: DimensionName,
  ids: readonly string[],
  additive: boolean,
): Selection {
  const present = filterOn(selection, dimension)
  const kept = present !== null && !present.exclude ? present.values : []
  const [before, asked] = [new Set(kept), new Set(ids)]
  const allKept = ids.every((id) => before.has(id))
  if (additive) {
    const rest = kept.filter((id) => !asked.has(id))
    return setFilter(selection, dimension, allKept ? rest : [...rest, ...ids])
  }
  return setFilter(selection, dimension, allKept && kept.length === ids.length ? [] : ids)
}

export function invertFilter(selection: Selection, dimension: DimensionName): Selection {
  const present = filterOn(selection, dimension)
  return present === null ? selection : setFilter(selection, dimension, present.values, !present.exclude)
}

export const setRange = (selection: Selection, from: string | null, to: string | null): Selection => ({
  ...selection,
  from,
  to,
})

export const isEmpty = (selection: Selection): boolean =>
  selection.from === null && selection.to === null && selection.filters.length === 0

/** Whether a member is among the marked ones; true for all where nothing is filtered. */
export function isMarked(selection: Selection, dimension: DimensionName, id: string): boolean {
  const filter = filterOn(selection, dimension)
  return filter === null || filter.values.includes(id) !== filter.exclude
}
