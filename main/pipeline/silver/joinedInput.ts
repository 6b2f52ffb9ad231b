import { isHelperRole } from '../../../shared/fields'
import type { Field, Role, SourceRole } from '../../../shared/fields'
import type { ColumnMapping, ColumnSource, FileJoin } from '../../../shared/mapping'
import type { FileRows } from '../bronze'
import { activeRanges, roleInput } from './input'
import type { RoleInput, SilverColumn, SilverInput, SourceFile } from './input'
import { combined } from './combined'
import { keyIndex, keyTexts } from './keyIndex'
import { isNumberField } from './numberFields'

/** How the keys of one file fared in another. Lines without a key are not counted. */
export interface JoinMatch {
  readonly column: string
  readonly file: string
  readonly key: string
  readonly fields: readonly Field[]
  readonly keys: number
  readonly matchedKeys: number
  readonly lines: number
  readonly matchedLines: number
  /** Up to ten keys that the other file lacks. */
  readonly unknown: readonly string[]
}

const EXAMPLES = 10

interface Target {
  readonly role: SourceRole
  readonly file: SourceFile
  readonly ranges: readonly FileRows[]
}

type Mutable = { -readonly [F in Field]?: ColumnSource }

interface DerivedColumn extends SilverColumn {
  readonly values: Uint32Array
}

/**
 * The roles' records with the columns that joins bring beside their own. A joined column has exactly one value a record,
 * since a key has one row; so no record is ever multiplied.
 */
export class JoinedInput {
  /** By file id, in the order of the file's joins. */
  readonly matches = new Map<number, readonly JoinMatch[]>()
  private readonly derived = new Map<SourceRole, Map<string, DerivedColumn>>()
  private readonly mappings = new Map<number, ColumnMapping>()
  private readonly indexes = new Map<string, ReadonlyMap<string, number>>()

  constructor(private readonly input: SilverInput) {
    for (const file of input.files) if (!file.isReplaced) this.mappingOf(file)
  }

  role(role: Role): RoleInput | null {
    return roleInput(
      this.input,
      role,
      (file) => this.mappingOf(file),
      this.derived.get(role) ?? new Map<string, SilverColumn>(),
    )
  }

  /** The file's columns by field, with those of its joins. A file that is being worked out already brings nothing. */
  private mappingOf(file: SourceFile): ColumnMapping {
    const known = this.mappings.get(file.fileId)
    if (known) return known
    const mapping: Mutable = {}
    this.mappings.set(file.fileId, mapping)
    for (const [field, source] of Object.entries(file.mapping) as [Field, ColumnSource][])
      mapping[field] = isNumberField(field) ? source : this.headerOf(file.role, source)
    const matches = file.joins.flatMap((join) => this.bring(file, join, mapping) ?? [])
    this.matches.set(file.fileId, matches)
    return mapping
  }

  private columnOf(role: SourceRole, header: string): SilverColumn | undefined {
    return this.derived.get(role)?.get(header) ?? this.input.tables.get(role)?.column(header)
  }

  /** One header for a source of several columns: their texts joined by a space. */
  private headerOf(role: SourceRole, source: ColumnSource): string {
    if (typeof source === 'string') return source
    const header = source.add.join(' + ')
    const columns = source.add.flatMap((name) => this.columnOf(role, name) ?? [])
    const length = this.input.tables.get(role)?.length ?? 0
    if (!this.derived.get(role)?.has(header) && columns.length === source.add.length)
      this.keep(role, { ...combined(header, columns, length), origin: null })
    return header
  }

  private keep(role: SourceRole, column: DerivedColumn): DerivedColumn {
    const columns = this.derived.get(role) ?? new Map<string, DerivedColumn>()
    this.derived.set(role, columns.set(column.header, column))
    return column
  }

  private target(name: string): Target | null {
    const named = this.input.files.filter((file) => file.name === name && !file.isReplaced)
    const file = named.sort((a, b) => b.seq - a.seq)[0]
    if (!file) return null
    const alike = new Set(
      this.input.files
        .filter(({ role, signature }) => role === file.role && signature === file.signature)
        .map(({ fileId }) => fileId),
    )
    const ranges = activeRanges(this.input, file.role).filter(({ fileId }) => alike.has(fileId))
    return { role: file.role, file, ranges }
  }

  private indexOf({ role, file, ranges }: Target, key: string): ReadonlyMap<string, number> | null {
    const id = JSON.stringify([role, file.signature, key])
    const known = this.indexes.get(id)
    const table = this.input.tables.get(role)
    const column = this.columnOf(role, key)
    if (known || !table || !column) return known ?? null
    const made = keyIndex(column, ranges, table.lines.view())
    this.indexes.set(id, made)
    return made
  }

  private bring(file: SourceFile, join: FileJoin, mapping: Mutable): JoinMatch | null {
    const table = this.input.tables.get(file.role)
    const ranges = table?.files.filter(({ fileId }) => fileId === file.fileId) ?? []
    const target = this.target(join.file)
    const index = target && this.indexOf(target, join.key)
    const column = this.columnOf(file.role, join.column)
    if (!table || ranges.length === 0 || !target || !index || !column) return null
    const keys = keyTexts(column, ranges, table.lines.view())
    const rowOfCode = Int32Array.from(keys, (key) => (key === null ? -1 : (index.get(key) ?? -1)))
    const codes = column.codes.view()
    const fields: Field[] = []
    const add = (field: Field, source: ColumnSource): void => {
      if (mapping[field] !== undefined) return
      const header = this.headerOf(target.role, source)
      const from = this.columnOf(target.role, header)
      if (!from) return
      const joined = this.joinedColumn(file.role, join, header, from, target)
      const values = from.codes.view()
      for (const row of rowsIn(ranges)) {
        const found = rowOfCode[codes[row]!]!
        if (found >= 0) joined.values[row] = values[found]!
      }
      mapping[field] = joined.header
      fields.push(field)
    }
    for (const [field, source] of Object.entries(join.columns) as [Field, ColumnSource][]) add(field, source)
    // What the other file looks up itself is passed on: products → subcategories → categories.
    if (isHelperRole(target.role))
      for (const [field, source] of Object.entries(this.mappingOf(target.file)) as [Field, ColumnSource][])
        add(field, source)
    return {
      column: join.column,
      file: join.file,
      key: join.key,
      fields,
      ...matchOf(codes, ranges, keys, rowOfCode),
    }
  }

  private joinedColumn(
    role: SourceRole,
    join: FileJoin,
    header: string,
    from: SilverColumn,
    { role: targetRole, ranges }: Target,
  ): DerivedColumn {
    const name = `${header} (${join.file} by ${join.column})`
    const known = this.derived.get(role)?.get(name)
    if (known) return known
    const table = this.input.tables.get(targetRole)!
    const values = new Uint32Array(this.input.tables.get(role)!.length)
    return this.keep(role, {
      header: name,
      texts: from.texts,
      values,
      codes: { view: () => values },
      keyHeader: join.column,
      origin:
        from.origin === undefined
          ? { header, codes: from.codes, ranges, lines: table.lines.view() }
          : from.origin,
    })
  }
}

function* rowsIn(ranges: readonly FileRows[]): Generator<number> {
  for (const { start, end } of ranges) for (let row = start; row < end; row++) yield row
}

function matchOf(
  codes: Uint32Array,
  ranges: readonly FileRows[],
  keys: readonly (string | null)[],
  rowOfCode: Int32Array,
): Pick<JoinMatch, 'keys' | 'matchedKeys' | 'lines' | 'matchedLines' | 'unknown'> {
  const seen = new Uint8Array(keys.length)
  const unknown: string[] = []
  const found = { keys: 0, matchedKeys: 0, lines: 0, matchedLines: 0 }
  for (const row of rowsIn(ranges)) {
    const code = codes[row]!
    const key = keys[code]!
    if (key === null) continue
    const isMatched = rowOfCode[code]! >= 0
    found.lines++
    if (isMatched) found.matchedLines++
    if (seen[code] === 1) continue
    seen[code] = 1
    found.keys++
    if (isMatched) found.matchedKeys++
    else if (unknown.length < EXAMPLES) unknown.push(key)
  }
  return { ...found, unknown }
}
