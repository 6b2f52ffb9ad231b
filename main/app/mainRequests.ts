import { app, dialog, nativeTheme } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import { REQUESTS } from '../../shared/ipc'
import { settingTexts } from '../../shared/projectSettings'
import type { ImportOutcome, ParsedArgs, PathToken, RequestName } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { EngineArgs, WindowRequestName } from '../engine/protocol'
import type { Printer } from '../export/print/printer'
import type { Handler, RequestHandlers } from './answerRequest'
import type { EngineClient } from './engineClient'
import { exportSetAside } from './exportRequests'
import type { PathTokens } from './paths'
import {
  UNKNOWN_TOKEN,
  addFiles,
  correctFiles,
  inFolder,
  loadMapping,
  prepareImport,
  resumeImport,
  unfinishedImport,
  projectPathFor,
  saveMapping,
} from './importRequests'
import { copyToClipboard } from './copyToClipboard'
import { readLicences } from './licences'
import { exportLines, exportPdf, exportPicture, exportTable } from './saveExports'
import type { ImportParts } from './importRequests'
import type { ProjectSession } from './projectSession'
import type { RecentProjects } from './recent'
import type { SettingsStore } from './settings'
import { listBackups } from '../store/backupList'
import type { Starts } from './starts'
import type { UnfinishedImports } from './unfinishedImport'
import type { FolderWatch } from './watchedFolder'
import { watchHandlers } from './watchRequests'
import type { WatchParts } from './watchRequests'
import { words } from './words'

export type MainRequestName = Exclude<RequestName, WindowRequestName>

export interface RequestParts {
  readonly window: () => BrowserWindow | null
  readonly tokens: PathTokens
  readonly settings: SettingsStore
  readonly recent: RecentProjects
  readonly session: ProjectSession
  readonly printer: Printer
  readonly engine: () => EngineClient
  readonly userData: string
  readonly projectsFolder: () => string
  readonly licencesFile: string
  readonly onSettings: () => void
  readonly starts: Starts
  readonly unfinished: UnfinishedImports
  readonly watch: FolderWatch
  readonly offered: () => readonly PathToken[]
}

function dialogOptions(what: ParsedArgs<'paths.choose'>['what']): OpenDialogOptions {
  const text = words()
  if (what === 'folder') return { title: text.chooseFolder, properties: ['openDirectory'] }
  if (what === 'project') {
    const extensions = ['retail-lens', 'sqlite', 'sqlite3', 'db']
    return {
      title: text.chooseProject,
      properties: ['openFile'],
      filters: [{ name: text.projects, extensions }],
    }
  }
  return {
    title: text.chooseFiles,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: text.csvFiles, extensions: ['csv', 'tsv', 'txt', 'gz', 'zip'] },
      { name: text.allFiles, extensions: ['*'] },
    ],
  }
}

function knownPaths(tokens: PathTokens, wanted: readonly string[]): readonly string[] | null {
  const paths = wanted.map((token) => tokens.pathOf(token))
  return paths.every((path) => path !== null) ? paths : null
}

async function startImport(
  parts: RequestParts,
  { tokens, dateOrder }: ParsedArgs<'import.start'>,
): Promise<Result<ImportOutcome>> {
  const files = knownPaths(parts.tokens, tokens)
  if (files === null) return UNKNOWN_TOKEN
  const order = { files, projectPath: projectPathFor(parts, files) }
  return inFolder(parts, () =>
    parts.session.importFiles(dateOrder === undefined ? order : { ...order, dateOrder }),
  )
}

async function openSample(parts: RequestParts): Promise<Result<ImportOutcome>> {
  const closed = await parts.session.close()
  if (!closed.ok) return closed
  const projectPath = join(parts.projectsFolder(), 'Sample shop.retail-lens')
  return inFolder(parts, () => parts.session.importSample(join(parts.userData, 'sample'), projectPath))
}

const present = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** The system's locale where it is one that formats can be made for. */
function regionOf(region: string, locale: string): string {
  try {
    return Intl.getCanonicalLocales(region)[0] ?? locale
  } catch {
    return locale
  }
}

function ownHandlers(parts: RequestParts): { readonly [N in MainRequestName]: Handler<N> } {
  const { tokens, settings, recent, session } = parts
  const pathFor = (token: string | null): string | null =>
    token === null ? session.currentPath() : tokens.pathOf(token)
  const pathsOf = (wanted: readonly string[]): readonly string[] | null => knownPaths(tokens, wanted)
  const imports: ImportParts = { ...parts, pathsOf }
  const watching: WatchParts = { ...parts, pathsOf }
  return {
    'app.info': async () =>
      success({
        version: app.getVersion(),
        platform: process.platform,
        locale: app.getLocale(),
        region: regionOf(app.getSystemLocale(), app.getLocale()),
        dark: nativeTheme.shouldUseDarkColors,
        electron: process.versions.electron ?? '',
        safe: parts.starts.isAfterFailures ? 'failed' : parts.starts.isSafe ? 'asked' : null,
      }),
    'app.licences': async () => success(readLicences(parts.licencesFile)),
    'settings.get': async () => success(settings.get()),
    'settings.set': async (change) => {
      const changed = settings.set(present(change))
      parts.onSettings()
      return success(changed)
    },
    'paths.choose': async ({ what }) => {
      const window = parts.window()
      if (window === null) return failure('internal', phrase`The window is gone.`)
      const { filePaths } = await dialog.showOpenDialog(window, dialogOptions(what))
      return success(filePaths.map((path) => tokens.tokenFor(path)).filter((token) => token !== null))
    },
    ...watchHandlers(watching),
    'project.recent': async () =>
      success(
        recent.list().flatMap(({ path, openedAt }) => {
          const token: PathToken | null = tokens.tokenFor(path)
          return token === null ? [] : [{ ...token, openedAt }]
        }),
      ),
    'project.open': async ({ token }) => {
      const path = tokens.pathOf(token)
      return path === null ? UNKNOWN_TOKEN : session.open(path)
    },
    'project.setCalendar': async (calendar) => session.setCalendar(calendar),
    'project.close': async () => session.close(),
    'backups.list': async ({ token }) => {
      const path = pathFor(token)
      return path === null ? UNKNOWN_TOKEN : success(listBackups(path))
    },
    'backups.restore': async ({ token, name }) => {
      const path = pathFor(token)
      return path === null ? UNKNOWN_TOKEN : session.restore(path, name)
    },
    'app.ready': async () => {
      parts.starts.succeeded()
      return success(null)
    },
    'app.restart': async () => {
      parts.starts.forget()
      app.relaunch({ args: process.argv.slice(1).filter((argument) => argument !== '--safe') })
      app.quit()
      return success(null)
    },
    'project.current': async () => success(session.current()),
    'project.recompute': async ({ settings: change }) => session.recompute(settingTexts(present(change))),
    'sample.open': async () => openSample(parts),
    'import.start': async (args) => startImport(parts, args),
    'import.prepare': async (args) => prepareImport(imports, args),
    'import.correct': async (args) => correctFiles(imports, args),
    'import.addFiles': async (args) => addFiles(imports, args),
    'import.run': async () => {
      const outcome = await inFolder(parts, () => session.runPrepared())
      if (outcome.ok) parts.unfinished.clear()
      return outcome
    },
    'import.discard': async () => {
      parts.unfinished.clear()
      return session.discard()
    },
    'import.unfinished': async () => unfinishedImport(imports),
    'import.resume': async () => resumeImport(imports),
    'import.forget': async () => {
      parts.unfinished.clear()
      return success(null)
    },
    'import.saveMapping': async () => saveMapping(imports),
    'import.loadMapping': async () => loadMapping(imports),
    'quality.export': async (args) => exportSetAside(parts, args),
    'export.table': async (args) => exportTable(parts.window(), args),
    'export.lines': async (args) => exportLines(parts.window(), parts.engine(), args),
    'export.copy': copyToClipboard,
    'export.picture': async (args) => exportPicture(parts.window(), args),
    'export.pdf': async (args) => exportPdf(parts.window(), parts.printer, parts.userData, args),
    'print.job': async () => success(await parts.printer.job()),
    'print.prepare': async () => {
      parts.printer.prepare()
      return success(null)
    },
    'export.cancel': async () => {
      parts.printer.cancel()
      return success(null)
    },
    'print.finished': async (said) => {
      parts.printer.finished(said)
      return success(null)
    },
    'import.cancel': async () => session.cancelImport(),
  }
}

const WINDOW_REQUESTS = (Object.keys(REQUESTS) as RequestName[]).filter(
  (name): name is WindowRequestName => REQUESTS[name].where === 'engine',
)

/** One function for each request of the contract: main's own, and a way through to the engine for the others. */
export function requestHandlers(parts: RequestParts): RequestHandlers {
  const ask =
    <N extends WindowRequestName>(name: N) =>
    (args: EngineArgs<N>) =>
      parts.engine().request(name, args)
  // Every name that the engine answers gets its own `ask`; TypeScript does not follow a table made in a loop.
  const engines = Object.fromEntries(WINDOW_REQUESTS.map((name) => [name, ask(name)])) as unknown as Pick<
    RequestHandlers,
    WindowRequestName
  >
  const adjust: Handler<'import.adjust'> = async (args) => {
    const adjusted = await engines['import.adjust'](args)
    if (adjusted.ok) parts.unfinished.decide(args.decisions, args.takenOut)
    return adjusted
  }
  const lastView: Handler<'view.get'> = async (args) =>
    parts.starts.isSafe ? success(null) : engines['view.get'](args)
  return { ...ownHandlers(parts), ...engines, 'import.adjust': adjust, 'view.get': lastView }
}
