import { basename } from 'node:path'
import type { ExportedFile, ParsedArgs } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { replaceFile, writeFully } from '../store/atomicFile'
import { dialectOf, exportCsv } from './csv'
import { orWriteProblem } from './writeProblem'

/** Writes the file beside and renames it: the old one or the new one is there, never half of it. */
export async function writeExport(path: string, bytes: Uint8Array): Promise<Result<ExportedFile>> {
  return orWriteProblem(path, async () => {
    await replaceFile(path, (file) => writeFully(file, bytes, 0))
    return { name: basename(path) }
  })
}

/** The table as a file: CSV in the dialect of the locale, or a workbook. */
export const tableBytes = async (
  { name, format, note, table }: ParsedArgs<'export.table'>,
  locale: string,
): Promise<Uint8Array> =>
  format === 'csv'
    ? Buffer.from(exportCsv(table, dialectOf(locale)), 'utf8')
    : (await import('./xlsx')).exportXlsx([{ name, table }], note)
