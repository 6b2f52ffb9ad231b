import type { Day } from '../../../shared/dates'
import { phrase } from '../../../shared/phrase'
import { NO_DAY } from '../../cube/types'
import type { CleaningContext } from './columns'
import { dimensionRows, textAttribute } from './dimension'
import type { DimensionRows } from './dimension'
import { dateField, idField, numberField } from './fields'

export interface Promotion {
  readonly id: string
  readonly name: string
  readonly method: string | null
  /** Null: applies only to lines that carry its id. */
  readonly productId: string | null
  /** 0–100; 0 where the file gives none. */
  readonly percent: number
  readonly hasPercent: boolean
  /** Both ends included; null = open. */
  readonly start: Day | null
  readonly end: Day | null
}

export interface Promotions {
  readonly rows: DimensionRows | null
  /** Ascending by id. */
  readonly all: readonly Promotion[]
  readonly byId: ReadonlyMap<string, Promotion>
  /** By product, the highest percent first, ties by lowest id. */
  readonly byProduct: ReadonlyMap<string, readonly Promotion[]>
}

export const NO_PROMOTIONS: Promotions = { rows: null, all: [], byId: new Map(), byProduct: new Map() }

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const openEnd = (day: number | undefined): Day | null => (day === undefined || day === NO_DAY ? null : day)

/** The promotions that can be used, with their windows and terms; the others go to the ledger. */
export function readPromotions(context: CleaningContext): Promotions {
  const percents = numberField(context, 'discount_percent', { isPercent: true })
  const starts = dateField(context, 'start_date')
  const ends = dateField(context, 'end_date')
  const products = idField(context, 'product_id')
  const rows = dimensionRows(context, 'promotion_id', (row) => {
    const percent = percents?.values[row] ?? NaN
    if (percents?.unreadable[row] === 1 || percent < 0 || percent > 100)
      return {
        reason: 'percent_out_of_range',
        field: 'discount_percent',
        detail: phrase`The percent is not a number from 0 to 100.`,
      }
    if (starts?.unreadable[row] === 1)
      return {
        reason: 'unreadable_date',
        field: 'start_date',
        detail: phrase`The start date cannot be read.`,
      }
    if (ends?.unreadable[row] === 1)
      return { reason: 'unreadable_date', field: 'end_date', detail: phrase`The end date cannot be read.` }
    const [start, end] = [openEnd(starts?.days[row]), openEnd(ends?.days[row])]
    if (start !== null && end !== null && end < start)
      return {
        reason: 'ends_before_start',
        field: 'end_date',
        detail: phrase`The promotion ends before it starts.`,
      }
    return null
  })
  if (!rows) return NO_PROMOTIONS
  const name = textAttribute(rows, 'promotion_name')
  const method = textAttribute(rows, 'promotion_method')
  const all = [...rows.rowOf]
    .map(([id, row]): Promotion => {
      const percent = percents?.values[row] ?? NaN
      return {
        id,
        name: name(id) ?? id,
        method: method(id),
        productId: products ? products.texts[products.codes[row]!] || null : null,
        percent: Number.isNaN(percent) ? 0 : percent,
        hasPercent: !Number.isNaN(percent),
        start: openEnd(starts?.days[row]),
        end: openEnd(ends?.days[row]),
      }
    })
    .sort((a, b) => compareText(a.id, b.id))
  const byProduct = new Map<string, Promotion[]>()
  for (const promotion of [...all].sort((a, b) => b.percent - a.percent || compareText(a.id, b.id))) {
    if (promotion.productId === null) continue
    const list = byProduct.get(promotion.productId)
    if (list) list.push(promotion)
    else byProduct.set(promotion.productId, [promotion])
  }
  return { rows, all, byId: new Map(all.map((promotion) => [promotion.id, promotion])), byProduct }
}

const runsOn = (promotion: Promotion, day: Day): boolean =>
  (promotion.start === null || promotion.start <= day) && (promotion.end === null || day <= promotion.end)

export interface PromotionChoice {
  readonly promotion: Promotion | null
  /** The line carries the id of a promotion that does not run on its day (or for its product). */
  readonly isOutsideWindow: boolean
}

const NONE: PromotionChoice = { promotion: null, isOutsideWindow: false }

/** The promotion of a line, by the rule of the definitions. `carriedId` '' = the line names none. */
export function choosePromotion(
  promotions: Promotions,
  carriedId: string,
  productId: string,
  day: Day,
  hasOwnDiscount: boolean,
): PromotionChoice {
  const carried = carriedId === '' ? undefined : promotions.byId.get(carriedId)
  const isOutsideWindow =
    carried !== undefined &&
    !(runsOn(carried, day) && (carried.productId === null || carried.productId === productId))
  if (carried && (!isOutsideWindow || hasOwnDiscount)) return { promotion: carried, isOutsideWindow }
  const found = promotions.byProduct.get(productId)?.find((promotion) => runsOn(promotion, day))
  return found || isOutsideWindow ? { promotion: found ?? null, isOutsideWindow } : NONE
}
