import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { DE, EN } from '../../../main/app/catalogue'
import { menuTemplate } from '../../../main/app/menuTemplate'

type Item = MenuItemConstructorOptions

const done: string[] = []
const actions = {
  command: (command: string) => void done.push(command),
  copyDiagnostics: () => void done.push('diagnostics'),
  setTheme: (theme: string) => void done.push(`theme ${theme}`),
  theme: () => 'dark' as const,
  publish: (target: string) => void done.push(`publish ${target}`),
  recent: () => Array.from({ length: 12 }, (_, at) => `/shops/${at}.x/shop ${at}.retail-lens`),
  openRecent: (path: string) => void done.push(path),
  clearRecent: () => void done.push('clear'),
}
const menuOf = (isMac: boolean, isPackaged = true, text = EN): Item[] =>
  menuTemplate(actions, { isMac, isPackaged, appName: 'Retail Lens', text })

const itemsOf = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : [])
const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(itemsOf(item))])
const labelled = (items: readonly Item[], label: string): Item | undefined =>
  all(items).find((item) => item.label === label)
const keysOf = (items: readonly Item[]): Record<string, string> =>
  Object.fromEntries(
    all(items).flatMap(({ label, accelerator }) =>
      label && accelerator ? [[label, String(accelerator)]] : [],
    ),
  )
const rolesIn = (item: Item | undefined): (string | undefined)[] => itemsOf(item).map(({ role }) => role)

describe('on a Mac', () => {
  const menu = menuOf(true)

  test('the first menu is that of the app, with about, settings, services, hiding and quitting', () => {
    expect(menu.map(({ label }) => label)).toEqual(['Retail Lens', 'File', 'Edit', 'View', 'Window', 'Help'])
    expect(itemsOf(menu[0]).flatMap(({ label }) => label ?? [])).toEqual([EN.about, EN.settings])
    expect(rolesIn(menu[0]).filter(Boolean)).toEqual(['services', 'hide', 'hideOthers', 'unhide', 'quit'])
    expect(rolesIn(menu[1]).at(-1)).toBe('close')
    expect(all(menu.slice(1)).filter(({ label }) => label === EN.settings || label === EN.about)).toEqual([])
  })

  test('redo has the key of the Mac', () => {
    expect(keysOf(menu)).toMatchObject({ Undo: 'CmdOrCtrl+Z', Redo: 'Cmd+Shift+Z' })
  })
})

describe('on Windows and Linux', () => {
  const menu = menuOf(false)

  test('settings and quitting are in the file menu, about in the help menu', () => {
    expect(menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    expect(labelled([menu[0]!], EN.settings)).toBeDefined()
    expect(rolesIn(menu[0]).at(-1)).toBe('quit')
    expect(labelled([menu.at(-1)!], EN.about)).toBeDefined()
  })

  test('the usual keys', () => {
    expect(keysOf(menu)).toEqual({
      'Open files…': 'CmdOrCtrl+O',
      'Open project…': 'CmdOrCtrl+Shift+O',
      'Close project': 'CmdOrCtrl+Shift+W',
      'Settings…': 'CmdOrCtrl+,',
      Undo: 'CmdOrCtrl+Z',
      Redo: 'Ctrl+Y',
      Search: 'CmdOrCtrl+K',
      'Retail Lens help': 'F1',
    })
  })
})

test('the ten newest projects by name, each opened by a click; the list can be cleared', () => {
  const recent = itemsOf(labelled(menuOf(false), EN.openRecent))
  expect(recent.map(({ label }) => label ?? '').filter((label) => label.startsWith('shop'))).toHaveLength(10)
  done.length = 0
  for (const item of [recent[0], recent.at(-1)])
    item?.click?.(...([] as unknown as Parameters<NonNullable<Item['click']>>))
  expect(done).toEqual(['/shops/0.x/shop 0.retail-lens', 'clear'])
})

test('developer tools are in no packaged app; the theme in use is marked', () => {
  const roles = (isPackaged: boolean) => all(menuOf(false, isPackaged)).map(({ role }) => role)
  expect(roles(true)).not.toContain('toggleDevTools')
  expect(roles(false)).toContain('toggleDevTools')
  const themes = itemsOf(labelled(menuOf(false), EN.theme))
  expect(themes.map(({ checked }) => checked)).toEqual([false, false, true])
})

test('German has a word of its own for every item', () => {
  const german = all(menuOf(false, true, DE)).flatMap(({ label }) => label ?? [])
  const english = new Set(all(menuOf(false)).flatMap(({ label }) => label ?? []))
  const same = german.filter(
    (label) => english.has(label) && !/^shop \d|DuckDB|Databricks|BigQuery/.test(label),
  )
  expect(same).toEqual([])
})
