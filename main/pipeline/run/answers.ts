import { DATE_SYSTEMS } from '../../../shared/mapping'
import type { FileMapping } from '../../../shared/mapping'
import { CALENDAR_NAMES } from './calendarSettings'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'

const DECIMAL_SIGNS = ['point', 'comma'] as const
const CURRENCY = /^\S{1,5}$/

const AMOUNTS_OF = ['line', 'order'] as const

export const ANSWER_NAMES = ['decimal', 'keep_currency', 'amount_of', 'date_system'] as const

const noValue = (name: string, text: string): FailureError =>
  new FailureError(failure('usage', phrase`"${text}" is no value for the setting "${name}".`))

/** The answers among `--set KEY=VALUE`: they are kept with the files of the run. Throws a `FailureError` (usage). */
export function answersFrom(
  changes: Readonly<Record<string, string>> = {},
): Pick<FileMapping, 'decimal' | 'currency' | 'amount_of' | 'date_system'> {
  const { decimal, keep_currency: currency, amount_of: asked, date_system: system } = changes
  const amountOf = AMOUNTS_OF.find((known) => known === asked)
  const dateSystem = DATE_SYSTEMS.find((known) => known === system)
  const sign = DECIMAL_SIGNS.find((known) => known === decimal)
  if (decimal !== undefined && sign === undefined) throw noValue('decimal', decimal)
  if (currency !== undefined && !CURRENCY.test(currency)) throw noValue('keep_currency', currency)
  if (asked !== undefined && amountOf === undefined) throw noValue('amount_of', asked)
  if (system !== undefined && dateSystem === undefined) throw noValue('date_system', system)
  return {
    ...(sign ? { decimal: sign } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(amountOf ? { amount_of: amountOf } : {}),
    ...(dateSystem ? { date_system: dateSystem } : {}),
  }
}

const KEPT_ELSEWHERE = [...ANSWER_NAMES, ...CALENDAR_NAMES]

/** What changes how the project is made. */
export const withoutAnswers = (changes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(changes).filter(([name]) => !KEPT_ELSEWHERE.some((other) => other === name)),
  )
