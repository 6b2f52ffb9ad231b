import { inEnglish, verbatim } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
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
  readonly detail?: Phrase | undefined
}

/** Why a record is no silver row. */
export interface SetAside extends Pick<LedgerEntry, 'reason' | 'column' | 'detail'> {
  readonly kind: 'rejected' | 'duplicate' | 'superseded'
}

class TextColumn {
  private readonly codeOf = new Map<string, number>()
  readonly texts = ['']
  readonly codes: number[] = []

  code(value: string | undefined): number {
    if (value === undefined) return 0
    let code = this.codeOf.get(value)
    if (code === undefined) {
      code = this.texts.push(value) - 1
      this.codeOf.set(value, code)
    }
    return code
  }

  at(i: number): string {
    return this.texts[this.codes[i]!]!
  }

  source(order: Uint32Array): BulkTable['columns'][number] {
    const codes = new Uint32Array(order.length)
    for (let n = 0; n < codes.length; n++) codes[n] = this.codes[order[n]!]!
    return text(codes, PackedStrings.from(this.texts), 0)
  }
}

/** What is said of every cell that holds one value: entered many times, worked out once. */
export interface LedgerSaying {
  readonly kind: LedgerKind
  readonly reason: string
  readonly codes: readonly [number, number, number, number, number]
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

  add(entry: LedgerEntry): void {
    this.enter(entry.fileId, entry.line, this.saying(entry))
  }

  saying({ kind, reason, column, value, detail }: Omit<LedgerEntry, 'fileId' | 'line'>): LedgerSaying {
    return {
      kind,
      reason,
      codes: [
        this.kind.code(kind),
        this.reason.code(reason),
        this.column.code(column),
        this.value.code(value),
        this.detail.code(detail && inEnglish(detail)),
      ],
    }
  }

  enter(saidOf: number, saidLine: number, { kind, reason, codes }: LedgerSaying): void {
    const { fileId, line } = this.placeOf.get(saidOf)?.get(saidLine) ?? { fileId: saidOf, line: saidLine }
    this.fileIds.push(fileId)
    this.lines.push(line)
    this.kind.codes.push(codes[0])
    this.reason.codes.push(codes[1])
    this.column.codes.push(codes[2])
    this.value.codes.push(codes[3])
    this.detail.codes.push(codes[4])
    this.countsOf(fileId)[kind]++
    const reasons = this.reasonCounts.get(fileId) ?? new Map<string, number>()
    this.reasonCounts.set(fileId, reasons.set(reason, (reasons.get(reason) ?? 0) + 1))
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
      detail: this.detailAt(i),
    }
  }

  private detailAt(i: number): Phrase | undefined {
    return this.detail.at(i) === '' ? undefined : verbatim(this.detail.at(i))
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
        detail: this.detailAt(i),
      })
    }
    return found
  }

  /** Ordered by file (as in `fileOrder`), line and kind, whatever the order of loading; repaired cells left out on request. */
  table(fileOrder: readonly number[], { setAsideOnly = false } = {}): BulkTable {
    const rank = new Map(fileOrder.map((fileId, index) => [fileId, index]))
    const places = new Float64Array(this.length)
    for (let i = 0; i < this.length; i++)
      places[i] = (rank.get(this.fileIds[i]!) ?? 0) * 2 ** 32 + this.lines[i]!
    const order = this.numbers(setAsideOnly)
    order.sort((a, b) => places[a]! - places[b]! || compareText(this.sortKey(a), this.sortKey(b)))
    const moved = (values: readonly number[]): Float64Array => {
      const out = new Float64Array(order.length)
      for (let n = 0; n < out.length; n++) out[n] = values[order[n]!]!
      return out
    }
    return {
      name: 'silver_ledger',
      rows: order.length,
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

  private numbers(setAsideOnly: boolean): Uint32Array {
    const numbers: number[] = []
    for (let i = 0; i < this.length; i++) if (!setAsideOnly || this.kind.at(i) !== 'repaired') numbers.push(i)
    return Uint32Array.from(numbers)
  }
}
