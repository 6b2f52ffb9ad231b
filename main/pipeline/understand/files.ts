import type { Field } from '../../../shared/fields'
import type { Dialect } from '../read/sniff'
import { guessLook, headerSignature, lookAt } from './guess'
import { nameHint } from './roles'
import type { FileGuess } from './types'

export interface FileToGuess {
  readonly name: string
  readonly dialect: Dialect
}

/** Files with the same header are one kind, unless one's name says that it holds returns. */
function kindOf({ name, dialect }: FileToGuess): string {
  return `${headerSignature(dialect.header)}${nameHint(name) === 'returns' ? ' returns' : ''}`
}

/** Guesses for all files together, in the order given. */
export function guessFiles(files: readonly FileToGuess[]): FileGuess[] {
  const kinds = new Map<string, FileToGuess[]>()
  for (const file of files) kinds.set(kindOf(file), [...(kinds.get(kindOf(file)) ?? []), file])
  const guesses = new Map<string, FileGuess>()
  for (const [kind, members] of kinds) {
    const fullest = members.reduce((a, b) =>
      b.dialect.sampleRows.length > a.dialect.sampleRows.length ? b : a,
    )
    guesses.set(kind, guessLook(lookAt(fullest.dialect, fullest.name), new Set<Field>()))
  }
  return files.map((file) => ({
    ...guesses.get(kindOf(file))!,
    name: file.name,
    headerLine: file.dialect.headerLine,
  }))
}
