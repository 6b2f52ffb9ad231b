import { readLeaves } from '../../store'
import type { ProjectFile } from '../../store'
import { ParquetFile, compressGroup, encodeGroup, valuesFor } from '../parquet'
import type { CompressedGroup } from '../parquet'
import { cellAdder } from './cells'
import type { PublishedColumn } from './columns'

/** What DuckDB takes too: readers work on row groups side by side. */
const ROW_GROUP_ROWS = 122_880

/** A sum over a money or number column, to be found again after loading. */
export interface ColumnTotal {
  readonly column: string
  readonly total: number
}

export interface WrittenTable {
  readonly rows: number
  readonly totals: readonly ColumnTotal[]
}

const isSummed = ({ kind, rule }: PublishedColumn): boolean =>
  rule === 'number' && (kind === 'money' || kind === 'real')

/** The pages of a table in equal parts, none of much more rows than a row group should have. */
function* groupsOf(file: ProjectFile, table: string): Generator<readonly number[]> {
  const leaves = file.leavesOf(table)
  const rows = leaves.length * file.rowsOn(leaves[leaves.length >> 1]!)
  const each = Math.ceil(leaves.length / Math.max(1, Math.ceil(rows / ROW_GROUP_ROWS)))
  for (let from = 0; from < leaves.length; from += each) yield leaves.slice(from, from + each)
}

/** Writes a table of the project file as Parquet. Errors of the file system are thrown, `DamagedFile` too. */
export async function writeTable(
  file: ProjectFile,
  table: string,
  columns: readonly PublishedColumn[],
  path: string,
): Promise<WrittenTable> {
  const parquet = new ParquetFile(path, columns)
  const values = columns.map(({ kind }) => valuesFor(kind))
  const adders = columns.map((column, i) => cellAdder(column, values[i]!))
  const width = Math.max(0, ...columns.map(({ source }) => source + 1))
  const sums = columns.map(() => 0)
  let ahead: Promise<CompressedGroup> | null = null
  for (const leaves of groupsOf(file, table)) {
    readLeaves(file, leaves, width, (batch) => {
      for (const add of adders) add(batch)
    })
    const group = encodeGroup(values)
    for (const column of values) column.clear()
    group.columns.forEach(({ sum }, i) => (sums[i]! += sum))
    // One group is compressed while the next is read.
    const compressed = compressGroup(group)
    if (ahead) parquet.write(await ahead)
    ahead = compressed
  }
  if (ahead) parquet.write(await ahead)
  await parquet.finish()
  return {
    rows: parquet.rows,
    totals: columns.flatMap(({ name, kind, scale = 0 }, i) =>
      isSummed(columns[i]!)
        ? [{ column: name, total: kind === 'money' ? sums[i]! / 10 ** scale : sums[i]! }]
        : [],
    ),
  }
}
