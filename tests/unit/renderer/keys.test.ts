import { expect, test } from 'vitest'
import { chordOf } from '../../../renderer/help/keys'
import { de } from '../../../renderer/i18n/de'
import { en } from '../../../renderer/i18n/en'

test.each([
  ['Mod+K', 'Ctrl+K', 'Strg+K', 'Cmd+K'],
  ['Mod+Shift+O', 'Ctrl+Shift+O', 'Strg+Umschalt+O', 'Cmd+Shift+O'],
  ['Shift+Enter', 'Shift+Enter', 'Umschalt+Eingabe', 'Shift+Enter'],
  ['Menu', 'Menu', 'Menü', 'Menu'],
  ['F1', 'F1', 'F1', 'F1'],
])('%s is %s, in German %s, on a Mac %s', (keys, english, german, mac) => {
  expect(chordOf(keys, en.help.keyNames, false)).toBe(english)
  expect(chordOf(keys, de.help.keyNames, false)).toBe(german)
  expect(chordOf(keys, en.help.keyNames, true)).toBe(mac)
})
