import { z } from 'zod'
import type { SalesLine } from './lines'
import { selectionSchema } from './query'

/** The rules by which a sale deserves a look, in the order of their numbers (the first is 1). */
export const SUSPECT_RULES = [
  'two_stores',
  'repeated_purchase',
  'high_discount',
  'unusual_price',
  'large_order',
  'return_without_sale',
  'no_price',
] as const
export type SuspectRule = (typeof SUSPECT_RULES)[number]

export const SEVERITIES = ['high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

interface RuleFacts {
  readonly severity: Severity
  /** Null where the rule has none. */
  readonly threshold: { readonly usual: number; readonly min: number; readonly max: number } | null
}

/** Thresholds are minutes (1, 2), percent of gross (3) and widths of the middle half (4, 5). */
export const RULE_FACTS: Readonly<Record<SuspectRule, RuleFacts>> = {
  two_stores: { severity: 'high', threshold: { usual: 5, min: 0, max: 1440 } },
  repeated_purchase: { severity: 'high', threshold: { usual: 10, min: 0, max: 1440 } },
  high_discount: { severity: 'medium', threshold: { usual: 70, min: 1, max: 100 } },
  unusual_price: { severity: 'medium', threshold: { usual: 3, min: 0, max: 100 } },
  large_order: { severity: 'low', threshold: { usual: 5, min: 0, max: 100 } },
  return_without_sale: { severity: 'medium', threshold: null },
  no_price: { severity: 'low', threshold: null },
}

/** Sales of a product from which its usual price is known. */
export const MIN_PRICE_SALES = 8

const ruleSchema = (rule: SuspectRule) => {
  const { threshold } = RULE_FACTS[rule]
  const { usual, min, max } = threshold ?? { usual: 0, min: 0, max: 0 }
  return z
    .object({ isOn: z.boolean().default(true), threshold: z.number().min(min).max(max).default(usual) })
    .default({ isOn: true, threshold: usual })
}

export const suspectSettingsSchema = z.object({
  two_stores: ruleSchema('two_stores'),
  repeated_purchase: ruleSchema('repeated_purchase'),
  high_discount: ruleSchema('high_discount'),
  unusual_price: ruleSchema('unusual_price'),
  large_order: ruleSchema('large_order'),
  return_without_sale: ruleSchema('return_without_sale'),
  no_price: ruleSchema('no_price'),
} satisfies Record<SuspectRule, z.ZodType>)
export type SuspectSettings = z.infer<typeof suspectSettingsSchema>

export const USUAL_SUSPECT_SETTINGS: SuspectSettings = suspectSettingsSchema.parse({})

/** As a project keeps them; the usual ones where there are none or they are of another version. */
export function suspectSettingsFrom(text: string | null): SuspectSettings {
  if (text === null) return USUAL_SUSPECT_SETTINGS
  try {
    return suspectSettingsSchema.safeParse(JSON.parse(text)).data ?? USUAL_SUSPECT_SETTINGS
  } catch {
    return USUAL_SUSPECT_SETTINGS
  }
}

/** Where a project keeps them. */
export const SUSPECT_SETTINGS_KEY = 'suspectSettings'
export const DISMISSALS_KEY = 'dismissals'

export const dismissalSchema = z.object({
  /** The finding's `key`. */
  key: z.string().min(1).max(200),
  reason: z.string().trim().max(500),
  /** When, as an ISO date-time. */
  at: z.string().max(40),
})
export type Dismissal = z.infer<typeof dismissalSchema>
export const dismissalsSchema = z.array(dismissalSchema).max(100_000)

export const SUSPECT_SORTS = ['severity', 'date', 'amount'] as const
export type SuspectSort = (typeof SUSPECT_SORTS)[number]

export const suspectsSchema = z.object({
  selection: selectionSchema,
  /** Empty: all rules. */
  rules: z.array(z.enum(SUSPECT_RULES)).max(SUSPECT_RULES.length).default([]),
  status: z.enum(['open', 'dismissed', 'all']).default('open'),
  sort: z.enum(SUSPECT_SORTS).default('severity'),
  /** Unusual prices of one product as the first of them, so that thousands of one cause hide nothing else. */
  perProduct: z.boolean().default(false),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(100_000).default(200),
})
export type SuspectsQuery = z.infer<typeof suspectsSchema>

/** What makes it a finding. Money in minor units; `limit` is what is beyond the usual. */
export type SuspectEvidence =
  | {
      readonly rule: 'two_stores'
      readonly minutes: number
      readonly lines: number
      readonly otherLines: number
    }
  | { readonly rule: 'repeated_purchase'; readonly minutes: number }
  | { readonly rule: 'high_discount'; readonly share: number | null }
  | {
      readonly rule: 'unusual_price'
      readonly priceCents: number
      readonly medianCents: number
      readonly limitCents: number
      readonly sales: number
    }
  | {
      readonly rule: 'large_order'
      readonly medianCents: number
      readonly limitCents: number
      readonly lines: number
    }
  | { readonly rule: 'return_without_sale' }
  | { readonly rule: 'no_price' }

export interface Suspect {
  /** The same for the same lines of the same files, whatever else is imported. */
  readonly key: string
  readonly severity: Severity
  readonly evidence: SuspectEvidence
  /** The line; of visits and orders the first of their lines. */
  readonly line: SalesLine
  /** The earlier visit or line; null where the rule is about one. */
  readonly other: SalesLine | null
  /** Net sales of the line, visit or order. */
  readonly netCents: number
  /** Why it was dismissed; null where it was not. */
  readonly dismissed: Dismissal | null
  /** Further findings of the rule and product that it stands for; 0 unless asked per product. */
  readonly alike: number
}

export interface SuspectCount {
  readonly rule: SuspectRule
  readonly open: number
  readonly dismissed: number
}

export interface SuspectsAnswer {
  /** Of every rule, whatever rules are asked for. */
  readonly counts: readonly SuspectCount[]
  /** Those listed; per product fewer than the counts say. */
  readonly found: number
  readonly suspects: readonly Suspect[]
}

/** What a person decided about findings. */
export const findingDecisionsSchema = z.object({
  settings: suspectSettingsSchema,
  dismissals: dismissalsSchema,
})
export type FindingDecisions = z.infer<typeof findingDecisionsSchema>
