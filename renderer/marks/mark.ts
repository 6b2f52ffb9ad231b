import type { DimensionName, Filter, MeasureName, Selection } from '../../shared/query'
import type { DrillMark } from '../drill/model'
import { filterId, type NamedMember } from '../format/useMembers'

/** Numbers as a card shows them, to be held against the lines behind it. */
export type ShownValues = Readonly<Partial<Record<MeasureName, number | null>>>

/** One bar, cell, point or table row as the sales that it stands for. */
export interface Mark {
  /** In words. */
  readonly title: string
  /** Each takes the place of the selection's filter on its dimension. */
  readonly filters: readonly Filter[]
  readonly values: ShownValues
  /** What it opens; null on the lowest level. */
  readonly drill: DrillMark | null
}

/** A filter on one member. */
export const memberFilter = (dimension: DimensionName, id: string | null): Filter => ({
  dimension,
  values: [filterId(id)],
  exclude: false,
})

/** Everything but these members: the row "all others". */
export const othersFilter = (dimension: DimensionName, ids: readonly (string | null)[]): Filter => ({
  dimension,
  values: ids.map(filterId),
  exclude: true,
})

/** The mark of one member of a dimension. */
export const memberMark = (
  dimension: DimensionName,
  member: NamedMember,
  title: string,
  values: ShownValues,
  canDrill: boolean,
): Mark => ({
  title,
  filters: [memberFilter(dimension, member.id)],
  values,
  drill: canDrill ? { dimension, id: filterId(member.id), name: member.name, dates: null } : null,
})

/** The selection that a mark stands for: all filters but the card's own ones, and the mark in their place. */
export function selectionOf(
  selection: Selection,
  own: readonly DimensionName[],
  filters: readonly Filter[],
): Selection {
  const replaced = new Set([...own, ...filters.map(({ dimension }) => dimension)])
  return {
    ...selection,
    filters: [...selection.filters.filter(({ dimension }) => !replaced.has(dimension)), ...filters],
  }
}

/** The named measures of a row of a result. */
export const shownValues = (
  measures: readonly MeasureName[],
  values: readonly (number | null)[] | null,
): ShownValues => Object.fromEntries(measures.map((measure, at) => [measure, values?.[at] ?? null]))
