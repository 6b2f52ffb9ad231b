import { EMPTY_SELECTION, NONE_MEMBER, type DimensionName, type Filter } from '../../shared/query'
import { request } from '../api'
import type { useMemberName } from '../format/useMembers'
import { words } from '../i18n'

/** Dimensions whose members are named by something else than their id. */
export const NAMED: ReadonlySet<DimensionName> = new Set(['product', 'customer', 'store', 'promotion'])
export const NAMES_SHOWN = 10

type Name = readonly [id: string, name: string]

async function lookUp(dimension: DimensionName, id: string): Promise<Name> {
  const answer = await request('query.members', {
    dimension,
    selection: { ...EMPTY_SELECTION, filters: [] },
    search: id,
    limit: 50,
  })
  const found = answer.ok ? answer.value.find((member) => member.id === id) : undefined
  return [id, found?.name ?? id]
}

/** The names of members that have some, by id. */
export async function namesOf(
  dimension: DimensionName,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (!NAMED.has(dimension)) return new Map()
  const wanted = ids.filter((id) => id !== NONE_MEMBER)
  return new Map(await Promise.all(wanted.map((id) => lookUp(dimension, id))))
}

/** A filter in words, with the first of its members by name. */
export async function filterInWords(
  { dimension, values, exclude }: Filter,
  nameOf: ReturnType<typeof useMemberName>,
): Promise<string> {
  const shown = values.slice(0, NAMES_SHOWN)
  const names = await namesOf(dimension, shown)
  const texts = shown.map((id) =>
    nameOf(dimension, { id: id === NONE_MEMBER ? null : id, name: names.get(id) ?? id }),
  )
  return words.t(exclude ? 'filters.chipNot' : 'filters.chip', {
    dimension: words.t(`filters.dimensions.${dimension}`),
    values: values.length > texts.length ? `${texts.join(', ')}, …` : texts.join(', '),
  })
}
