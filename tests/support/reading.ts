import { readRecords } from '../../main/pipeline/read/records'
import type { ReadRepair } from '../../main/pipeline/read/repairs'
import { sniff } from '../../main/pipeline/read/sniff'
import type { Dialect, SniffOptions } from '../../main/pipeline/read/sniff'
import { FailureError } from '../../shared/result'

export interface ReadTable {
  readonly dialect: Dialect
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly repairs: readonly ReadRepair[]
}

const HEAD_BYTES = 262_144

/** Reads bytes as an import does: the head is sniffed, then all records are read in chunks. Throws a failure's message. */
export async function readTable(
  bytes: Uint8Array,
  options: Partial<SniffOptions> & { readonly chunkBytes?: number } = {},
): Promise<ReadTable> {
  const { chunkBytes = 262_144, ...sniffOptions } = options
  const head = bytes.subarray(0, HEAD_BYTES)
  const isWhole = bytes.length <= HEAD_BYTES
  const result = sniff(head, { fileName: 'file.csv', isWhole, ...sniffOptions })
  if (!result.ok) throw new FailureError(result)
  const dialect = result.value
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const repairs: ReadRepair[] = []
  await readRecords({
    source: {
      name: 'file.csv',
      *chunks() {
        for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
      },
    },
    dialect,
    onRecord: (fields, line) => {
      rows.push(fields)
      lines.push(line)
    },
    onRepair: (repair) => repairs.push(repair),
    onBytes: () => undefined,
    onChunk: () => Promise.resolve(),
  })
  return { dialect, header: dialect.header, rows, lines, repairs }
}
