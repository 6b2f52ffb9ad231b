import { EMPTY_SELECTION, type DimensionName, type Member } from '../../shared/query'
import { FIT, fold, matchExactly, matchTolerantly, wordsOf, type Matches } from '../../shared/textSearch'
import { memberOf, type Dimension } from './dimensions'
import { select, type CubeParts } from './runQuery'
import { topRows } from './topRows'

/** Members of one dimension that fit what is looked for, best first. */
export interface MemberGroup {
  readonly dimension: DimensionName
  /** How many fit in all. */
  readonly total: number
  readonly members: readonly (Member & {
    /** Net sales over all dates, without any filter. */
    readonly netCents: number
    /** Only with one error a word. */
    readonly isMisspelt: boolean
  })[]
}

/** Dimensions whose members have names to look for, in the order in which groups that fit equally well come. */
const SEARCHED = [
  'product',
  'category',
  'subcategory',
  'brand',
  'supplier',
  'store',
  'city',
  'region',
  'country',
  'promotion',
  'promotion_method',
  'customer',
  'customer_country',
  'channel',
  'payment_method',
] as const satisfies readonly DimensionName[]

/** With fewer exact matches than this in all, misspelt words are looked for too. */
const FEW = 3

interface Searched {
  readonly dim: Dimension
  /** Per code the name and, where it differs, the id, folded. */
  readonly folded: string[]
  readonly net: Float64Array
}

/** Finds members by words of their names and ids: any case, accents, order of words, and one error a word. */
export class MemberSearch {
  private made: readonly Searched[] | null = null

  constructor(private readonly parts: CubeParts) {}

  /** The groups that fit, best first; none for an empty text, which prepares for those to come. */
  search(text: string, limit: number): MemberGroup[] {
    this.made ??= SEARCHED.flatMap((name) => this.prepare(name) ?? [])
    const words = wordsOf(text)
    if (words.length === 0) return []
    const exact = this.made.map((searched) => matchExactly(searched.folded, words))
    const total = exact.reduce((sum, { indexes }) => sum + indexes.length, 0)
    const matches =
      total >= FEW
        ? exact
        : this.made.map((searched, d) => joined(exact[d]!, matchTolerantly(searched.folded, words)))
    return this.made
      .map((searched, d) => groupOf(searched, matches[d]!, limit))
      .filter(({ group }) => group.total > 0)
      .sort((a, b) => a.fit - b.fit)
      .map(({ group }) => group)
  }

  private prepare(name: DimensionName): Searched | null {
    const dim = this.parts.dimensions.get(name)
    const whole = select(this.parts, EMPTY_SELECTION)
    if (!dim || !whole.ok) return null
    const ids = dim.ids.toArray().map(fold)
    const names = dim.names === dim.ids ? ids : dim.names.toArray().map(fold)
    const folded = ids.map((id, code) => {
      const memberName = names[code]!
      if (code < dim.firstMember) return ''
      return memberName === id ? id : `${memberName} ${id}`
    })
    const { combinations, values } = this.parts.evaluator.byGroup(whole.value.set, [dim], ['net_sales_cents'])
    const net = new Float64Array(dim.ids.length)
    combinations.forEach((code, i) => (net[code] = values[0]![i]!))
    return { dim, folded, net }
  }
}

/** The exact matches, and the misspelt ones that are not among them. */
function joined(exact: Matches, misspelt: Matches): Matches {
  const known = new Set(exact.indexes)
  const more = misspelt.indexes.filter((index) => !known.has(index))
  return {
    indexes: Uint32Array.from([...exact.indexes, ...more]),
    fits: Uint8Array.from([...exact.fits, ...more.map(() => FIT.typo)]),
  }
}

function groupOf(
  { dim, net }: Searched,
  { indexes, fits }: Matches,
  limit: number,
): { readonly group: MemberGroup; readonly fit: number } {
  const best = topRows(
    indexes.length,
    limit,
    (a, b) => fits[a]! - fits[b]! || net[indexes[b]!]! - net[indexes[a]!]! || indexes[a]! - indexes[b]!,
  )
  const members = Array.from(best, (row) => {
    const code = indexes[row]!
    return { ...memberOf(dim, code), netCents: net[code]!, isMisspelt: fits[row] === FIT.typo }
  })
  return {
    group: { dimension: dim.name, total: indexes.length, members },
    fit: best.length > 0 ? fits[best[0]!]! : FIT.typo,
  }
}
