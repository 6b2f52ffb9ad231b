import {
  RULE_FACTS,
  SEVERITIES,
  SUSPECT_RULES,
  type Dismissal,
  type Suspect,
  type SuspectCount,
  type SuspectRule,
  type SuspectSettings,
  type SuspectSort,
  type SuspectsAnswer,
  type SuspectsQuery,
} from '../../../shared/suspects'
import { success, type Result } from '../../../shared/result'
import type { Facts } from '../facts'
import { salesLine } from '../lineBrowser'
import { lineAt, type LineSet } from '../lineSets'
import { select, type CubeParts } from '../runQuery'
import { highDiscounts, unusualPrices, withoutPrice } from './amounts'
import { largeOrders } from './orders'
import { repeatedPurchases } from './repeats'
import { returnsWithoutSale } from './returns'
import type { Found } from './types'
import { twoStores } from './visits'

const FINDERS: Readonly<Record<SuspectRule, (facts: Facts, threshold: number) => Found[]>> = {
  two_stores: twoStores,
  repeated_purchase: repeatedPurchases,
  high_discount: highDiscounts,
  unusual_price: unusualPrices,
  large_order: largeOrders,
  return_without_sale: returnsWithoutSale,
  no_price: withoutPrice,
}

/** Finds what deserves a look. What is usual is judged by all lines, so a filter only leaves findings out. */
export class Suspects {
  private readonly found = new Map<SuspectRule, { readonly threshold: number; readonly list: Found[] }>()

  constructor(private readonly parts: CubeParts) {}

  /** The findings of one rule over all the data; kept until the threshold changes. */
  ofRule(rule: SuspectRule, { isOn, threshold }: SuspectSettings[SuspectRule]): readonly Found[] {
    if (!isOn) return []
    const known = this.found.get(rule)
    if (known?.threshold === threshold) return known.list
    const list = FINDERS[rule](this.parts.facts, threshold)
    this.found.set(rule, { threshold, list })
    return list
  }

  /** Those that touch the selection, a page of them. `usage` where a filter names an absent dimension. */
  page(
    q: SuspectsQuery,
    settings: SuspectSettings,
    dismissals: readonly Dismissal[],
  ): Result<SuspectsAnswer> {
    const selected = select(this.parts, q.selection)
    if (!selected.ok) return selected
    const touches = touching(this.parts.facts, selected.value.set)
    const dismissed = new Map(dismissals.map((each) => [each.key, each]))
    const counts: SuspectCount[] = []
    const shown: Found[] = []
    for (const rule of SUSPECT_RULES) {
      const own = this.ofRule(rule, settings[rule]).filter(touches)
      const isDismissed = (found: Found): boolean =>
        dismissed.size > 0 && dismissed.has(keyOf(this.parts.facts, found))
      const gone = dismissed.size > 0 ? own.filter(isDismissed) : []
      counts.push({ rule, open: own.length - gone.length, dismissed: gone.length })
      if (q.rules.length > 0 && !q.rules.includes(rule)) continue
      const wanted = {
        all: own,
        dismissed: gone,
        open: gone.length > 0 ? own.filter((each) => !isDismissed(each)) : own,
      }
      for (const found of wanted[q.status]) shown.push(found)
    }
    shown.sort(ordering(q.sort, this.parts.facts))
    const alike = q.perProduct ? unusualPerProduct(this.parts.facts, shown) : null
    const listed = alike ? shown.filter((found) => isFirst(found, alike)) : shown
    const page = listed.slice(q.offset, q.offset + q.limit)
    return success({
      counts,
      found: listed.length,
      suspects: page.map((found) => ({
        ...suspectOf(this.parts.facts, found, dismissed),
        alike: (alike?.get(found) ?? 1) - 1,
      })),
    })
  }
}

function touching({ lines, order, orders }: Facts, set: LineSet): (found: Found) => boolean {
  if (set.count === lines) return () => true
  const lineIn = new Uint8Array(lines)
  const orderIn = new Uint8Array(orders)
  for (let k = 0; k < set.count; k++) {
    const line = lineAt(set, k)
    lineIn[line] = 1
    orderIn[order[line]!] = 1
  }
  return ({ evidence: { rule }, line, other }) => {
    const isWhole = rule === 'two_stores' || rule === 'large_order'
    const isIn = (at: number): boolean => at >= 0 && (isWhole ? orderIn[order[at]!] : lineIn[at]) === 1
    return isIn(line) || isIn(other)
  }
}

const placeOf = ({ data }: Facts, line: number): string =>
  `${data.files[data.file[line]!]?.id ?? 0}:${data.line[line]!}`

function keyOf(facts: Facts, { evidence, line, other }: Found): string {
  const places = other < 0 ? [placeOf(facts, line)] : [placeOf(facts, line), placeOf(facts, other)]
  return [evidence.rule, ...places].join(':')
}

const severityOf = (found: Found): number => SEVERITIES.indexOf(RULE_FACTS[found.evidence.rule].severity)
const ruleOf = (found: Found): number => SUSPECT_RULES.indexOf(found.evidence.rule)

function ordering(sort: SuspectSort, { data }: Facts): (a: Found, b: Found) => number {
  const byLine = (a: Found, b: Found): number => ruleOf(a) - ruleOf(b) || a.line - b.line || a.other - b.other
  if (sort === 'date') return (a, b) => data.day[b.line]! - data.day[a.line]! || byLine(a, b)
  if (sort === 'amount') return (a, b) => Math.abs(b.netCents) - Math.abs(a.netCents) || byLine(a, b)
  return (a, b) =>
    severityOf(a) - severityOf(b) || ruleOf(a) - ruleOf(b) || b.weight - a.weight || byLine(a, b)
}

/** How many unusual prices each product has, by the first of them in the order given. */
function unusualPerProduct({ data }: Facts, ordered: readonly Found[]): ReadonlyMap<Found, number> {
  const firsts = new Map<number, Found>()
  const counts = new Map<Found, number>()
  for (const found of ordered) {
    if (found.evidence.rule !== 'unusual_price') continue
    const product = data.keys.product.codes[found.line]!
    const first = firsts.get(product) ?? found
    firsts.set(product, first)
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return counts
}

const isFirst = (found: Found, counts: ReadonlyMap<Found, number>): boolean =>
  found.evidence.rule !== 'unusual_price' || counts.has(found)

function suspectOf(
  facts: Facts,
  found: Found,
  dismissed: ReadonlyMap<string, Dismissal>,
): Omit<Suspect, 'alike'> {
  const key = keyOf(facts, found)
  return {
    key,
    severity: RULE_FACTS[found.evidence.rule].severity,
    evidence: found.evidence,
    line: salesLine(facts, found.line),
    other: found.other < 0 ? null : salesLine(facts, found.other),
    netCents: found.netCents,
    dismissed: dismissed.get(key) ?? null,
  }
}
