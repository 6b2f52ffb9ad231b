import type { Selection } from '../../../shared/query'
import type { Cube } from '../../cube'
import type { OpenProject } from '../../store'
import type { Call, Options } from '../arguments'
import type { Cell } from '../output'

export interface InsightTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Asked {
  readonly call: Call
  readonly selection: Selection
  readonly cube: Cube
  readonly project: OpenProject
}

/** One kind of `insight`: the options it takes beside project, filters and format, and its table. */
export interface Insight {
  readonly options: Options
  /** Throws a `FailureError` where it cannot answer. Money in minor units, shares as fractions. */
  readonly ask: (asked: Asked) => InsightTable | Promise<InsightTable>
}
