import type { SourceRole } from '../../../shared/fields'
import { ownColumns } from '../../../shared/setAside'
import type { BronzeTable, FileRows, RowCopy } from '../bronze'
import type { SilverInput, SourceFile } from './input'

/** A record's place in the files. */
export interface Place {
  readonly fileId: number
  readonly line: number
}

/** Records that stand in for others: a mended one is worked on in the place of the one it came from. */
export interface Mended {
  /** The input with every mended record in its place; files of mended records keep those alone whose origin is not there. */
  readonly input: SilverInput
  /** Where a record that silver finds in a place really is: file id → line → place. */
  readonly placeOf: ReadonlyMap<number, ReadonlyMap<number, Place>>
  /** Records that a mended one took the place of. */
  readonly replaced: readonly Place[]
  /** Mended records whose file was replaced as a whole. */
  readonly outdated: readonly Place[]
  /** By file: the line of the first record without a known origin, and how many there are. */
  readonly strangers: ReadonlyMap<number, { readonly line: number; readonly count: number }>
  /** Row of a role's bronze table → the row that silver works on instead. */
  readonly rowOf: ReadonlyMap<SourceRole, ReadonlyMap<number, number>>
}

const lineIn = (lines: Uint32Array, { start, end }: FileRows, line: number): number | null => {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]! < line) low = middle + 1
    else high = middle
  }
  return low < end && lines[low] === line ? low : null
}

interface Origin {
  readonly row: number
  readonly file: SourceFile
}

/** A role's records while the mended ones are put in their places. */
class Placing {
  readonly copies: RowCopy[] = []
  readonly files: FileRows[] = []
  readonly rowOf = new Map<number, number>()
  readonly replaced: number[] = []
  readonly outdated: number[] = []
  readonly strangers: number[] = []
  /** The row that a mended row stands in, and the row that stands there now. */
  private readonly rootOf = new Map<number, number>()
  readonly standing = new Map<number, number>()
  private readonly ranges: ReadonlyMap<number, FileRows>

  constructor(
    private readonly table: BronzeTable,
    private readonly fileById: ReadonlyMap<number, SourceFile>,
  ) {
    this.ranges = new Map(table.files.map((range) => [range.fileId, range]))
    const mended = table.files
      .flatMap(({ fileId }) => fileById.get(fileId) ?? [])
      .filter(({ origins, isReplaced }) => origins !== null && !isReplaced)
      .sort((a, b) => a.seq - b.seq)
    const kept = new Map(mended.map((file) => [file.fileId, this.place(file)]))
    for (const range of table.files) this.files.push(...(kept.get(range.fileId) ?? [range]))
    for (const [root, row] of this.standing) this.rowOf.set(row, root)
    this.copies.push(...this.placedCopies())
  }

  private placedCopies(): RowCopy[] {
    return [...this.standing].map(([to, from]) => ({
      from,
      to,
      columns: ownColumns(this.headerOf(from)),
      extra: this.extraOf(from) ?? this.table.extras.get(from) ?? null,
    }))
  }

  private headerOf(row: number): readonly string[] {
    for (const { fileId, start, end } of this.table.files)
      if (row >= start && row < end) return this.fileById.get(fileId)?.columns ?? []
    return []
  }

  private textAt(header: string, row: number): string {
    const column = this.table.column(header)
    return column ? column.texts[column.codes.view()[row]!]!.trim() : ''
  }

  private extraOf(row: number): string | null {
    const text = this.textAt('_extra', row)
    if (text === '') return null
    return text.startsWith('["') && text.endsWith('"]') ? text : JSON.stringify([text])
  }

  private originOf(file: SourceFile, row: number): Origin | null {
    const fileId = file.origins?.[this.textAt('_file', row)]
    const origin = fileId === undefined ? undefined : this.fileById.get(fileId)
    const range = fileId === undefined ? undefined : this.ranges.get(fileId)
    if (!origin || !range || origin === file) return null
    const found = lineIn(this.table.lines.view(), range, Number(this.textAt('_line', row)))
    return found === null ? null : { row: found, file: origin }
  }

  /** Puts the file's records in their places; gives the ranges of those without one. */
  private place(file: SourceFile): FileRows[] {
    const { fileId, start, end } = this.ranges.get(file.fileId)!
    const left: FileRows[] = []
    for (let row = start; row < end; row++) {
      const origin = this.originOf(file, row)
      if (origin?.file.isReplaced) this.outdated.push(row)
      else if (origin) {
        const root = this.rootOf.get(origin.row) ?? origin.row
        this.replaced.push(this.standing.get(root) ?? root)
        this.standing.set(root, row)
        this.rootOf.set(row, root)
      } else {
        this.strangers.push(row)
        const extra = this.extraOf(row)
        if (extra !== null) this.copies.push({ from: row, to: row, columns: [], extra })
        const last = left.at(-1)
        if (last?.end === row) left[left.length - 1] = { fileId, start: last.start, end: row + 1 }
        else left.push({ fileId, start: row, end: row + 1 })
      }
    }
    return left
  }
}

/**
 * Puts every mended record in the place of the record that it names by file and line, so that it is worked on as if it
 * had been right from the start. The later of two wins; one that was mended again keeps the first one's place.
 */
export function placeMended(input: SilverInput): Mended {
  const fileById = new Map(input.files.map((file) => [file.fileId, file]))
  const tables = new Map(input.tables)
  const placeOf = new Map<number, Map<number, Place>>()
  const replaced: Place[] = []
  const outdated: Place[] = []
  const strangers = new Map<number, { readonly line: number; readonly count: number }>()
  const rowOf = new Map<SourceRole, ReadonlyMap<number, number>>()
  const roles = new Set(
    input.files.filter(({ origins }) => origins !== null).map(({ role }): SourceRole => role),
  )
  for (const role of roles) {
    const table = tables.get(role)
    if (!table) continue
    const placing = new Placing(table, fileById)
    const lines = table.lines.view()
    const placed = (row: number): Place => {
      const { fileId } = table.files.find(({ start, end }) => row >= start && row < end)!
      return { fileId, line: lines[row]! }
    }
    replaced.push(...placing.replaced.map(placed))
    outdated.push(...placing.outdated.map(placed))
    for (const row of placing.strangers) {
      const { fileId, line } = placed(row)
      const known = strangers.get(fileId)
      strangers.set(fileId, { line: known?.line ?? line, count: (known?.count ?? 0) + 1 })
    }
    for (const [root, row] of placing.standing) {
      const { fileId, line } = placed(root)
      const byLine = placeOf.get(fileId) ?? new Map<number, Place>()
      placeOf.set(fileId, byLine.set(line, placed(row)))
    }
    rowOf.set(role, placing.rowOf)
    tables.set(role, table.withCopies(placing.copies, placing.files))
  }
  return { input: { ...input, tables }, placeOf, replaced, outdated, strangers, rowOf }
}
