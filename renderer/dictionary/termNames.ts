import type { en } from '../i18n/en'

export type TermName = keyof typeof en.terms.names

/** The terms of the answers, in the order in which help and dictionary tell them. */
export const TERMS: readonly TermName[] = [
  'change',
  'mixAndRate',
  'abc',
  'support',
  'confidence',
  'lift',
  'uplift',
  'baseline',
  'coverage',
  'cohort',
  'retention',
  'alive',
  'expectedOrders',
  'valueAtRisk',
  'holdOut',
  'forecast',
  'band',
  'backTest',
  'finding',
]

/** The place of a term in the dictionary, for a card's definition to lead to. */
export const termKey = (name: TermName): string => `term-${name}`
