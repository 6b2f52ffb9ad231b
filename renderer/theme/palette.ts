import type { Colours } from './tokens'

/** Member id → place in the categorical palette; the same on every page because it is made once per project. */
export type ColourPlaces = ReadonlyMap<string, number>

/** Places for the leading members (already ordered by the caller); members beyond the palette share the grey. */
export function placeColours(ids: readonly (string | null)[]): ColourPlaces {
  const places = new Map<string, number>()
  for (const id of ids) if (id !== null && !places.has(id)) places.set(id, places.size)
  return places
}

export function colourOf(places: ColourPlaces, id: string | null, colours: Colours): string {
  const place = id === null ? undefined : places.get(id)
  return (place === undefined ? undefined : colours.categorical[place]) ?? colours.others
}
