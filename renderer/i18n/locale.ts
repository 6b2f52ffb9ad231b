import type { Settings } from '../../shared/ipc'

export type Language = Exclude<Settings['language'], 'system'>

/** What the system prefers: the locale of words, and that of numbers and dates. */
export interface SystemLocales {
  readonly locale: string
  readonly region: string
}

const speaks = (locale: string, language: Language): boolean => locale.toLowerCase().startsWith(language)

/** The language of the words: the chosen one, else the system's where there is a catalogue for it, else English. */
export function languageOf(chosen: Settings['language'], system: SystemLocales): Language {
  if (chosen !== 'system') return chosen
  return speaks(system.locale, 'de') ? 'de' : 'en'
}

const USUAL = { en: 'en-US', de: 'de-DE' } as const satisfies Record<Language, string>

/**
 * The locale of numbers and dates: the chosen one, else the system's. Where a language is chosen that the system's
 * region does not speak, its usual one, so that no German sentence holds an English month.
 */
export function formatLocaleOf(
  { language, locale }: Pick<Settings, 'language' | 'locale'>,
  system: SystemLocales,
): string {
  if (locale !== 'system') return locale
  return language === 'system' || speaks(system.region, language) ? system.region : USUAL[language]
}
