import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** Starts the catalogue. Text is escaped by React (and by charts/tooltip.ts), not here. */
export async function startWords(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export const words = i18next
