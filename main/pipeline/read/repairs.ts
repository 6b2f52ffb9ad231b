import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'

/** What was mended in a cell while reading. */
export type RepairReason = 'unclosed_quote' | 'stray_quote' | 'broken_bytes' | 'nul_bytes'

/** `cell` counts from 0. */
export interface CellRepair {
  readonly reason: RepairReason
  readonly cell: number
  /** The cell as it is now. */
  readonly value: string
}

/** A repair with the physical line (1-based) on which its record starts. */
export interface ReadRepair extends CellRepair {
  readonly line: number
}

export const REPAIR_DETAILS: Readonly<Record<RepairReason, Phrase>> = {
  unclosed_quote: phrase`A quote opens here and is never closed; the cell was taken to end on its line.`,
  stray_quote: phrase`A quote stands inside a quoted cell without being doubled; it was kept as text.`,
  broken_bytes: phrase`Bytes that are no text in the encoding of the file were read as the likeliest letters.`,
  nul_bytes: phrase`NUL bytes were left out.`,
}

/** Whether the code is that of a repair while reading. */
export const isRepairReason = (code: string): code is RepairReason => code in REPAIR_DETAILS

/** What a person can do about it in the file. */
export const REPAIR_REMEDIES: Readonly<Record<RepairReason, Phrase>> = {
  unclosed_quote: phrase`Close the quote in the file.`,
  stray_quote: phrase`Double the quote in the file.`,
  broken_bytes: phrase`Save the file as UTF-8.`,
  nul_bytes: phrase`Export the file again.`,
}
