import { ParquetWriter, fileWriter } from 'hyparquet-writer'
import { writeChunk } from './chunk'
import { ColumnValues, elementOf } from './column'
import type { ParquetColumn } from './column'

export type { ColumnValues, ParquetColumn } from './column'

/** What DuckDB takes too: readers work on row groups side by side. */
export const ROW_GROUP_ROWS = 122_880

const CREATED_BY = 'Retail Lens'

/**
 * A Parquet file in the making: values are added column by column, `endRow` follows each row. Errors of the file
 * system are thrown.
 */
export class ParquetFile {
  readonly columns: readonly ColumnValues[]
  private readonly writer: ParquetWriter
  private inGroup = 0
  rows = 0

  constructor(
    path: string,
    columns: readonly ParquetColumn[],
    private readonly groupRows = ROW_GROUP_ROWS,
  ) {
    this.columns = columns.map((column) => new ColumnValues(column, groupRows))
    this.writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
      createdBy: CREATED_BY,
    })
  }

  endRow(): void {
    this.rows++
    if (++this.inGroup === this.groupRows) this.endGroup()
  }

  /** Writes what is left and the footer. */
  async finish(): Promise<void> {
    if (this.inGroup > 0) this.endGroup()
    await this.writer.finish()
  }

  private endGroup(): void {
    const { writer } = this.writer
    const start = writer.offset
    const columns = this.columns.map((values) => writeChunk(writer, values))
    const bytes = columns.reduce((sum, { meta_data }) => sum + meta_data.total_uncompressed_size, 0n)
    this.writer.row_groups.push({
      columns,
      total_byte_size: bytes,
      num_rows: BigInt(this.inGroup),
      total_compressed_size: BigInt(writer.offset - start),
    })
    this.writer.num_rows += BigInt(this.inGroup)
    for (const values of this.columns) values.clear()
    this.inGroup = 0
  }
}
