import { phrase } from '../../../../shared/phrase'
import { isNear } from '../orderTotals/facts'
import { hasColumn, headerOf, move, productAt, rowsOf, say, valueAt } from './work'
import type { AmountWork } from './work'

const PROOF_SHARE = 0.99
const PERCENT_WORDS =
  /%|percent|pct|prozent|procent|pourcent|porcent|percentu|rate\b|satz|taux|tasso|oran|процент|відсот|ποσοστ/i

interface Kind {
  readonly isPercent: boolean
  /** What a value as it was read is in percents or amounts. */
  readonly convert: (value: number) => number
}

const AS_READ = (value: number): number => value
const OF_READ_AS_AMOUNT: readonly Kind[] = [
  { isPercent: false, convert: AS_READ },
  { isPercent: true, convert: AS_READ },
  { isPercent: true, convert: (value) => value * 100 },
]
// Fractions come as percents out of cleaning.
const OF_READ_AS_PERCENT: readonly Kind[] = [
  { isPercent: true, convert: AS_READ },
  { isPercent: false, convert: AS_READ },
  { isPercent: false, convert: (value) => value / 100 },
]

const left = (product: number, kind: Kind, value: number): number => {
  const off = Math.abs(kind.convert(value))
  return kind.isPercent ? product * (1 - off / 100) : product - off
}

/** The kind that quantity × price and the amount prove, with the number of lines; null where they prove none or cannot. */
function proven(work: AmountWork, isPercent: boolean): { kind: Kind; lines: number } | null {
  const { fields, tolerance } = work
  const kinds = isPercent ? OF_READ_AS_PERCENT : OF_READ_AS_AMOUNT
  const fitting = kinds.map(() => 0)
  let lines = 0
  for (const row of rowsOf(work)) {
    const off = valueAt(isPercent ? fields.discountPercent : fields.discount, row)
    const total = valueAt(fields.total, row)
    const amount = Math.abs(Number.isNaN(total) ? valueAt(fields.net, row) : total)
    const product = Math.abs(productAt(work, row))
    if (Number.isNaN(off + amount + product) || off === 0 || product === 0) continue
    lines++
    kinds.forEach((kind, i) => {
      if (isNear(left(product, kind, off), amount, tolerance)) fitting[i]!++
    })
  }
  const best = kinds.findIndex((_, i) => lines > 0 && fitting[i]! >= PROOF_SHARE * lines)
  return best === -1 ? null : { kind: kinds[best]!, lines }
}

const saysPercent = ({ context }: AmountWork, header: string): boolean =>
  PERCENT_WORDS.test(header) || context.role.column(header)?.texts.some((text) => text.includes('%')) === true

/** Percents by their first values, of which the whole column has some above 1 among many below: amounts. */
function hasSmallAmounts(work: AmountWork): boolean {
  let nonzero = 0
  let small = 0
  let isAboveOne = false
  for (const row of rowsOf(work)) {
    const value = Math.abs(valueAt(work.fields.discountPercent, row))
    if (!(value > 0)) continue
    nonzero++
    if (value < 1) small++
    else if (value > 1) isAboveOne = true
  }
  return isAboveOne && small * 2 >= nonzero
}

/** A discount column whose header does not say whether it holds amounts or percents is what the arithmetic of its lines says. */
export function settleDiscountKind(work: AmountWork): void {
  const isPercent = hasColumn(work, 'discount_percent')
  if (isPercent === hasColumn(work, 'discount_amount')) return
  const header = headerOf(work, isPercent ? 'discount_percent' : 'discount_amount')
  const proof = proven(work, isPercent)
  const why =
    proof && phrase`quantity × price less it gives the amount on ${proof.lines} lines with a discount`
  if (proof) {
    if (proof.kind.isPercent === isPercent) return
    if (isPercent) move(work, 'discountPercent', 'discount', proof.kind.convert)
    else move(work, 'discount', 'discountPercent', (value) => Math.abs(proof.kind.convert(value)))
  } else if (isPercent && !saysPercent(work, header) && hasSmallAmounts(work))
    move(work, 'discountPercent', 'discount')
  else return
  const kind = isPercent ? phrase`amounts, not percents` : phrase`percents, not amounts`
  const because = why ?? phrase`most of its values are below 1, and some above`
  say(work, 'discount_kind', header, phrase`"${header}" was read as ${kind}: ${because}.`)
}
