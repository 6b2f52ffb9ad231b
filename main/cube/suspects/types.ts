import type { SuspectEvidence } from '../../../shared/suspects'

/** A finding by line numbers. */
export interface Found {
  readonly evidence: SuspectEvidence
  readonly line: number
  /** −1: none. */
  readonly other: number
  readonly netCents: number
  /** Of one rule the larger is worse. */
  readonly weight: number
}

/** No moment: the line has no time of day. */
export const NO_MOMENT = -1
