import { NEEDED, ROLES } from '../../../shared/fields'
import type { Field, Role } from '../../../shared/fields'
import { listed, phrase, together, verbatim } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { FailurePlace, Result } from '../../../shared/result'
import { fieldsInWords } from './labels'
import type { FileGuess } from './types'

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

function shortList(header: readonly string[]): Phrase {
  const shown = header
    .slice(0, 12)
    .map((name) => `"${name}"`)
    .join(', ')
  return header.length > 12 ? phrase`${shown} and ${header.length - 12} more` : verbatim(shown)
}

/** Nothing can be told of columns without names. */
const unnamed = ({ header, headerLine }: FileGuess): Phrase[] =>
  headerLine > 0
    ? []
    : [
        phrase`No line holds column names: the columns are called ${shortList(header)}. Put a line of names on top, or name the columns in a mapping file (--mapping).`,
      ]

const place = (guess: FileGuess, reason: Phrase, remedy: Phrase): FailurePlace => ({
  file: guess.name,
  line: Math.max(1, guess.headerLine),
  reason,
  remedy,
})

/** Whether every needed field of the guessed role has a column or a join; else `input_unusable`, one place a missing field. */
export function checkNeeded(guess: FileGuess): Result<FileGuess> {
  const { role, name, mapping, joins, header } = guess
  if (role === 'unknown') {
    const { notSales } = guess
    const sayRole = phrase`Say what it is with --role "${name}=ROLE" (${ROLES.join(', ')}), or leave it out.`
    const message = notSales
      ? phrase`${name} is ${notSales.is}, no sales.`
      : phrase`${name} was not recognised.`
    return failure('input_unusable', message, [
      place(guess, together([...unnamed(guess), ...guess.evidence]), notSales?.remedy ?? sayRole),
    ])
  }
  if (!isRole(role)) return success(guess)
  const filled = (field: Field): boolean =>
    mapping[field] !== undefined || joins.some(({ fields }) => fields[field] !== undefined)
  const missing = NEEDED[role].filter((fields) => !fields.some(filled))
  if (missing.length === 0) return success(guess)
  const places = missing.map((fields) =>
    place(
      guess,
      phrase`No column was found for ${fieldsInWords(fields)}. The file has ${shortList(header)}.`,
      phrase`Name the column in a mapping file (--mapping), or give the file another role with --role "${name}=ROLE".`,
    ),
  )
  return failure(
    'input_unusable',
    phrase`${name} cannot be read as ${{ role }}: no column for ${listed(missing.map(fieldsInWords))}.`,
    places,
  )
}
