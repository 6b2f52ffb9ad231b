export const ABC_CLASSES = ['A', 'B', 'C'] as const
export type AbcClass = (typeof ABC_CLASSES)[number]

/** Cumulative shares of all positive net sales in percent at which A and B end. */
export interface AbcBounds {
  readonly a: number
  readonly b: number
}

export const ABC_DEFAULTS: AbcBounds = { a: 80, b: 95 }

export interface AbcRank {
  readonly class: AbcClass
  /** Share of all positive net sales up to and with this one; null where there are none. */
  readonly cumulative: number | null
}

/**
 * Classes of net amounts that come largest first: A until the first bound is reached, B until the second, C the rest.
 * The one that reaches a bound still belongs to the class; what sold nothing, or less, is C and adds nothing.
 */
export function abcOf(nets: readonly number[], { a, b }: AbcBounds): AbcRank[] {
  const all = nets.reduce((sum, net) => sum + Math.max(0, net), 0)
  let before = 0
  return nets.map((net) => {
    const reached = before
    before += Math.max(0, net)
    const cumulative = all === 0 ? null : before / all
    if (net <= 0) return { class: 'C', cumulative }
    if (reached < (a / 100) * all) return { class: 'A', cumulative }
    return { class: reached < (b / 100) * all ? 'B' : 'C', cumulative }
  })
}
