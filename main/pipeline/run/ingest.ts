import { createHash } from 'node:crypto'
import { FailureError, failure } from '../../../shared/result'
import { BronzeTable } from '../bronze'
import type { Role } from '../../../shared/fields'
import { readRecords } from '../read/records'
import { EncodingWatch } from '../read/sniff'
import type { RunClock } from './clock'
import type { PlannedFile } from './plan'
import type { LedgerFile } from './projectContents'

/** From the content, so that it does not depend on the order of loading; 48 bits stay exact in every tool. */
export const fileIdOf = (sha256: string): number => Number.parseInt(sha256.slice(0, 12), 16)

/** Reads one file into its role's table and returns its ledger row. */
export async function ingest(
  file: PlannedFile,
  tables: Map<Role, BronzeTable>,
  seq: number,
  runId: string,
  importedAt: string,
  clock: RunClock,
  isEncodingAsked: boolean,
): Promise<LedgerFile> {
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
  const watch = dialect.encoding === 'utf-8' && !isEncodingAsked ? new EncodingWatch() : null
  const read = (isFirst: boolean): Promise<void> =>
    readRecords({
      path: file.path,
      dialect,
      onRecord: (fields, line) => writer.add(fields, line),
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
      await read(false)
    }
  } catch (cause) {
    if (cause instanceof FailureError) throw cause
    throw new FailureError(
      failure('input_unusable', `${file.name} could not be read: ${(cause as Error).message}.`, [
        {
          file: file.name,
          reason: (cause as Error).message,
          remedy: 'Check that the file can be opened and try again.',
        },
      ]),
    )
  }
  clock.rows = rowsBefore + table.length - before
  const sha256 = hash.digest('hex')
  const fileId = fileIdOf(sha256)
  writer.end(fileId)
  return {
    file_id: fileId,
    seq,
    name: file.name,
    role: file.role,
    sha256,
    bytes: file.bytes,
    encoding: dialect.encoding,
    delimiter: file.dialect.delimiter,
    header: file.dialect.originalHeader,
    header_line: file.dialect.headerLine,
    signature: file.guess.signature,
    mapping: file.mapping,
    date_order: null,
    records: table.length - before,
    status: 'active',
    notes: file.dialect.notes,
    imported_at: importedAt,
    run_id: runId,
  }
}
