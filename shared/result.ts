import type { FileMapping } from './mapping'
import { inEnglish } from './phrase'
import type { Phrase } from './phrase'

/** Where in the user's input a failure lies. `line` is 1-based and physical; `column` is the header's own text. */
export interface FailurePlace {
  readonly file?: string
  readonly line?: number
  readonly column?: string
  readonly reason?: Phrase
  readonly remedy?: Phrase
}

/** Kinds of expected failure. The command line maps each to its exit code in `EXIT_CODES`. */
export type FailureCode =
  | 'usage'
  | 'decision_needed'
  | 'input_unusable'
  | 'too_large'
  | 'project_unusable'
  | 'check_failed'
  | 'cancelled'
  | 'superseded'
  | 'internal'

/** An expected failure as a value: shown where it happens, never thrown across a border. */
export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  readonly message: Phrase
  readonly places: readonly FailurePlace[]
  /** With `decision_needed`: what is asked, and the option that answers it. */
  readonly questions?: readonly Question[]
}

/** One way to settle a question: the option of the command line, and the same as decisions that the window sends. */
export interface Answer {
  readonly label: Phrase
  readonly option: string
  readonly decisions?: readonly FileMapping[]
}

/** A decision only a person can take. One of the answers settles it. */
export interface Question {
  readonly id: string
  readonly file: string
  /** The column that it is about; null where it is about the whole file. */
  readonly column: string | null
  readonly text: Phrase
  readonly answers: readonly Answer[]
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure

export const EXIT_CODES: Readonly<Record<FailureCode, number>> = {
  usage: 2,
  decision_needed: 3,
  input_unusable: 4,
  too_large: 4,
  project_unusable: 5,
  check_failed: 6,
  cancelled: 130,
  superseded: 130,
  internal: 1,
}

/** The value of what went as it should. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value })

/** What went wrong as expected, with the places that it is about; nothing is thrown. */
export const failure = (
  code: FailureCode,
  message: Phrase,
  places: readonly FailurePlace[] = [],
  questions?: readonly Question[],
): Failure => ({ ok: false, code, message, places, ...(questions ? { questions } : {}) })

/** Carries a `Failure` through code that cannot return one (deep loops). Caught at the nearest border. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(inEnglish(failure.message))
    this.name = 'FailureError'
  }
}

/** What names a question: the same one about the same column has the same id in every run. */
export const questionAbout = (
  kind: string,
  file: string,
  column: string | null,
): Pick<Question, 'id' | 'file' | 'column'> => ({ id: `${kind}:${file}:${column ?? ''}`, file, column })
