import type { en } from '../i18n/en'

type KeyName = keyof typeof en.help.keys

/** `Mod` is Ctrl, on a Mac Cmd. Keys with a plus are pressed together, those in one list are alternatives. */
export const KEY_GROUPS = {
  window: [
    ['search', ['Mod+K']],
    ['help', ['F1']],
    ['keyList', ['?']],
    ['settings', ['Mod+,']],
    ['openFiles', ['Mod+O']],
    ['openProject', ['Mod+Shift+O']],
    ['closeProject', ['Mod+Shift+W']],
    ['undo', ['Mod+Z']],
    ['redo', ['Mod+Y', 'Mod+Shift+Z']],
    ['zoom', ['Mod++', 'Mod+-', 'Mod+0']],
  ],
  marks: [
    ['pick', ['Enter']],
    ['add', ['Mod+Enter']],
    ['drill', ['Shift+Enter']],
    ['menu', ['Menu', 'Shift+F10']],
  ],
  lists: [
    ['move', ['↑', '↓']],
    ['next', ['Tab', 'Shift+Tab']],
    ['close', ['Esc']],
  ],
} as const satisfies Record<
  keyof typeof en.help.keyGroups,
  readonly (readonly [KeyName, readonly string[]])[]
>

export type KeyNames = Readonly<Record<keyof typeof en.help.keyNames, string>>

/** A chord in the words that stand on the keys. */
export const chordOf = (keys: string, names: KeyNames, isMac: boolean): string =>
  keys
    .replace('Mod', isMac ? 'Cmd' : names.control)
    .replace('Shift', names.shift)
    .replace('Enter', names.enter)
    .replace('Menu', names.menu)
