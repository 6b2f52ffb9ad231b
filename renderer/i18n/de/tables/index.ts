import { formulas } from './formulas'
import { gold } from './gold'
import { kept } from './kept'
import { silver } from './silver'

const SENTENCES: Readonly<Record<string, string>> = {
  ...formulas,
  ...gold,
  ...kept,
  ...silver,
  'Every record as read: all texts untouched, none lost, none added':
    'Jeder Datensatz, wie gelesen: alle Texte unberührt, keiner verloren, keiner hinzugefügt',
  'As it stands in the files; not used': 'Wie es in den Dateien steht; nicht verwendet',
}

/** Sentences with names in them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^one row per record of a (\w+) file$/, 'eine Zeile je Datensatz einer Datei der Art $1'],
  [/^As it stands in the files; used as (.+)$/s, 'Wie es in den Dateien steht; verwendet als $1'],
]

/** What the engine's dictionary says, in German; undefined where it says what is not known here. */
export function tableTextInGerman(text: string): string | undefined {
  if (Object.hasOwn(SENTENCES, text)) return SENTENCES[text]
  const pattern = PATTERNS.find(([known]) => known.test(text))
  return pattern && text.replace(...pattern)
}

/** The sentences that have a German form. */
export const sentencesWithGerman = (): readonly string[] => Object.keys(SENTENCES)
