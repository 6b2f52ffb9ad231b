import { app, clipboard, dialog, nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventName, Events, ExportedFile, PathToken } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { RequestHandlers } from './answerRequest'
import { CHANNELS } from './channels'
import { requestHandlers } from './mainRequests'
import { diagnosticsText } from './diagnostics'
import { createPathTokens } from './paths'
import { removePreviews } from './previewPdf'
import { createProjectSession } from './projectSession'
import { publishFromMenu } from './publishFromMenu'
import { setupRecent } from './recent'
import { setupSettings } from './settings'
import { projectsFolder, setupDataFolder } from './setupDataFolder'
import { createCloseGuard } from './setupCloseGuard'
import type { CloseGuard } from './setupCloseGuard'
import { setupEngine } from './setupEngine'
import { createPrinter } from '../export/print/printer'
import { readExportOrder, runExportOrder, withoutDialogs, writeAnswer } from './runExportOrder'
import type { ExportOrder, ExportOrderParts } from './runExportOrder'
import { setupErrors } from './setupErrors'
import { setupIpc } from './setupIpc'
import { setupMenu } from './setupMenu'
import { setupPower } from './setupPower'
import { setupQuit, withPatience } from './setupQuit'
import { ORDINARY_START, countStart } from './starts'
import type { Starts } from './starts'
import { startTimes } from './startTimes'
import { setupUnfinishedImports } from './unfinishedImport'
import { createFolderWatch } from './watchedFolder'
import { registerScheme, setupScheme } from './setupScheme'
import { openPrintWindow } from './setupPrintWindow'
import { setupOfflineSwitches, setupSecurity } from './setupSecurity'
import { setupSingleInstance } from './setupSingleInstance'
import { backgroundColour, setupWindow } from './setupWindow'
import { setLanguage } from './words'

const NO_PROGRESS = -1
const here = dirname(fileURLToPath(import.meta.url))
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

if (process.env['RETAIL_LENS_DISABLE_GPU'] === '1') app.disableHardwareAcceleration()
const userData = setupDataFolder()
const log = setupErrors(userData)
registerScheme()
setupOfflineSwitches(devServer)

const preload = join(here, '../preload/preload.cjs')
let window: BrowserWindow | null = null
let openedEarly: readonly PathToken[] = []
const tokens = createPathTokens()
const orderPath = app.commandLine.getSwitchValue('export-order')
const order = orderPath === '' ? null : readExportOrder(orderPath)

function send<E extends EventName>(event: E, payload: Events[E]): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event, payload)
}

function openFiles(paths: readonly string[]): void {
  const opened = paths.map((path) => tokens.tokenFor(path)).filter((token) => token !== null)
  if (window === null || window.webContents.isLoading()) openedEarly = [...openedEarly, ...opened]
  else if (opened.length > 0) send('files.opened', opened)
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

function openWindow(guard: CloseGuard, { isSafe }: Starts, onClosed: () => void): void {
  const onRecovered = (what: Events['app.notice']['what']): void => send('app.notice', { what })
  window = setupWindow({ userData, preload, devServer, log, isSafe, onRecovered })
  guard.watch(window)
  window.on('closed', () => {
    window = null
    onClosed()
  })
  window.webContents.on('did-finish-load', () => {
    if (openedEarly.length > 0) send('files.opened', openedEarly)
    openedEarly = []
  })
}

function start(starts: Starts): void {
  const times = startTimes()
  const settings = setupSettings(userData, starts.isSafe)
  const recent = setupRecent(userData)
  const session = createProjectSession({
    engine: () => engine,
    tokens,
    send,
    backupLimits: () => settings.get().backups,
    onOpened: (path) => {
      recent.add(path, new Date().toISOString())
      app.addRecentDocument(path)
      refreshMenu()
    },
    onProgress: (done) => window?.setProgressBar(done ?? NO_PROGRESS),
  })
  const engine = setupEngine(
    join(here, 'engine.js'),
    {
      onEvent: (event) => session.onEngineEvent(event),
      onDeath: (died) => void session.onEngineDeath(died),
    },
    log,
  )
  const refreshMenu = (): void => {
    setLanguage(settings.get().language)
    setupMenu({
      command: (command) => send('menu.command', { command }),
      theme: () => settings.get().theme,
      setTheme: (theme) => send('settings.changed', settings.set({ theme })),
      copyDiagnostics,
      publish: (target) =>
        void publishFromMenu(
          {
            window: () => window,
            engine: () => engine,
            projectPath: () => session.currentPath(),
            onEnd: (result) => send('publish.ended', { result }),
          },
          target,
        ).catch((cause: unknown) => log.error('the project was not published', cause)),
      recent: () => recent.list().map(({ path }) => path),
      openRecent: (path) => openFiles([path]),
      clearRecent: () => {
        recent.clear()
        app.clearRecentDocuments()
        refreshMenu()
      },
    })
  }
  const copyDiagnostics = (): void => {
    const facts = { version: app.getVersion(), locale: app.getLocale(), isSafe: starts.isSafe, log }
    clipboard.writeText(diagnosticsText({ ...facts, project: session.current() }))
    send('app.notice', { what: 'diagnostics-copied' })
  }
  const guard = createCloseGuard(
    () => session.isImporting(),
    () => window,
  )
  const shutDown = async (): Promise<void> => {
    starts.succeeded()
    watch.stop()
    await session.shutDown()
  }
  setupScheme(join(here, '../renderer'))
  setupSecurity(devServer, log)
  const printer = createPrinter((width) => openPrintWindow({ preload, devServer, log }, width))
  let offered: readonly PathToken[] = []
  const watch = createFolderWatch(join(userData, 'watch.json'), (paths) => {
    offered = paths.map((path) => tokens.tokenFor(path)).filter((token) => token !== null)
    send('watch.offered', offered)
  })
  const handlers = requestHandlers({
    window: () => window,
    tokens,
    settings,
    recent,
    session,
    printer,
    engine: () => engine,
    userData,
    projectsFolder,
    licencesFile: join(here, 'licences.json'),
    onSettings: refreshMenu,
    starts: {
      ...starts,
      succeeded() {
        starts.succeeded()
        log.info(times())
      },
    },
    unfinished: setupUnfinishedImports(userData, log),
    watch,
    offered: () => offered,
  })
  const ipc = { window: () => window, printWindow: () => printer.window(), devServer, tokens, log }
  if (order !== null) {
    void exportUnseen(order, { session, printer, handlers }, (ordered) =>
      setupIpc({ ...ipc, handlers: ordered }),
    )
    return
  }
  setupQuit({ mayQuit: () => guard.mayQuit(), shutDown }, log)
  setupPower(() => engine, log)
  removePreviews(userData)
  setupIpc({ ...ipc, handlers })
  refreshMenu()
  nativeTheme.on('updated', () => {
    window?.setBackgroundColor(backgroundColour())
    send('theme.changed', { dark: nativeTheme.shouldUseDarkColors })
  })
  if (!starts.isSafe) watch.start()
  openWindow(guard, starts, printer.dismiss)
  app.on('activate', () => {
    if (window === null) openWindow(guard, starts, printer.dismiss)
  })
}

/** Does what the command line ordered and ends, without a window that anyone sees. */
async function exportUnseen(
  wanted: ExportOrder,
  parts: ExportOrderParts,
  listen: (handlers: RequestHandlers) => void,
): Promise<void> {
  app.on('window-all-closed', () => undefined)
  let handedOver: Result<ExportedFile> | null = null
  listen(
    withoutDialogs(parts.handlers, wanted, (result) => {
      handedOver = result
    }),
  )
  try {
    writeAnswer(wanted, await runExportOrder(parts, wanted, () => handedOver))
  } catch (cause) {
    log.error('the export ended early', cause)
  }
  await withPatience(parts.session.shutDown, log)
  app.exit(0)
}

function giveUp(cause: unknown): void {
  log.error('the app did not start', cause)
  if (order === null) dialog.showErrorBox('Retail Lens cannot start', `The reason is in ${log.file}`)
  app.exit(1)
}

if (order !== null || setupSingleInstance(openFiles)) {
  const starts = order === null ? countStart(userData, app.commandLine.hasSwitch('safe')) : ORDINARY_START
  if (starts.isSafe) app.disableHardwareAcceleration()
  app
    .whenReady()
    .then(() => start(starts))
    .catch(giveUp)
} else {
  app.quit()
}
