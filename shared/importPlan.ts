import type { Field } from './fields'
import type { DateSystem, DecidedRole, FileJoin, FileMapping } from './mapping'
import type { Phrase } from './phrase'
import type { Question } from './result'

/** One column of a file on the import screen. */
export interface PlannedColumn {
  /** The addressable header: never empty, unique in the file. */
  readonly header: string
  /** The canonical field it fills; null where it is kept but not used. */
  readonly field: Field | null
  readonly isDecided: boolean
  /** Why it was taken for that field, short sentences; null where nothing was guessed. */
  readonly evidence: Phrase | null
  /** A few distinct values as read. */
  readonly examples: readonly string[]
  /** How its values were understood, decided from the whole column. */
  readonly kind: 'text' | 'id' | 'number' | 'percent' | 'date' | 'empty'
  /** With numbers: the decimal sign found or decided; `ambiguous` has a question. */
  readonly decimal: 'point' | 'comma' | 'ambiguous' | null
  /** With dates: the order found or decided; `ambiguous` has a question. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | 'ambiguous' | null
  readonly dateSystem: DateSystem | null
  readonly filled: number
  /** Filled cells that the field could not use, with the first one's line. */
  readonly unreadable: number
  readonly firstUnreadableLine: number | null
}

/** How the keys of a file are found in another one. Lines without a key are not counted. */
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
  /** Some keys that the other file lacks. */
  readonly unknown: readonly string[]
}

/** `blocks` keeps the import from running; `doubtful` should be looked at; `note` only tells. */
export type RemarkLevel = 'blocks' | 'doubtful' | 'note'

/** Something said about a file on the import screen. */
export interface PlanRemark {
  readonly code: string
  readonly message: Phrase
  readonly remedy: Phrase | null
  readonly column: string | null
  readonly line: number | null
  readonly level: RemarkLevel
}

export interface PlannedFileView {
  /** Names the file in decisions and in `import.preview`; stable while the plan is open. */
  readonly id: string
  /** The name it will have in the project. */
  readonly name: string
  readonly bytes: number
  /** `known`: the same bytes are in the project already, nothing is read. `replaces`: a corrected version of a known file. `from_project`: a file of the project that is understood again from its records. `left_out`: no role. */
  readonly state: 'new' | 'known' | 'replaces' | 'from_project' | 'left_out' | 'unusable'
  readonly role: DecidedRole | 'unknown'
  /** 0 to 1; 1 where a person decided. */
  readonly confidence: number
  readonly isRoleDecided: boolean
  readonly otherRoles: readonly { readonly role: DecidedRole; readonly confidence: number }[]
  readonly encoding: string
  readonly delimiter: string
  /** 0 where the file has no header. */
  readonly headerLine: number
  /** How its dates are read; null where it has none. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | 'ambiguous' | null
  /** The year from which its day numbers count; null where no date is one. */
  readonly dateSystem: DateSystem | null
  /** Null where the file was not read as a whole. */
  readonly records: number | null
  readonly used: number
  readonly setAside: number
  readonly columns: readonly PlannedColumn[]
  /** Needed fields without a column; each entry is a list of alternatives. */
  readonly missing: readonly (readonly Field[])[]
  readonly joins: readonly PlannedJoin[]
  /** What is looked up in other files, as guessed or decided; `joins` has these and the members by their roles. */
  readonly lookups: readonly FileJoin[]
  /** Why the role was guessed, short sentences. */
  readonly evidence: readonly Phrase[]
  readonly remarks: readonly PlanRemark[]
}

/** What keeps the import from running, in one sentence, and where. */
export interface Block {
  readonly message: Phrase
  readonly file: string | null
  readonly column: string | null
}

/** A file that others can look something up in. */
export interface LookupFile {
  readonly name: string
  readonly headers: readonly string[]
}

/** All that was understood of the dropped files. The window shows it; what a person changes goes back as `FileMapping`s. */
export interface ImportPlan {
  readonly files: readonly PlannedFileView[]
  /** Those of the project too. */
  readonly lookupFiles: readonly LookupFile[]
  readonly questions: readonly Question[]
  readonly blockedBy: Block | null
  /** The decisions that this plan follows, in order. */
  readonly decisions: readonly FileMapping[]
  /** Sales lines of the new files that would be used, and set aside, if it ran now. */
  readonly used: number
  readonly setAside: number
}

/** Minor units of a line as the import computes them. */
export interface LineAmounts {
  readonly grossCents: number
  readonly discountCents: number
  readonly netCents: number
}

/** A record as read and as it will be: the same code that the import runs. */
export interface PreviewRow {
  readonly line: number
  /** By header; null where the record has no such cell. */
  readonly raw: readonly (string | null)[]
  /** By field of the preview: the cleaned value as text (ISO dates, plain numbers); null where it is missing or unreadable. */
  readonly clean: readonly (string | null)[]
  /** Of sales lines that are used. */
  readonly amounts: LineAmounts | null
  /** `kept`: the file is not used, or only for its keys. */
  readonly fate: 'used' | 'rejected' | 'duplicate' | 'superseded' | 'kept'
  /** A fixed word (`unreadable_date`), and the same in a sentence. */
  readonly reason: string | null
  readonly detail: Phrase | null
  /** The column at fault. */
  readonly column: string | null
}

/** A field of the preview and the column of the file that fills it; null where another file brings it. */
export interface PreviewField {
  readonly field: Field
  readonly header: string | null
}

export interface ImportPreview {
  readonly file: string
  readonly headers: readonly string[]
  readonly fields: readonly PreviewField[]
  readonly total: number
  readonly offset: number
  readonly rows: readonly PreviewRow[]
  readonly currency: { readonly code: string; readonly minorDigits: number }
}
