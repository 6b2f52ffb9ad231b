import { inEnglish, verbatim } from '../../shared/phrase'
import type { InEnglish, Phrase } from '../../shared/phrase'
import type { Warning } from '../../shared/report'

/** A remark as a project keeps it: an English sentence for all who read the file, and its phrase for the window. */
export type KeptWarning = InEnglish<Warning> & { readonly said?: Phrase }

/** A remark as a project keeps it: the sentence in English, and what it was made of. */
export const keptWarning = ({ message, ...rest }: Warning): KeptWarning => ({
  ...inEnglish(rest),
  message: inEnglish(message),
  said: message,
})

/** The remark again. Earlier versions kept the sentence alone. */
export const readWarning = ({ said, message, ...rest }: KeptWarning): Warning => ({
  ...rest,
  message: said ?? verbatim(message),
})
