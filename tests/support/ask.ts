import { querySchema, selectionSchema, type QueryInput, type QueryResult } from '../../shared/query'
import { FailureError } from '../../shared/result'
import type { z } from 'zod'
import type { Cube } from '../../main/cube'

type SelectionInput = z.input<typeof selectionSchema>

export const selection = (input: SelectionInput = {}) => selectionSchema.parse(input)

/** The answer to a question written short; a failure fails the test. */
export function ask(
  cube: Cube,
  input: Omit<QueryInput, 'selection'> & { selection?: SelectionInput },
): QueryResult {
  const result = cube.query(querySchema.parse({ selection: {}, ...input }))
  if (!result.ok) throw new FailureError(result)
  return result.value
}

/** Rows as `[member id, …, value, …]`. */
export const table = (result: QueryResult): (string | number | null)[][] =>
  result.rows.map((row) => [...row.members.map((member) => member.id), ...row.values])
