import { Menu, app } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { Events, Settings } from '../../shared/ipc'
import { TARGETS } from '../export/publish'
import type { Target } from '../export/publish'
import { words } from './words'

const isMac = process.platform === 'darwin'

export interface MenuActions {
  command(command: Events['menu.command']['command']): void
  copyDiagnostics(): void
  setTheme(theme: Settings['theme']): void
  theme(): Settings['theme']
  publish(target: Target): void
}

function fileMenu(actions: MenuActions): MenuItemConstructorOptions {
  const text = words()
  return {
    label: text.file,
    submenu: [
      { label: text.openFiles, accelerator: 'CmdOrCtrl+O', click: () => actions.command('open-files') },
      {
        label: text.openProject,
        accelerator: 'CmdOrCtrl+Shift+O',
        click: () => actions.command('open-project'),
      },
      { label: text.trySample, click: () => actions.command('try-sample') },
      { type: 'separator' },
      {
        label: text.publish,
        submenu: TARGETS.map((target) => ({
          label: text.publishTargets[target],
          click: () => actions.publish(target),
        })),
      },
      {
        label: text.closeProject,
        accelerator: 'CmdOrCtrl+Shift+W',
        click: () => actions.command('close-project'),
      },
      { label: text.restoreBackup, click: () => actions.command('restore-backup') },
      { label: text.settings, accelerator: 'CmdOrCtrl+,', click: () => actions.command('settings') },
      { type: 'separator' },
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

function editMenu(actions: MenuActions): MenuItemConstructorOptions {
  const text = words()
  return {
    label: text.edit,
    submenu: [
      { label: text.undo, accelerator: 'CmdOrCtrl+Z', click: () => actions.command('undo') },
      {
        label: text.redo,
        accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
        click: () => actions.command('redo'),
      },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  }
}

function viewMenu(actions: MenuActions): MenuItemConstructorOptions {
  const text = words()
  const theme = (value: Settings['theme'], label: string): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: actions.theme() === value,
    click: () => actions.setTheme(value),
  })
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: text.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      {
        label: text.theme,
        submenu: [
          theme('system', text.themeSystem),
          theme('light', text.themeLight),
          theme('dark', text.themeDark),
        ],
      },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developer,
    ],
  }
}

/** Builds the application menu; call again when the language or the theme has changed. */
export function setupMenu(actions: MenuActions): void {
  const text = words()
  const diagnostics: MenuItemConstructorOptions = {
    label: text.copyDiagnostics,
    click: () => actions.copyDiagnostics(),
  }
  const about: MenuItemConstructorOptions = { label: text.about, click: () => app.showAboutPanel() }
  app.setAboutPanelOptions({ applicationName: 'Retail Lens', applicationVersion: app.getVersion() })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(actions),
    editMenu(actions),
    viewMenu(actions),
    { role: 'windowMenu', label: text.window },
    { role: 'help', label: text.help, submenu: [diagnostics, about] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
