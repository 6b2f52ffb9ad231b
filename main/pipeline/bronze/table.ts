import type { SourceRole } from '../../../shared/fields'
import { BronzeColumn, GrowingCodes } from './column'

/** The records of one file inside its role's table: rows `start` (included) to `end` (excluded). */
export interface FileRows {
  readonly fileId: number
  readonly start: number
  readonly end: number
}

/** A row that is to hold what another holds. */
export interface RowCopy {
  readonly from: number
  readonly to: number
  /** Headers of the columns that are copied. */
  readonly columns: readonly string[]
  /** The fields beyond the header that the row has then. */
  readonly extra: string | null
}

/** All records of one role, untouched: every column of every file as text, the line each record starts on. */
export class BronzeTable {
  readonly columns: BronzeColumn[] = []
  readonly lines = new GrowingCodes()
  /** Fields beyond the header, by row, as a JSON array. */
  readonly extras = new Map<number, string>()
  readonly files: FileRows[] = []
  private readonly byHeader = new Map<string, BronzeColumn>()
  private rows = 0

  constructor(readonly role: SourceRole) {}

  get length(): number {
    return this.rows
  }

  column(header: string): BronzeColumn | undefined {
    return this.byHeader.get(header)
  }

  /** Starts a file's records; call `add` for each and then `end`. One file at a time. */
  begin(headers: readonly string[]): BronzeFileWriter {
    const columns = headers.map((header) => this.addColumn(header))
    return new BronzeFileWriter(this, columns, this.rows)
  }

  /**
   * The table with the records of these files alone, in the order given, and with these columns; itself where it is so
   * already. Dictionaries are shared, so the table it is made from must not be written to any more.
   */
  arranged(headers: readonly string[], fileIds: readonly number[]): BronzeTable {
    const ranges = fileIds.flatMap((id) => this.files.find(({ fileId }) => fileId === id) ?? [])
    const kept = ranges.reduce((sum, { start, end }) => sum + end - start, 0)
    const isSame =
      kept === this.rows &&
      ranges.length === this.files.length &&
      ranges.every((range, i) => range === this.files[i]) &&
      headers.length === this.columns.length &&
      headers.every((header, i) => this.columns[i]?.header === header)
    if (isSame) return this
    const table = new BronzeTable(this.role)
    for (const header of headers) table.addColumn(header, this.byHeader.get(header))
    for (const { fileId, start, end } of ranges) table.take(this, { fileId, start, end })
    return table
  }

  /** A table of the same length with rows copied, all at once, and these files. Dictionaries are shared. */
  withCopies(copies: readonly RowCopy[], files: readonly FileRows[]): BronzeTable {
    const table = new BronzeTable(this.role)
    table.rows = this.rows
    for (const source of this.columns) {
      const column = new BronzeColumn(source.header, source)
      const codes = source.codes.view().slice()
      const before = source.codes.view()
      for (const { from, to, columns } of copies)
        if (columns.includes(source.header)) codes[to] = before[from]!
      column.codes.append(codes)
      table.columns.push(column)
      table.byHeader.set(column.header, column)
    }
    table.lines.append(this.lines.view())
    for (const [row, extra] of this.extras) table.extras.set(row, extra)
    for (const { to, extra } of copies)
      if (extra === null) table.extras.delete(to)
      else table.extras.set(to, extra)
    table.files.push(...files)
    return table
  }

  private take(from: BronzeTable, { fileId, start, end }: FileRows): void {
    const at = this.rows
    this.lines.append(from.lines.view().subarray(start, end))
    for (const column of this.columns) {
      const source = from.byHeader.get(column.header)
      if (source) column.codes.append(source.codes.view().subarray(start, end))
    }
    for (const [row, extra] of from.extras)
      if (row >= start && row < end) this.extras.set(at + row - start, extra)
    this.rows += end - start
    this.endFile({ fileId, start: at, end: this.rows })
  }

  /** The column with this header; a new one is absent in all rows so far. */
  addColumn(header: string, like?: BronzeColumn): BronzeColumn {
    const known = this.byHeader.get(header)
    if (known) return known
    const column = new BronzeColumn(header, like)
    column.codes.padTo(this.rows)
    this.columns.push(column)
    this.byHeader.set(header, column)
    return column
  }

  /** @internal */
  addRow(line: number): number {
    this.lines.push(line)
    return this.rows++
  }

  /** @internal */
  truncate(rows: number): void {
    for (const column of this.columns) column.codes.truncate(Math.min(rows, column.codes.length))
    this.lines.truncate(rows)
    for (const row of this.extras.keys()) if (row >= rows) this.extras.delete(row)
    this.rows = rows
  }

  /** @internal */
  endFile(rows: FileRows): void {
    for (const column of this.columns) column.codes.padTo(this.rows)
    this.files.push(rows)
  }
}

/** Takes the records of one file into a table, texts as read; fields beyond the header are kept apart. */
export class BronzeFileWriter {
  constructor(
    private readonly table: BronzeTable,
    private readonly columns: readonly BronzeColumn[],
    private readonly start: number,
  ) {}

  add(fields: readonly string[], line: number): void {
    const { columns } = this
    const row = this.table.addRow(line)
    const width = columns.length
    const present = fields.length < width ? fields.length : width
    for (let c = 0; c < present; c++) columns[c]!.push(fields[c]!)
    for (let c = present; c < width; c++) columns[c]!.codes.push(0)
    if (fields.length > width) this.table.extras.set(row, JSON.stringify(fields.slice(width)))
  }

  /** Takes back all records of the file so far, to read it again in another way. */
  restart(): void {
    this.table.truncate(this.start)
  }

  /** `fileId` may come from the content, which is known only now. */
  end(fileId: number): FileRows {
    const rows = { fileId, start: this.start, end: this.table.length }
    this.table.endFile(rows)
    return rows
  }
}
