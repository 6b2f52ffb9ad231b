export * from './types'
export {
  cleanText,
  isMissingWord,
  keptMissingWords,
  makeTextCleaner,
  normalizeText,
  textRepairOf,
  trimEdges,
} from './text'
export type { TextCleaner, TextRepair } from './text'
export { currencyOf, decideNumbers, parseNumber } from './numbers'
export type { Decimal, Group, NumberConvention, NumberDecision, NumberHints } from './numbers'
export { currencyOfHeader, currencyOfSign } from './currency'
export { decideDates, parseDate } from './dates'
export type { DateDecision, DateFormatSeen, DateHints, DateKind, DateOrder, ParsedDate } from './dates'
export { parseTimeOfDay } from './times'
export { cleanId, decideIds, isCancelledId } from './ids'
export type { IdDecision } from './ids'
export { decidePercents, toPercent } from './percents'
export type { PercentDecision } from './percents'
export { checkRating, decideRatings } from './ratings'
export type { RatingResult, RatingScale } from './ratings'
