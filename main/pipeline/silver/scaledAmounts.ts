import type { Field } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import { phrase } from '../../../shared/phrase'
import type { CleaningContext } from './columns'

const AMOUNTS = [
  'unit_price',
  'total_amount',
  'net_amount',
  'discount_amount',
] as const satisfies readonly Field[]
const SCALED =
  /\(\s*(?:x\s*)?1?[.,' ]?000s?\s*\)|\b(?:in|en|em|w)\s+(?:thousands?|tausend|tsd|milliers|miles|migliaia|milhares|tys|millions?|mio|k)\b|\bthousands?\b|\btsd\b|\b[tk](?:eur|usd|gbp|chf|pln)\b|[k][€$£]|\bmio\b/i

/** Says where a header speaks of thousands or millions: the amounts were read as they stand. */
export function warnOfScaledAmounts({ role, findings }: CleaningContext): void {
  for (const { mapping, ranges } of role.groups)
    for (const field of AMOUNTS) {
      const source = mapping[field]
      const header = source === undefined ? undefined : headersOf(source).find((name) => SCALED.test(name))
      if (header !== undefined)
        findings.warn(ranges[0]!.fileId, {
          code: 'scaled_amounts',
          message: phrase`"${header}" speaks of thousands or millions; its amounts were read as they stand. Where they are shortened, export them in full.`,
          column: header,
        })
    }
}
