import i18next from 'i18next'
import { ENGLISH, speak } from '../../shared/phrase'
import type { Phrase, Speaker } from '../../shared/phrase'
import { de } from './de'
import { inGerman } from './de/inGerman'
import { isolated } from './isolated'

const SPEAKERS = {
  en: { ...ENGLISH, text: isolated },
  de: {
    translated: inGerman,
    field: (field) => de.fields[field],
    role: (role) => de.review.roles[role],
    locale: 'de',
    text: isolated,
  },
} as const satisfies Record<string, Speaker>

/** What main or the engine says, in the language of the window. */
export const say = (said: Phrase): string =>
  speak(said, i18next.language === 'de' ? SPEAKERS.de : SPEAKERS.en)
