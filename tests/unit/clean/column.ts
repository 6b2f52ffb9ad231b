import type { DistinctValue } from '../../../main/pipeline/silver/clean'

/** Distinct values of a column as the pipeline hands them over: one cell each, lines from 2 (the header is line 1). */
export const column = (...texts: string[]): DistinctValue[] =>
  texts.map((text, i) => ({ text, count: 1, line: i + 2 }))
