import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { questionAbout } from '../../../shared/result'
import type { Answer, Question } from '../../../shared/result'
import type { Dialect } from '../read/sniff'

/** Whether a first line that looks like values holds column names. */
export const headerQuestion = (name: string, dialect: Dialect): Question => {
  const line = dialect.preambleLines + 1
  const answer = (label: Phrase, headerLine: number): Answer => ({
    label,
    option: `--mapping M.json with { "file": "${name}", "header_line": ${headerLine} }`,
    decisions: [{ file: name, header_line: headerLine }],
  })
  return {
    ...questionAbout('header', name, null),
    text: phrase`Line ${line} of ${name} looks like values, not like column names. Does the file have column names?`,
    answers: [answer(phrase`It has none`, 0), answer(phrase`Line ${line} holds the column names`, line)],
  }
}

/** Whether a file takes the place of the earlier one of its name. */
export const replaceQuestion = (name: string, importedAt: string): Question => ({
  ...questionAbout('replace', name, null),
  text: phrase`The project already has another version of ${name} (imported ${importedAt}). Should this one take its place?`,
  answers: [
    {
      label: phrase`Replace the earlier version`,
      option: '--replace',
      decisions: [{ file: name, replace: true }],
    },
    {
      label: phrase`Keep both`,
      option: '(rename the file)',
      decisions: [{ file: name, replace: false }],
    },
  ],
})
