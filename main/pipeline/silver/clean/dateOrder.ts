import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { dayUnder } from './dateParts'
import type { DateHints, DateOrder, DatedValue, ScannedDate } from './dateParts'
import { EXAMPLES } from './types'
import type { DistinctValue, Example } from './types'

export interface OrderChoice {
  readonly order: DateOrder
  /** The order that the values prove, or that was answered; null where they leave it open. */
  readonly proven: DateOrder | null
  readonly ambiguous: boolean
  readonly ambiguousExamples: readonly Example[]
  readonly candidates: readonly DateOrder[]
  readonly contradictory: boolean
  readonly evidence: Phrase
}

const NAMES: Readonly<Record<DateOrder, Phrase>> = {
  dmy: phrase`day first`,
  mdy: phrase`month first`,
  ymd: phrase`year first`,
}

interface Proof {
  cells: number
  example: DistinctValue | null
}

class Evidence {
  readonly proofs: Record<'dmy' | 'mdy', Proof> = {
    dmy: { cells: 0, example: null },
    mdy: { cells: 0, example: null },
  }
  readonly both: Example[] = []
  readonly misfits: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  private readonly firsts = new Set<number>()
  private readonly lasts = new Set<number>()
  private onlyYearFirst = 0
  private shortYears = 0
  private dashed = false
  dates = 0
  fixed = 0

  add({ value, scan }: DatedValue): void {
    if (scan?.shape === 'fixed') this.fixed += value.count
    if (scan?.shape === 'open') this.addOpen(value, scan)
  }

  private addOpen(value: DistinctValue, scan: ScannedDate & { shape: 'open' }): void {
    const dmy = dayUnder(scan, 'dmy')
    const mdy = dayUnder(scan, 'mdy')
    const ymd = dayUnder(scan, 'ymd')
    if (dmy === null && mdy === null && ymd === null) return
    this.dates += value.count
    if (dmy === null) this.misfits.dmy += value.count
    if (mdy === null) this.misfits.mdy += value.count
    if (ymd === null) this.misfits.ymd += value.count
    if (dmy !== null && mdy !== null) {
      if (dmy !== mdy && this.both.length < EXAMPLES) this.both.push(value)
    } else if (dmy !== null || mdy !== null) {
      const proof = this.proofs[dmy !== null ? 'dmy' : 'mdy']
      proof.cells += value.count
      proof.example ??= value
    } else this.onlyYearFirst += value.count
    if (!scan.twoDigitYear) return
    this.shortYears += value.count
    this.firsts.add(scan.parts[0])
    this.lasts.add(scan.parts[2])
    this.dashed ||= scan.separator === '-'
  }

  /**
   * Whether two-digit years come first: proved by numbers beyond 31, or shown by a first part that hardly varies beside a
   * last part that does. With dashes and few values it stays open.
   */
  yearFirst(): 'yes' | 'no' | 'open' {
    if (this.shortYears === 0 || this.shortYears < this.dates) return 'no'
    if (this.onlyYearFirst > 0) return this.onlyYearFirst > this.misfits.ymd ? 'yes' : 'no'
    if (this.misfits.ymd > 0) return 'no'
    const [first, last] = [this.firsts.size, this.lasts.size]
    if (last >= 8 && first * 4 <= last) return 'yes'
    return this.dashed && !(first >= 8 && last * 4 <= first) ? 'open' : 'no'
  }
}

/** The order of a column's numeric dates. `ambiguous` where the values fit several orders with different dates. */
export function chooseOrder(values: readonly DatedValue[], { asked, sibling }: DateHints): OrderChoice {
  const seen = new Evidence()
  for (const value of values) seen.add(value)
  const { dmy, mdy } = seen.proofs
  const yearFirst = seen.yearFirst()
  const fits = (order: DateOrder): boolean => seen.misfits[order] === 0
  const candidates: DateOrder[] =
    yearFirst === 'yes' || seen.dates === 0
      ? ['ymd']
      : (['dmy', 'mdy', ...(yearFirst === 'open' ? (['ymd'] as const) : [])] as const).filter(fits)

  const contradictory = dmy.cells > 0 && mdy.cells > 0
  const lean = dmy.cells === mdy.cells ? null : dmy.cells > mdy.cells ? 'dmy' : 'mdy'
  const undecided =
    yearFirst !== 'yes' &&
    seen.dates > 0 &&
    (yearFirst === 'open' || (lean === null && (contradictory || seen.both.length > 0)))
  const helped = undecided && sibling !== undefined && (candidates.includes(sibling) || contradictory)
  const own: DateOrder = seen.dates === 0 || yearFirst === 'yes' ? 'ymd' : (lean ?? 'dmy')
  const order = asked ?? (helped ? sibling : own)
  const ambiguous = undecided && !helped && asked === undefined

  return {
    order,
    proven: asked ?? (seen.dates === 0 || undecided ? null : yearFirst === 'yes' ? 'ymd' : lean),
    ambiguous,
    ambiguousExamples: ambiguous
      ? seen.both.length > 0
        ? seen.both
        : [dmy, mdy].flatMap((p) => p.example ?? [])
      : [],
    candidates,
    contradictory,
    evidence: evidenceOf(),
  }

  function evidenceOf(): Phrase {
    if (asked !== undefined) return phrase`${NAMES[asked]}, as answered`
    if (seen.dates === 0) return seen.fixed > 0 ? phrase`no date depends on an order` : phrase`no dates`
    if (helped) return phrase`${NAMES[order]}, as in the other columns of the file`
    if (ambiguous && candidates.length === 0) return phrase`${seen.dates} cells fit no one order`
    if (ambiguous)
      return phrase`${seen.dates} cells fit ${candidates.map((one) => NAMES[one]).reduce((some, one) => phrase`${some} and ${one}`)}`
    if (yearFirst === 'yes') return phrase`year first: the first part is no day or hardly varies`
    const proof = order === 'mdy' ? mdy : dmy
    if (!proof.example) return phrase`day and month are equal in every date`
    return phrase`${NAMES[order]}: ${proof.cells} cells fit only that, such as "${proof.example.text.slice(0, 40)}" in line ${proof.example.line}`
  }
}
