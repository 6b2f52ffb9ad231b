import { PackedStrings } from '../../cube/packedStrings'
import { absent, integer, text } from '../../store'
import type { BulkTable } from '../../store'
import type { Mended } from './mended'
import { compareText } from './promotions'

export type LedgerKind = 'rejected' | 'duplicate' | 'superseded' | 'replaced' | 'repaired'

export interface LedgerEntry {
  readonly fileId: number
  readonly line: number
  readonly kind: LedgerKind
  /** A fixed word, counted in the report: `unreadable_date`. */
  readonly reason: string
  readonly column?: string | undefined
  readonly value?: string | undefined
  /** The same in a sentence. */
  readonly detail?: string | undefined
}

/** Why a record is no silver row. */
export interface SetAside extends Pick<LedgerEntry, 'reason' | 'column' | 'detail'> {
  readonly kind: 'rejected' | 'duplicate' | 'superseded'
}

class TextColumn {
  private readonly codeOf = new Map<string, number>()
  readonly texts = ['']
  readonly codes: number[] = []
  push(value: string | undefined): void {
    let code = value === undefined ? 0 : this.codeOf.get(value)
    if (code === undefined) {
      code = this.texts.push(value!) - 1
      this.codeOf.set(value!, code)
    }
    this.codes.push(code)
  }
  at(i: number): string {
    return this.texts[this.codes[i]!]!
  }
  source(order: Uint32Array): BulkTable['columns'][number] {
    return text(
      Uint32Array.from(order, (i) => this.codes[i]!),
      PackedStrings.from(this.texts),
      0,
    )
  }
}

/** Everything that did not become a silver row, and every repaired cell. */
export class Ledger {
  private readonly fileIds: number[] = []
  private readonly lines: number[] = []
  private readonly kind = new TextColumn()
  private readonly reason = new TextColumn()
  private readonly column = new TextColumn()
  private readonly value = new TextColumn()
  private readonly detail = new TextColumn()
  private readonly counts = new Map<number, Record<LedgerKind, number>>()
  private placeOf: Mended['placeOf'] = new Map()
  private readonly reasonCounts = new Map<number, Map<string, number>>()

  /** From here on entries about these records go to the places where they really are. */
  follow(placeOf: Mended['placeOf']): void {
    this.placeOf = placeOf
  }

  add(said: LedgerEntry): void {
    const entry = { ...said, ...this.placeOf.get(said.fileId)?.get(said.line) }
    this.fileIds.push(entry.fileId)
    this.lines.push(entry.line)
    this.kind.push(entry.kind)
    this.reason.push(entry.reason)
    this.column.push(entry.column)
    this.value.push(entry.value)
    this.detail.push(entry.detail)
    this.countsOf(entry.fileId)[entry.kind]++
    const reasons = this.reasonCounts.get(entry.fileId) ?? new Map<string, number>()
    this.reasonCounts.set(entry.fileId, reasons.set(entry.reason, (reasons.get(entry.reason) ?? 0) + 1))
  }

  get length(): number {
    return this.lines.length
  }

  /** Entries of one file by kind; repaired counts cells, the others records. */
  countsOf(fileId: number): Record<LedgerKind, number> {
    let counts = this.counts.get(fileId)
    if (!counts) {
      counts = { rejected: 0, duplicate: 0, superseded: 0, replaced: 0, repaired: 0 }
      this.counts.set(fileId, counts)
    }
    return counts
  }

  private sortKey(i: number): string {
    return `${this.kind.at(i)} ${this.column.at(i)} ${this.reason.at(i)}`
  }

  reasonsOf(fileId: number): ReadonlyMap<string, number> {
    return this.reasonCounts.get(fileId) ?? new Map()
  }

  /** The file's first entry with the reason. */
  firstOf(fileId: number, reason: string): Pick<LedgerEntry, 'line' | 'column' | 'value' | 'detail'> | null {
    const i = this.fileIds.findIndex((id, at) => id === fileId && this.reason.at(at) === reason)
    if (i === -1) return null
    const given = (text: string): string | undefined => (text === '' ? undefined : text)
    return {
      line: this.lines[i]!,
      column: given(this.column.at(i)),
      value: given(this.value.at(i)),
      detail: given(this.detail.at(i)),
    }
  }

  /** Lines of the file's records that did not become silver rows. */
  setAsideLines(fileId: number): ReadonlySet<number> {
    const found = new Set<number>()
    for (let i = 0; i < this.length; i++)
      if (this.fileIds[i] === fileId && this.kind.at(i) !== 'repaired') found.add(this.lines[i]!)
    return found
  }

  /** The records of a file between two physical lines (both included) that did not become silver rows, by line. */
  setAsideBetween(fileId: number, from: number, to: number): ReadonlyMap<number, SetAside> {
    const found = new Map<number, SetAside>()
    for (let i = 0; i < this.length; i++) {
      const line = this.lines[i]!
      if (this.fileIds[i] !== fileId || line < from || line > to) continue
      const kind = this.kind.at(i)
      if (kind !== 'rejected' && kind !== 'duplicate' && kind !== 'superseded') continue
      found.set(line, {
        kind,
        reason: this.reason.at(i),
        ...(this.column.at(i) === '' ? {} : { column: this.column.at(i) }),
        ...(this.detail.at(i) === '' ? {} : { detail: this.detail.at(i) }),
      })
    }
    return found
  }

  /** Ordered by file (as in `fileOrder`), line and kind, whatever the order of loading. */
  table(fileOrder: readonly number[]): BulkTable {
    const rank = new Map(fileOrder.map((fileId, index) => [fileId, index]))
    const places = new Float64Array(this.length)
    const order = new Uint32Array(this.length)
    for (let i = 0; i < this.length; i++) {
      places[i] = (rank.get(this.fileIds[i]!) ?? 0) * 2 ** 32 + this.lines[i]!
      order[i] = i
    }
    order.sort((a, b) => places[a]! - places[b]! || compareText(this.sortKey(a), this.sortKey(b)))
    const moved = (values: readonly number[]): Float64Array => {
      const out = new Float64Array(order.length)
      for (let n = 0; n < out.length; n++) out[n] = values[order[n]!]!
      return out
    }
    return {
      name: 'silver_ledger',
      rows: this.length,
      columns: [
        absent,
        integer(moved(this.fileIds)),
        integer(moved(this.lines)),
        this.kind.source(order),
        this.reason.source(order),
        this.column.source(order),
        this.value.source(order),
        this.detail.source(order),
      ],
    }
  }
}
