import Papa from 'papaparse'
import { generateSample, type SampleOptions, type SampleShop } from '../../main/sample'

export type Row = Readonly<Record<string, string>>

const MISSING = new Set(['', 'NULL', 'N/A', 'NAN', '-', 'UNKNOWN', 'ERROR'])

export const isMissing = (cell: string): boolean => MISSING.has(cell.trim().toUpperCase())

export const isPadded = (cell: string): boolean => cell !== cell.trim()

export interface ParsedSample {
  readonly shop: SampleShop
  readonly text: (name: string) => string
  /** Records by header name, as PapaParse reads them. */
  readonly rows: (name: string) => readonly Row[]
}

export function parseSample(options?: SampleOptions): ParsedSample {
  const shop = generateSample(options)
  const text = (name: string): string => {
    const file = shop.files.find((each) => each.name === name)
    if (!file) throw new Error(`No file ${name}`)
    return file.text
  }
  const cache = new Map<string, readonly Row[]>()
  const rows = (name: string): readonly Row[] => {
    const known = cache.get(name)
    if (known) return known
    const parsed = Papa.parse<Row>(text(name).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
    if (parsed.errors.length > 0) throw new Error(`${name}: ${parsed.errors[0]!.message}`)
    cache.set(name, parsed.data)
    return parsed.data
  }
  return { shop, text, rows }
}

/** The rows by the trimmed value of a column, the later one winning, those without a value left out. */
export function lastByKey(rows: readonly Row[], key: string): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (isMissing(row[key]!) ? [] : [[row[key]!.trim(), row] as const])))
}

/** How many records repeat the key of an earlier one. */
export function repeats(rows: readonly Row[], key: string): number {
  const keys = rows.map((row) => row[key]!.trim()).filter((value) => value !== '')
  return keys.length - new Set(keys).size
}

export function groupBy(rows: Iterable<Row>, key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
