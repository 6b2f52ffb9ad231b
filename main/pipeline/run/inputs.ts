import { stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { Failure } from '../../../shared/result'
import { tablesIn } from '../read/archive'
import { noFile, plainFile } from '../read/source'
import type { ByteSource } from '../read/source'
import { foundFile } from './changedFiles'
import type { FoundFile } from './changedFiles'
import type { StoredFile } from './storedFiles'

export interface InputFile {
  /** Unique; of a table in a zip archive the path of the archive with the entry's name behind it. */
  readonly path: string
  /** The file's name; with its folder where two files of the run share one, behind its archive's where it is in one. */
  readonly name: string
  /** Unpacked. */
  readonly bytes: number
  readonly isPacked: boolean
  readonly source: ByteSource
  /** An archive that cannot be unpacked. */
  readonly damage?: Failure
  /** The file or archive on the disk as it was found. */
  readonly found?: FoundFile
  /** A file of the project: its records are in bronze, its bytes are not there. */
  readonly stored?: StoredFile
}

const TABLE_FILES = '**/*.{csv,tsv,txt,tab,psv,zip,csv.gz,tsv.gz,txt.gz}'

const naturally = new Intl.Collator('en', { numeric: true })
export const compareNames = (a: string, b: string): number =>
  naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

async function expand(input: string): Promise<string[]> {
  const path = resolve(input)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory())
    return glob(TABLE_FILES, {
      cwd: path,
      absolute: true,
      followSymbolicLinks: false,
      caseSensitiveMatch: false,
    })
  if (found && !found.isFile()) throw noFile(input)
  if (found) return [path]
  if (isDynamicPattern(input)) {
    const files = await glob(input.replaceAll('\\', '/'), { absolute: true })
    if (files.length > 0) return files
  }
  throw new FailureError(
    failure('input_unusable', phrase`No file at ${input}.`, [
      { file: input, reason: phrase`There is no such file or folder.`, remedy: phrase`Check the path.` },
    ]),
  )
}

/** All files behind paths, folders and patterns, in natural order of their names. Throws a `FailureError` where one is missing. */
export async function inputFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const paths = [...new Set((await Promise.all(inputs.map(expand))).flat().map((path) => resolve(path)))]
  if (paths.length === 0) throw noTables(inputs)
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1)
  const root = commonFolder(paths)
  const files: InputFile[] = []
  for (const path of paths) {
    const name = counts.get(basename(path)) === 1 ? basename(path) : relative(root, path).split(sep).join('/')
    files.push(...(await tablesAt(path, name)))
  }
  if (files.length === 0) throw noTables(inputs)
  return files.sort((a, b) => compareNames(a.name, b.name))
}

async function tablesAt(path: string, name: string): Promise<InputFile[]> {
  const found = foundFile(path)
  try {
    const tables = await tablesIn(path, name)
    return tables.map((table) => ({
      ...table,
      path: path + table.source.name.slice(name.length),
      name: table.source.name,
      found,
    }))
  } catch (cause) {
    if (!(cause instanceof FailureError)) throw cause
    const bytes = (await stat(path).catch(() => null))?.size ?? 0
    const source = plainFile(path, name)
    return [{ path, name, bytes, isPacked: true, source, found, damage: cause.failure }]
  }
}

const noTables = (inputs: readonly string[]): FailureError =>
  new FailureError(
    failure('input_unusable', phrase`There are no CSV files in what was given.`, [
      {
        file: inputs.join(', '),
        reason: phrase`No file ends in .csv, .tsv or .txt.`,
        remedy: phrase`Choose the folder with the exports.`,
      },
    ]),
  )

function commonFolder(paths: readonly string[]): string {
  let parts = paths[0]!.split(sep).slice(0, -1)
  for (const path of paths) {
    const other = path.split(sep)
    const shared = parts.findIndex((part, i) => other[i] !== part)
    if (shared !== -1) parts = parts.slice(0, shared)
  }
  return parts.join(sep) || sep
}
