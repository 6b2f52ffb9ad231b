import type { Field } from './fields'
import type { DecidedRole } from './mapping'
import type { Question } from './result'

/** One column of a file on the import screen. */
export interface PlannedColumn {
  /** The addressable header: never empty, unique in the file. */
  readonly header: string
  /** The canonical field it fills; null where it is kept but not used. */
  readonly field: Field | null
  /** Why it was taken for that field, one short sentence; null where nothing was guessed. */
  readonly evidence: string | null
  /** A few distinct values as read. */
  readonly examples: readonly string[]
  /** How its values were understood, decided from the whole column. */
  readonly kind: 'text' | 'id' | 'number' | 'money' | 'percent' | 'date' | 'empty'
  /** With numbers: the decimal sign found or decided; `ambiguous` has a question. */
  readonly decimal: 'point' | 'comma' | 'ambiguous' | null
  /** With dates: the order found or decided; `ambiguous` has a question. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | 'ambiguous' | null
  readonly filled: number
  /** Filled cells that the field could not use, with the first one's line. */
  readonly unreadable: number
  readonly firstUnreadableLine: number | null
}

export interface PlannedJoin {
  readonly column: string
  readonly file: string
  readonly key: string
  readonly fields: readonly Field[]
  /** Share of distinct keys found in the other file, 0 to 1; null where there is none to look up. */
  readonly matchRate: number | null
  /** Whole lines, not distinct keys. */
  readonly matchedLines: number
  readonly lines: number
}

/** Something said about a file on the import screen; a blocking one keeps the import from running. */
export interface PlanRemark {
  readonly code: string
  readonly message: string
  readonly remedy: string | null
  readonly column: string | null
  readonly line: number | null
  readonly blocks: boolean
}

export interface PlannedFileView {
  /** Names the file in `import.preview`; stable while the plan is open. */
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** `known`: the same bytes are in the project already, nothing is read. `replaces`: a corrected version of a known file. */
  readonly state: 'new' | 'known' | 'replaces' | 'unusable'
  readonly role: DecidedRole | 'unknown'
  /** 0 to 1; 1 where a person decided. */
  readonly confidence: number
  readonly isRoleDecided: boolean
  readonly otherRoles: readonly { readonly role: DecidedRole; readonly confidence: number }[]
  readonly encoding: string
  readonly delimiter: string
  readonly headerLine: number
  readonly records: number
  readonly columns: readonly PlannedColumn[]
  /** Needed fields without a column; each entry is a list of alternatives. */
  readonly missing: readonly (readonly Field[])[]
  readonly joins: readonly PlannedJoin[]
  /** Why the role was guessed, short sentences. */
  readonly evidence: readonly string[]
  readonly remarks: readonly PlanRemark[]
}

/** All that was understood of the dropped files. The window shows it; what a person changes goes back as `FileMapping`s. */
export interface ImportPlan {
  readonly files: readonly PlannedFileView[]
  readonly questions: readonly Question[]
  /** One sentence that says what keeps the import from running; null where it can run. */
  readonly blockedBy: string | null
  /** Sales lines that would be used, and set aside, if it ran now. */
  readonly used: number
  readonly setAside: number
}

/** A record as read and as it will be: the same code that the import runs. */
export interface PreviewRow {
  readonly line: number
  readonly raw: readonly (string | null)[]
  /** By canonical field: the cleaned value as text (ISO dates, plain numbers); null where it is missing or unreadable. */
  readonly clean: Readonly<Partial<Record<Field, string | null>>>
  readonly fate: 'used' | 'rejected' | 'duplicate' | 'superseded'
  readonly reason: string | null
}

export interface ImportPreview {
  readonly file: string
  readonly headers: readonly string[]
  readonly fields: readonly Field[]
  readonly total: number
  readonly rows: readonly PreviewRow[]
}
