/** A distinct raw value of a column, how often it occurs and the first physical line that carries it. */
export interface DistinctValue {
  readonly text: string
  readonly count: number
  readonly line: number
}

/** A value shown to a person as the reason of a guess or a question. */
export interface Example {
  readonly text: string
  readonly line: number
  readonly count: number
}

/** How the non-missing values of a column fared under its convention. Counts are cells, not distinct values. */
export interface Readability {
  readonly readable: number
  readonly unreadable: number
  readonly missing: number
  /** At most ten, in the order given. */
  readonly unreadableExamples: readonly Example[]
}

export const EXAMPLES = 10
