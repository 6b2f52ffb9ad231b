import type { MenuItemConstructorOptions } from 'electron'
import { basename, extname } from 'node:path'
import type { Events, Settings } from '../../shared/ipc'
import { TARGETS } from '../export/publish/targets'
import type { Target } from '../export/publish/targets'
import type { Words } from './catalogue'

type Item = MenuItemConstructorOptions
type Command = Events['menu.command']['command']

const RECENT_SHOWN = 10

/** What a menu is made for. */
export interface MenuPlace {
  readonly isMac: boolean
  readonly isPackaged: boolean
  readonly appName: string
  readonly text: Words
}

export interface MenuActions {
  command(command: Command): void
  copyDiagnostics(): void
  setTheme(theme: Settings['theme']): void
  theme(): Settings['theme']
  publish(target: Target): void
  /** Paths of projects, the newest first. */
  recent(): readonly string[]
  openRecent(path: string): void
  clearRecent(): void
}

const separator: Item = { type: 'separator' }

function recentMenu(actions: MenuActions, text: Words): Item {
  const paths = actions.recent().slice(0, RECENT_SHOWN)
  return {
    label: text.openRecent,
    enabled: paths.length > 0,
    submenu: [
      ...paths.map((path): Item => ({
        label: basename(path, extname(path)),
        click: () => actions.openRecent(path),
      })),
      separator,
      { label: text.clearRecent, click: () => actions.clearRecent() },
    ],
  }
}

const settingsItem = (actions: MenuActions, text: Words): Item => ({
  label: text.settings,
  accelerator: 'CmdOrCtrl+,',
  click: () => actions.command('settings'),
})

const aboutItem = (actions: MenuActions, text: Words): Item => ({
  label: text.about,
  click: () => actions.command('about'),
})

function appMenu(actions: MenuActions, { appName, text }: MenuPlace): Item {
  return {
    label: appName,
    submenu: [
      aboutItem(actions, text),
      separator,
      settingsItem(actions, text),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

function fileMenu(actions: MenuActions, { isMac, text }: MenuPlace): Item {
  const item = (label: string, command: Command, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(command),
  })
  return {
    label: text.file,
    submenu: [
      item(text.openFiles, 'open-files', 'CmdOrCtrl+O'),
      item(text.openFolder, 'open-folder'),
      item(text.openProject, 'open-project', 'CmdOrCtrl+Shift+O'),
      recentMenu(actions, text),
      item(text.trySample, 'try-sample'),
      separator,
      {
        label: text.publish,
        submenu: TARGETS.map((target) => ({
          label: text.publishTargets[target],
          click: () => actions.publish(target),
        })),
      },
      item(text.closeProject, 'close-project', 'CmdOrCtrl+Shift+W'),
      item(text.restoreBackup, 'restore-backup'),
      ...(isMac ? [] : [settingsItem(actions, text)]),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

function editMenu(actions: MenuActions, { isMac, text }: MenuPlace): Item {
  return {
    label: text.edit,
    submenu: [
      { label: text.undo, accelerator: 'CmdOrCtrl+Z', click: () => actions.command('undo') },
      {
        label: text.redo,
        accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
        click: () => actions.command('redo'),
      },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      // The page hears this key itself, and toggles; the menu only shows it.
      {
        label: text.search,
        accelerator: 'CmdOrCtrl+K',
        registerAccelerator: false,
        click: () => actions.command('search'),
      },
    ],
  }
}

function viewMenu(actions: MenuActions, { isPackaged, text }: MenuPlace): Item {
  const theme = (value: Settings['theme'], label: string): Item => ({
    label,
    type: 'radio',
    checked: actions.theme() === value,
    click: () => actions.setTheme(value),
  })
  const developer: Item[] = isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: text.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      {
        label: text.theme,
        submenu: [
          theme('system', text.themeSystem),
          theme('light', text.themeLight),
          theme('dark', text.themeDark),
        ],
      },
      separator,
      { role: 'togglefullscreen' },
      ...developer,
    ],
  }
}

function helpMenu(actions: MenuActions, { isMac, text }: MenuPlace): Item {
  return {
    role: 'help',
    label: text.help,
    submenu: [
      {
        label: text.helpInside,
        accelerator: 'F1',
        registerAccelerator: false,
        click: () => actions.command('help'),
      },
      { label: text.keys, click: () => actions.command('keys') },
      { label: text.tour, click: () => actions.command('tour') },
      separator,
      { label: text.copyDiagnostics, click: () => actions.copyDiagnostics() },
      ...(isMac ? [] : [aboutItem(actions, text)]),
    ],
  }
}

/** The application menu in the order and with the keys that its system is used to. */
export const menuTemplate = (actions: MenuActions, place: MenuPlace): Item[] => [
  ...(place.isMac ? [appMenu(actions, place)] : []),
  fileMenu(actions, place),
  editMenu(actions, place),
  viewMenu(actions, place),
  { role: 'windowMenu', label: place.text.window },
  helpMenu(actions, place),
]
