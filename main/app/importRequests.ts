import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { ImportPlan } from '../../shared/importPlan'
import type { ParsedArgs, RequestAnswers } from '../../shared/ipc'
import { mappingFileSchema } from '../../shared/mapping'
import type { FileMapping } from '../../shared/mapping'
import { phrase, verbatim } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import { orWriteProblem } from '../export/writeProblem'
import type { EngineClient } from './engineClient'
import { jsonFile } from './jsonFile'
import { freeProjectPath, prepareFolder, projectNameFor } from './projectPlaces'
import type { ProjectSession } from './projectSession'
import type { UnfinishedImports } from './unfinishedImport'
import { words } from './words'

export interface ImportParts {
  readonly window: () => BrowserWindow | null
  readonly session: ProjectSession
  readonly engine: () => EngineClient
  readonly projectsFolder: () => string
  /** Null where the app does not know one of the tokens. */
  readonly unfinished: UnfinishedImports
  readonly pathsOf: (tokens: readonly string[]) => readonly string[] | null
}

export const UNKNOWN_TOKEN = failure(
  'usage',
  phrase`The app does not know this file. Choose or drop it again.`,
)
const NO_WINDOW = failure('internal', phrase`The window is gone.`)

/** Where the files go: into the open project, else into a new one called after them. */
export const projectPathFor = (
  { session, projectsFolder }: Pick<ImportParts, 'session' | 'projectsFolder'>,
  files: readonly string[],
): string => session.currentPath() ?? freeProjectPath(projectsFolder(), projectNameFor(files))

/** Reads files that the window handed over and says what is understood; nothing is written. */
export async function prepareImport(
  parts: ImportParts,
  { tokens }: ParsedArgs<'import.prepare'>,
): Promise<Result<ImportPlan>> {
  const files = parts.pathsOf(tokens)
  if (files === null) return UNKNOWN_TOKEN
  const projectPath = projectPathFor(parts, files)
  const prepared = await parts.session.prepare({ files, projectPath })
  if (prepared.ok) parts.unfinished.begin(files, projectPath)
  return prepared
}

/** The import that was open when the app ended. */
export function unfinishedImport({ unfinished }: ImportParts): Result<RequestAnswers['import.unfinished']> {
  const found = unfinished.read()
  if (found === null) return success(null)
  const { files, decisions, takenOut, savedAt } = found
  return success({
    names: files.map((file) => basename(file)),
    decisions: decisions.length + takenOut.length,
    savedAt,
  })
}

/** Reads the files of the unfinished import again. */
export async function resumeImport({
  session,
  unfinished,
}: ImportParts): Promise<Result<RequestAnswers['import.resume']>> {
  const found = unfinished.read()
  if (found === null) return failure('usage', phrase`There is no unfinished import.`)
  const { files, projectPath, decisions, takenOut } = found
  const prepared = await session.prepare({ files, projectPath })
  return prepared.ok ? success({ plan: prepared.value, decisions, takenOut }) : prepared
}

/** The same with files that the open project holds. */
export async function correctFiles(
  { session }: ImportParts,
  { files }: ParsedArgs<'import.correct'>,
): Promise<Result<ImportPlan>> {
  const projectPath = session.currentPath()
  return projectPath === null
    ? failure('usage', phrase`No project is open.`)
    : session.prepare({ files: [], again: files, projectPath })
}

/** Takes further files and folders into the open plan. */
export async function addFiles(
  parts: ImportParts,
  { tokens }: ParsedArgs<'import.addFiles'>,
): Promise<Result<ImportPlan>> {
  const files = parts.pathsOf(tokens)
  if (files === null) return UNKNOWN_TOKEN
  const added = await parts.session.addFiles(files)
  if (added.ok) parts.unfinished.add(files)
  return added
}

/** Runs an import into a new project with the projects' folder in place; one that was made for it and stayed empty goes again. */
export async function inFolder<T>(
  { session, projectsFolder }: Pick<ImportParts, 'session' | 'projectsFolder'>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (session.currentPath() !== null) return work()
  const folder = projectsFolder()
  const prepared = await orWriteProblem(folder, async () => prepareFolder(folder))
  if (!prepared.ok) return prepared
  const outcome = await work()
  if (!outcome.ok) prepared.value()
  return outcome
}

/** Asks where to and writes the plan as a mapping file; null where the dialog was cancelled. */
export async function saveMapping({ window, engine }: ImportParts): Promise<Result<{ name: string } | null>> {
  const owner = window()
  if (owner === null) return NO_WINDOW
  const mapping = await engine().request('engine.mapping', {})
  if (!mapping.ok) return mapping
  const { filePath } = await dialog.showSaveDialog(owner, {
    title: words().saveMapping,
    defaultPath: 'mapping.json',
    filters: [{ name: words().mappingFiles, extensions: ['json'] }],
  })
  if (filePath === '') return success(null)
  if (!existsSync(dirname(filePath))) return failure('usage', phrase`The folder does not exist any more.`)
  return orWriteProblem(filePath, async () => {
    jsonFile(filePath, mappingFileSchema, mapping.value).write(mapping.value)
    return { name: basename(filePath) }
  })
}

function wrongMapping(path: string, reason: Phrase): Failure {
  const remedy = phrase`Choose a file that was saved here or written by the command line.`
  return failure('input_unusable', phrase`${basename(path)} is no mapping file.`, [
    { file: basename(path), reason, remedy },
  ])
}

/** Asks for a mapping file and gives its decisions; null where the dialog was cancelled. */
export async function loadMapping({ window }: ImportParts): Promise<Result<readonly FileMapping[] | null>> {
  const owner = window()
  if (owner === null) return NO_WINDOW
  const { filePaths } = await dialog.showOpenDialog(owner, {
    title: words().loadMapping,
    properties: ['openFile'],
    filters: [{ name: words().mappingFiles, extensions: ['json'] }],
  })
  const [path] = filePaths
  if (path === undefined) return success(null)
  try {
    const parsed = mappingFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success
      ? success(parsed.data.files)
      : wrongMapping(path, verbatim(z.prettifyError(parsed.error)))
  } catch (cause) {
    return wrongMapping(path, verbatim(cause instanceof Error ? cause.message : String(cause)))
  }
}
