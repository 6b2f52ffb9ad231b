import { app } from 'electron'
import { DE, EN } from './catalogue'
import type { Words } from './catalogue'

let language = 'system'

/** `system` follows the operating system's language. */
export function setLanguage(chosen: string): void {
  language = chosen
}

/** The words of menus and dialogs, which the operating system draws. The window has its own catalogue. */
export function words(): Words {
  const used = language === 'system' ? app.getLocale() : language
  return used.toLowerCase().startsWith('de') ? DE : EN
}
