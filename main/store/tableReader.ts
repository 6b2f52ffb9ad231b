import { phrase } from '../../shared/phrase'
import { DamagedFile, emptyContent, pageAt, readContent, readHeader, viewOf } from './cellReader'
import type { Page, PageSource, RawRecord } from './cellReader'
import { INTERIOR_HEADER_BYTES, INTERIOR_TABLE, readUint16, readUint32 } from './sqliteFormat'

/** Calls `visit` for each row of the table whose root page is `root`, in rowid order. */
export function readTable(source: PageSource, root: number, visit: (record: RawRecord) => void): void {
  visitPage(source, root, 0, emptyRecord(), visit)
}

const MOST_COLUMNS = 2048

const emptyRecord = (): RawRecord => ({
  bytes: new Uint8Array(0),
  view: new DataView(new ArrayBuffer(0)),
  rowid: 0,
  columns: 0,
  types: new Uint32Array(MOST_COLUMNS),
  starts: new Uint32Array(MOST_COLUMNS),
})

/**
 * The row for which `place` is 0, in a table whose rows ascend by `place` (below 0: it comes before the wanted row);
 * null where a search by halves does not come upon it.
 */
export function findRow(
  source: PageSource,
  root: number,
  place: (record: RawRecord) => number,
): RawRecord | null {
  const record = emptyRecord()
  const placeOf = (leaf: Page, cell: number): number => {
    readCell(source, leaf, cell, record)
    return place(record)
  }
  let page = pageAt(source, root)
  for (let depth = 0; page.kind === INTERIOR_TABLE; depth++) {
    if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
    const parent = page
    const at = lastNotAfter(parent.cells + 1, (i) => placeOf(firstLeaf(source, childAt(parent, i)), 0))
    if (at < 0) return null
    page = pageAt(source, childAt(parent, at))
  }
  const at = lastNotAfter(page.cells, (cell) => placeOf(page, cell))
  return at >= 0 && placeOf(page, at) === 0 ? record : null
}

/** The last of 0 … `count - 1` whose place is not after the wanted one; −1 where all are. */
function lastNotAfter(count: number, placeAt: (i: number) => number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeAt(middle) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

function firstLeaf(source: PageSource, number: number): Page {
  let page = pageAt(source, number)
  for (let depth = 0; page.kind === INTERIOR_TABLE; depth++) {
    if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
    page = pageAt(source, childAt(page, 0))
  }
  if (page.cells === 0) throw new DamagedFile(phrase`a page of the table is empty`)
  return page
}

/** SQLite's largest file has fewer levels. */
const DEEPEST = 12

/** Page number of a child; `cells` is the last. */
const childAt = ({ bytes, base, start, cells }: Page, i: number): number =>
  readUint32(bytes, i === cells ? start + 8 : base + readUint16(bytes, start + INTERIOR_HEADER_BYTES + 2 * i))

/** The leaf pages of the table whose root page is `root`, in the order of their rows. */
export function leavesOf(source: PageSource, root: number): number[] {
  const seen = new Set<number>()
  let level = [root]
  while (pageAt(source, level[0]!).kind === INTERIOR_TABLE) {
    const below: number[] = []
    for (const number of level) {
      const page = pageAt(source, number)
      if (page.kind !== INTERIOR_TABLE) throw new DamagedFile(phrase`page ${number} is not part of a table`)
      for (let i = 0; i <= page.cells; i++) {
        const child = childAt(page, i)
        if (seen.has(child)) throw new DamagedFile(phrase`the table is nested too deep`)
        seen.add(child)
        below.push(child)
      }
    }
    level = below
  }
  return level
}

function visitPage(
  source: PageSource,
  number: number,
  depth: number,
  record: RawRecord,
  visit: (r: RawRecord) => void,
): void {
  if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
  const page = pageAt(source, number)
  if (page.kind === INTERIOR_TABLE)
    for (let i = 0; i <= page.cells; i++) visitPage(source, childAt(page, i), depth + 1, record, visit)
  else
    for (let i = 0; i < page.cells; i++) {
      readCell(source, page, i, record)
      visit(record)
    }
}

const content = emptyContent()

function readCell(source: PageSource, page: Page, cell: number, record: RawRecord): void {
  readContent(source, page, cell, content)
  record.rowid = content.rowid
  if (record.bytes !== content.bytes) {
    record.bytes = content.bytes
    record.view = viewOf(content.bytes)
  }
  record.columns = readHeader(content, record, 0, record.types.length, 1)
}
