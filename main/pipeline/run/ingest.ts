import { createHash } from 'node:crypto'
import { phrase, verbatim } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { BronzeTable } from '../bronze'
import type { SourceRole } from '../../../shared/fields'
import { restored } from '../../../shared/setAside'
import type { Warning } from '../../../shared/report'
import type { CellRemark } from '../silver'
import { readRecords } from '../read/records'
import { isRepairReason } from '../read/repairs'
import { EncodingWatch } from '../read/sniff'
import type { RunClock } from './clock'
import { insistUnchanged } from './changedFiles'
import type { PlannedFile } from './plan'
import { ReadingRemarks } from './reading'

/** From the content, so that it does not depend on the order of loading; 48 bits stay exact in every tool. */
export const fileIdOf = (sha256: string): number => Number.parseInt(sha256.slice(0, 12), 16)

/** What reading a file gave. */
export interface ReadFile {
  readonly fileId: number
  readonly sha256: string
  readonly records: number
  readonly encoding: string
  /** Remarks from reading. */
  readonly notes: readonly Warning[]
  /** Cells mended while reading. */
  readonly repairs: readonly CellRemark[]
}

/** Reads one file into its role's table. Where that fails or is stopped the table holds nothing of it. */
export async function ingest(
  file: PlannedFile,
  tables: Map<SourceRole, BronzeTable>,
  clock: RunClock,
): Promise<ReadFile> {
  let table = tables.get(file.role)
  if (!table) {
    table = new BronzeTable(file.role)
    tables.set(file.role, table)
  }
  const writer = table.begin(file.dialect.header)
  const hash = createHash('sha256')
  const before = table.length
  const rowsBefore = clock.rows
  let dialect = file.dialect
  const remarks = new ReadingRemarks(dialect.header)
  const watch =
    dialect.encoding === 'utf-8' && file.decision.encoding === undefined ? new EncodingWatch() : null
  const read = (isFirst: boolean): Promise<void> =>
    readRecords({
      source: file.source,
      dialect,
      onRecord: (fields, line) => writer.add(file.isMended ? fields.map(restored) : fields, line),
      onRepair: (repair) => remarks.add(repair),
      onBytes: (bytes) => {
        if (!isFirst) return
        hash.update(bytes)
        watch?.push(bytes)
      },
      onChunk: async (bytes) => {
        clock.rows = rowsBefore + table.length - before
        if (isFirst) clock.advance(bytes, file.name)
        await clock.tick()
      },
    })
  try {
    await read(true)
    const verdict = watch?.verdict()
    if (verdict && verdict.encoding !== dialect.encoding) {
      // The first bytes were plain ASCII; what came later tells the encoding.
      dialect = { ...dialect, encoding: verdict.encoding }
      writer.restart()
      remarks.restart()
      await read(false)
    }
    insistUnchanged(file)
  } catch (cause) {
    writer.restart()
    if (cause instanceof FailureError) throw cause
    throw new FailureError(
      failure('input_unusable', phrase`${file.name} could not be read: ${(cause as Error).message}.`, [
        {
          file: file.name,
          reason: verbatim((cause as Error).message),
          remedy: phrase`Check that the file can be opened and try again.`,
        },
      ]),
    )
  }
  clock.rows = rowsBefore + table.length - before
  const sha256 = hash.digest('hex')
  const fileId = fileIdOf(sha256)
  writer.end(fileId)
  return {
    fileId,
    sha256,
    records: table.length - before,
    encoding: dialect.encoding,
    notes: [...file.dialect.notes.filter(({ code }) => !isRepairReason(code)), ...remarks.warnings()],
    repairs: remarks.all(),
  }
}
