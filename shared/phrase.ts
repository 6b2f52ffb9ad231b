import type { Field, SourceRole } from './fields'

/** What stands in a phrase: a text of the data, as it is; a number; another phrase; or a name that every language has words for. */
export type PhraseValue =
  | string
  | number
  | Phrase
  | { readonly number: number; readonly digits?: number }
  | { readonly field: Field }
  | { readonly role: SourceRole | 'ignore' | 'unknown' }

/** A sentence before it has a language: its English words, with `{0}`, `{1}` in the places of what was found. Made with `phrase`. */
export interface Phrase {
  readonly words: string
  readonly values: readonly PhraseValue[]
}

/** The tag of a template: phrase`No file at ${path}.` */
export const phrase = (parts: TemplateStringsArray, ...values: readonly PhraseValue[]): Phrase => ({
  words: parts.reduce((words, part, at) => `${words}{${at - 1}}${part}`),
  values,
})

/** A text that stays as it is in any language: what a system reported, or a sentence that a project keeps in English. */
export const verbatim = (text: string): Phrase => ({ words: text, values: [] })

/** Names one after the other: `a, b`. */
export const listed = (items: readonly Phrase[]): Phrase =>
  items.length === 0 ? verbatim('') : items.reduce((list, item) => phrase`${list}, ${item}`)

/** Sentences one after the other. */
export const together = (sentences: readonly Phrase[]): Phrase =>
  sentences.length === 0 ? verbatim('') : sentences.reduce((all, sentence) => phrase`${all} ${sentence}`)

/** What a language brings. */
export interface Speaker {
  /** The phrase in the words of the language, with the same values. */
  translated(said: Phrase): Phrase
  field(field: Field): string
  role(role: SourceRole | 'ignore' | 'unknown'): string
  /** Of numbers. */
  readonly locale: string
  /** A text of the data. */
  text(text: string): string
}

const AS_WRITTEN = { useGrouping: false, maximumFractionDigits: 15 } as const

/** Whole numbers in groups of thousands, those with decimals without. */
const inWriting = (value: number, digits: number, locale: string): string =>
  value.toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: digits === 0,
  })

function spoken(value: PhraseValue, speaker: Speaker): string {
  if (typeof value === 'string') return speaker.text(value)
  if (typeof value === 'number') return value.toLocaleString(speaker.locale, AS_WRITTEN)
  if ('words' in value) return speak(value, speaker)
  if ('field' in value) return speaker.field(value.field)
  if ('role' in value) return speaker.role(value.role)
  return inWriting(value.number, value.digits ?? 0, speaker.locale)
}

/** The phrase as a text. */
export function speak(said: Phrase, speaker: Speaker): string {
  const { words, values } = speaker.translated(said)
  return words.replace(/\{(\d+)\}/g, (placeholder, at: string) => {
    const value = values[Number(at)]
    return value === undefined ? placeholder : spoken(value, speaker)
  })
}

const LABELS: Readonly<Partial<Record<Field, string>>> = {
  transaction_ts: 'transaction date',
  line_no: 'line number',
  join_date: 'date of joining',
  total_amount: 'total amount (before discount)',
  net_amount: 'net amount (after discount)',
}

/** The language of the command line, the log and the project file. */
export const ENGLISH: Speaker = {
  translated: (said) => said,
  field: (field) => LABELS[field] ?? field.replaceAll('_', ' '),
  role: (role) => role,
  locale: 'en',
  text: (text) => text,
}

/** A value with texts in the places of its phrases. */
export type InEnglish<T> = T extends Phrase
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InEnglish<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: InEnglish<T[K]> }
      : T

const isPhrase = (value: object): value is Phrase => 'words' in value && 'values' in value

/** The value with each phrase in it, however deep, as an English text. */
export function inEnglish<T>(value: T): InEnglish<T>
export function inEnglish(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => inEnglish(item))
  if (isPhrase(value)) return speak(value, ENGLISH)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]))
}
