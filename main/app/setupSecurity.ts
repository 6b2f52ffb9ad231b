import { app, session } from 'electron'
import type { Session, WebContents } from 'electron'
import type { Log } from './log'
import { isAppUrl } from './staticFiles'

/** Chromium must not look anything up by itself either: no names resolve, no component or dictionary is fetched. */
export function setupOfflineSwitches(devServer: string | null): void {
  const keep = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${keep}`)
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
}

function isAllowed(address: string, devServer: string | null): boolean {
  if (isAppUrl(address)) return true
  const { protocol, host } = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  if (app.isPackaged) return false
  if (protocol === 'devtools:') return true
  return devServer !== null && host === new URL(devServer).host
}

function closeSession(closed: Session, devServer: string | null, log: Log): void {
  closed.setPermissionRequestHandler((_contents, permission, answer) => {
    log.info(`permission denied: ${permission}`)
    answer(false)
  })
  closed.setPermissionCheckHandler(() => false)
  closed.setDevicePermissionHandler(() => false)
  closed.on('will-download', (event) => event.preventDefault())
  closed.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowed(details.url, devServer)
    if (cancel) log.info(`request denied: ${new URL(details.url).protocol} ${details.resourceType}`)
    answer({ cancel })
  })
}

function closeContents(contents: WebContents, devServer: string | null, log: Log): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (isAppUrl(address) || (devServer !== null && address.startsWith(devServer))) return
    event.preventDefault()
    log.info('navigation denied')
  }
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Denies every way out of the window: requests, navigation, new windows, webviews, permissions, downloads. */
export function setupSecurity(devServer: string | null, log: Log): void {
  closeSession(session.defaultSession, devServer, log)
  app.on('session-created', (created) => closeSession(created, devServer, log))
  app.on('web-contents-created', (_event, contents) => closeContents(contents, devServer, log))
}
