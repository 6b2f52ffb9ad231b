import { FIELDS, isRole } from '../../../shared/fields'
import type { Field, SourceRole } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import type { ColumnSource, FileDecision } from '../../../shared/mapping'
import { phrase, verbatim } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { failure } from '../../../shared/result'
import type { Failure, FailurePlace } from '../../../shared/result'
import { isNumberField } from '../silver'

/** A file that joins may name. */
export interface KnownFile {
  readonly name: string
  readonly header: readonly string[]
}

const MOST_NAMES = 20

function shortList(names: readonly string[]): Phrase {
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => `"${name}"`)
    .join(', ')
  return names.length > MOST_NAMES ? phrase`${shown} and ${names.length - MOST_NAMES} more` : verbatim(shown)
}

/** Whether every name in the decisions about a file is there; else one place a wrong name. */
export function checkDecision(
  name: string,
  header: readonly string[],
  role: SourceRole | 'ignore' | 'unknown',
  decision: FileDecision,
  files: readonly KnownFile[],
): Failure | null {
  const places: FailurePlace[] = []
  const wrong = (entry: string, reason: Phrase, remedy: Phrase): void =>
    void places.push({ file: name, column: entry, reason, remedy })
  const needColumn = (entry: string, column: string, of: KnownFile): void => {
    if (!of.header.includes(column))
      wrong(
        entry,
        phrase`${of.name} has no column "${column}".`,
        phrase`Use one of its headers: ${shortList(of.header)}.`,
      )
  }
  const needField = (entry: string, field: Field): void => {
    if (isRole(role) && !FIELDS[role].some((known) => known === field))
      wrong(
        entry,
        phrase`A file of ${{ role }} has no field "${field}".`,
        phrase`Use one of its fields: ${FIELDS[role].join(', ')}.`,
      )
  }
  const needParts = (entry: string, field: Field, source: ColumnSource): void => {
    if (typeof source !== 'string' && source.subtract.length > 0 && !isNumberField(field))
      wrong(entry, phrase`"${field}" is no number: nothing can be subtracted.`, phrase`Leave "subtract" out.`)
  }
  const own = { name, header }
  for (const [field, source] of Object.entries(decision.columns ?? {}) as [Field, ColumnSource | null][]) {
    const entry = `columns.${field}`
    needField(entry, field)
    if (source === null) continue
    needParts(entry, field, source)
    for (const column of headersOf(source)) needColumn(entry, column, own)
  }
  for (const column of Object.keys(decision.decimals ?? {})) needColumn('decimals', column, own)
  for (const [i, join] of (decision.joins ?? []).entries()) {
    const entry = `joins[${i}]`
    needColumn(`${entry}.column`, join.column, own)
    const other = files.find((file) => file.name === join.file)
    if (!other) {
      const others = files.map((file) => file.name).filter((known) => known !== name)
      wrong(
        `${entry}.file`,
        phrase`There is no file "${join.file}" in this import or in the project.`,
        phrase`Import it too, or name one of ${shortList(others)}.`,
      )
      continue
    }
    needColumn(`${entry}.key`, join.key, other)
    for (const [field, source] of Object.entries(join.columns) as [Field, ColumnSource][]) {
      needField(`${entry}.columns.${field}`, field)
      if (typeof source !== 'string' && isNumberField(field))
        wrong(
          `${entry}.columns.${field}`,
          phrase`A sum of columns of another file cannot be looked up.`,
          phrase`Name one column.`,
        )
      for (const column of headersOf(source)) needColumn(`${entry}.columns.${field}`, column, other)
    }
  }
  return places.length === 0
    ? null
    : failure(
        'input_unusable',
        phrase`The mapping of ${name} cannot be used: ${places[0]!.reason ?? ''}`,
        places,
      )
}
