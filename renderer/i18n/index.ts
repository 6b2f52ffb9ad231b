import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de } from './de'
import { en } from './en'
import { isolated } from './isolated'
import type { Language } from './locale'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** How values come into sentences. */
export const SENTENCES = { escapeValue: true, escape: isolated } as const

/** Starts the catalogue. Values are isolated here; text is escaped by React (and by charts/tooltip.ts), not here. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, de: { translation: de } },
    interpolation: SENTENCES,
  })
  document.documentElement.lang = language
}

/** Shows the words in another language from now on. */
export async function changeWords(language: Language): Promise<void> {
  if (i18next.language === language) return
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** A term in the middle of a sentence. German keeps the capitals of its nouns. */
export const inSentence = (term: string): string =>
  i18next.language === 'de' ? term : term.toLocaleLowerCase(i18next.language)

export const words = i18next
