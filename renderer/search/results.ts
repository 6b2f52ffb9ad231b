import type { RequestAnswers } from '../../shared/ipc'
import type { DimensionName } from '../../shared/query'
import { FIT, fold, matchExactly, matchTolerantly, wordsOf } from '../../shared/textSearch'

export type MemberGroups = RequestAnswers['search.members']

/** One line of the results. */
export interface Hit {
  readonly key: string
  readonly text: string
  /** A second word beside the first: the id of a member. */
  readonly note?: string
  readonly netCents?: number
  readonly isMisspelt?: boolean
  /** `additive`: asked for with Ctrl or Cmd. */
  run(additive: boolean): void
}

export interface HitGroup {
  readonly key: string
  readonly title: string
  readonly total: number
  readonly hits: readonly Hit[]
}

/** Pages, views and commands leave room for what the data hold. */
const OWN_SHOWN = 4

/** The hits of which a word begins as asked, best first; all of them for an empty text. */
export function fittingHits(hits: readonly Hit[], text: string): readonly Hit[] {
  const words = wordsOf(text)
  if (words.length === 0) return hits
  const folded = hits.map((hit) => fold(hit.text))
  const exact = matchExactly(folded, words)
  const { indexes, fits } = exact.indexes.length > 0 ? exact : matchTolerantly(folded, words)
  return [...indexes.keys()]
    .filter((at) => fits[at] !== FIT.inside)
    .sort((a, b) => (fits[a] ?? FIT.typo) - (fits[b] ?? FIT.typo) || a - b)
    .slice(0, OWN_SHOWN)
    .flatMap((at) => hits[indexes[at] ?? -1] ?? [])
}

/** The groups of members as lines; `pick` is called with what was chosen. */
export function memberHits(
  groups: MemberGroups,
  titleOf: (dimension: DimensionName) => string,
  nameOf: (dimension: DimensionName, member: { readonly id: string | null; readonly name: string }) => string,
  pick: (
    dimension: DimensionName,
    member: { readonly id: string; readonly name: string },
    additive: boolean,
  ) => void,
): readonly HitGroup[] {
  return groups.map(({ dimension, total, members }) => ({
    key: dimension,
    title: titleOf(dimension),
    total,
    hits: members.flatMap((member) => {
      const { id, netCents, isMisspelt } = member
      if (id === null) return []
      const text = nameOf(dimension, member)
      return {
        key: `${dimension} ${id}`,
        text,
        ...(text === id ? {} : { note: id }),
        netCents,
        isMisspelt,
        run: (additive: boolean) => pick(dimension, { id, name: text }, additive),
      }
    }),
  }))
}
