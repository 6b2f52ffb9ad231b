import type { Field } from '../../../../shared/fields'
import { headerKey } from '../words'
import { ASIAN } from './asian'
import { CENTRAL } from './central'
import { EASTERN } from './eastern'
import { NORTHERN } from './northern'
import { SOUTHERN } from './southern'
import type { FieldPhrases } from './types'
import { WESTERN } from './western'

const TABLES: readonly FieldPhrases[] = [WESTERN, NORTHERN, CENTRAL, EASTERN, ASIAN, SOUTHERN]

const comparable = (phrase: string): string =>
  phrase.startsWith('~') ? `~${headerKey(phrase.slice(1))}` : headerKey(phrase)

/** Comparable words of a field in all these languages; a leading `~` marks the doubtful ones. */
export const languageWords = (field: Field): string[] =>
  TABLES.flatMap((table) => (table[field] ?? '').split(', ').filter((phrase) => phrase !== '')).map(
    comparable,
  )
