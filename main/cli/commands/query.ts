import type { DimensionName, Member, QueryResult, QueryRow } from '../../../shared/query'
import { QUERY_OPTIONS, formatOption, queryOf, readCall } from '../arguments'
import { print, render } from '../output'
import type { Cell } from '../output'
import { take, withCube } from '../project'

const BOOLEAN_DIMENSIONS: ReadonlySet<DimensionName> = new Set(['high_value', 'is_return'])

function memberCell(dimension: DimensionName, member: Member): Cell {
  if (member.id === null || !BOOLEAN_DIMENSIONS.has(dimension)) return member.id
  return member.id === 'true'
}

/** Rows as cells: the dimensions' member ids, the measures, and with a comparison the measures of that period. */
function cellsOf(result: QueryResult, row: QueryRow, isCompared: boolean): Cell[] {
  const members = result.by.map((dimension, i) => memberCell(dimension, row.members[i]!))
  const compared = isCompared ? result.measures.map((_, i) => row.compared?.[i] ?? null) : []
  return [...members, ...row.values, ...compared]
}

export async function queryCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, QUERY_OPTIONS)
  const format = formatOption(call)
  const { query, keys } = queryOf(call)
  await withCube(call, async (cube) => {
    const result = take(cube.query(query))
    const isCompared = query.compare !== null
    const columns = [...query.by, ...keys, ...(isCompared ? keys.map((key) => `compared_${key}`) : [])]
    const rows = query.by.length === 0 ? [result.total] : result.rows
    await print(
      render(
        format,
        columns,
        rows.map((row) => cellsOf(result, row, isCompared)),
      ),
    )
  })
}
