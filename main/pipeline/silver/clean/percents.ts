export interface PercentDecision {
  /** The column holds fractions: 0.15 stands for 15 %. */
  readonly fraction: boolean
  /** Only 0 and 1 occur, so fraction or percent cannot be told from the values. Read as fractions. */
  readonly doubtful: boolean
}

/**
 * Whether a percent column holds fractions: no percent sign was seen and no value is beyond 1.
 * `values` are the readable numbers of the column, missing ones left out.
 */
export function decidePercents(values: Iterable<number>, percentSigns: number): PercentDecision {
  let beyondOne = false
  let between = false
  let one = false
  for (const value of values) {
    const size = Math.abs(value)
    if (size > 1) beyondOne = true
    else if (size === 1) one = true
    else if (size > 0) between = true
  }
  const fraction = percentSigns === 0 && !beyondOne
  return { fraction, doubtful: fraction && one && !between }
}

/** Percent on the scale 0–100 of a cell's number. Not clamped: a value outside the range is the caller's finding. */
export const toPercent = (value: number, decision: PercentDecision): number =>
  decision.fraction ? Number((value * 100).toPrecision(15)) : value
