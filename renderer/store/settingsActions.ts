import type { Settings } from '../../shared/ipc'
import { request } from '../api'
import { changeWords } from '../i18n'
import { languageOf } from '../i18n/locale'
import { say } from '../i18n/say'
import { useApp } from './index'

const state = () => useApp.getState()

/** Shows the window by these settings, its words in their language. */
export function takeSettings(settings: Settings): void {
  state().setSettings(settings)
  void changeWords(languageOf(settings.language, state().system))
}

export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  takeSettings({ ...state().settings, ...patch })
  const answer = await request('settings.set', patch)
  if (answer.ok) takeSettings(answer.value)
  else state().showNotice({ text: say(answer.message), isProblem: true })
}
