import { ParquetWriter, fileWriter } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { elementOf } from './column'
import type { ParquetColumn } from './column'
import type { CompressedColumn, CompressedGroup, CompressedPage } from './compress'

export { TextValues, valuesFor } from './columnValues'
export type { ColumnValues, NumberValues } from './columnValues'
export type { ParquetColumn } from './column'
export { compressGroup } from './compress'
export type { CompressedGroup } from './compress'
export { encodeGroup } from './encode'

const CREATED_BY = 'Retail Lens'

type Header = Parameters<typeof writePageHeader>[1]

/** A Parquet file in the making, row group by row group. Errors of the file system are thrown. */
export class ParquetFile {
  private readonly writer: ParquetWriter
  rows = 0

  constructor(
    path: string,
    private readonly columns: readonly ParquetColumn[],
  ) {
    this.writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
      createdBy: CREATED_BY,
    })
  }

  /** A group without rows is left out. */
  write({ columns, rows }: CompressedGroup): void {
    if (rows === 0) return
    const { writer } = this.writer
    const start = writer.offset
    const chunks = columns.map((column, i) => this.writeColumn(column, this.columns[i]!, rows))
    this.writer.row_groups.push({
      columns: chunks,
      total_byte_size: chunks.reduce((sum, { meta_data }) => sum + meta_data.total_uncompressed_size, 0n),
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(writer.offset - start),
    })
    this.writer.num_rows += BigInt(rows)
    this.rows += rows
  }

  /** Writes the footer. */
  async finish(): Promise<void> {
    await this.writer.finish()
  }

  /** Data pages are of version 1, which every reader knows. */
  private writeColumn(
    { dictionary, data, missing, extremes }: CompressedColumn,
    column: ParquetColumn,
    rows: number,
  ) {
    const { writer } = this.writer
    const start = writer.offset
    let size = 0
    if (dictionary) {
      const dictionary_page_header = { num_values: dictionary.values, encoding: 'PLAIN' } as const
      size += this.writePage(dictionary, { type: 'DICTIONARY_PAGE', dictionary_page_header })
    }
    const dataStart = writer.offset
    const data_page_header = {
      num_values: data.values,
      encoding: dictionary ? 'RLE_DICTIONARY' : 'PLAIN',
      definition_level_encoding: 'RLE',
      repetition_level_encoding: 'RLE',
    } as const
    size += this.writePage(data, { type: 'DATA_PAGE', data_page_header })
    const encodings: ('PLAIN' | 'RLE' | 'RLE_DICTIONARY')[] = ['PLAIN', 'RLE']
    return {
      meta_data: {
        type: elementOf(column).type,
        encodings: dictionary ? [...encodings, 'RLE_DICTIONARY' as const] : encodings,
        path_in_schema: [column.name],
        codec: 'GZIP' as const,
        num_values: BigInt(rows),
        total_compressed_size: BigInt(writer.offset - start),
        total_uncompressed_size: BigInt(size),
        data_page_offset: BigInt(dataStart),
        ...(dictionary ? { dictionary_page_offset: BigInt(start) } : {}),
        statistics: { ...statisticsOf(column, extremes), null_count: BigInt(missing) },
      },
      file_offset: BigInt(start),
    }
  }

  /** Returns the bytes that the page would take without compression. */
  private writePage(
    { size, body }: CompressedPage,
    header: Omit<Header, 'uncompressed_page_size' | 'compressed_page_size'>,
  ): number {
    const { writer } = this.writer
    const start = writer.offset
    writePageHeader(writer, { ...header, uncompressed_page_size: size, compressed_page_size: body.length })
    const headerBytes = writer.offset - start
    writer.appendBytes(body)
    return headerBytes + size
  }
}

function statisticsOf({ kind }: ParquetColumn, extremes: CompressedColumn['extremes']) {
  if (extremes === null) return {}
  const [min_value, max_value] = extremes
  if (typeof min_value !== 'number' || typeof max_value !== 'number') return { min_value, max_value }
  if (kind === 'flag') return { min_value: min_value !== 0, max_value: max_value !== 0 }
  if (kind !== 'money' && kind !== 'integer') return { min_value, max_value }
  if (!Number.isInteger(min_value) || !Number.isInteger(max_value)) return {}
  return { min_value: BigInt(min_value), max_value: BigInt(max_value) }
}
