import { Menu, app } from 'electron'
import { menuTemplate } from './menuTemplate'
import type { MenuActions } from './menuTemplate'
import { words } from './words'

/** Builds the application menu; call again when the language, the theme or the recent projects have changed. */
export function setupMenu(actions: MenuActions): void {
  const place = {
    isMac: process.platform === 'darwin',
    isPackaged: app.isPackaged,
    appName: app.name,
    text: words(),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, place)))
}
