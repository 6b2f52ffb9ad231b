import { stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { FailureError, failure } from '../../../shared/result'

export interface InputFile {
  readonly path: string
  /** The file's name; with its folder where two files of the run share one. */
  readonly name: string
  readonly bytes: number
}

const TABLE_FILES = '**/*.{csv,tsv,txt,tab,psv,CSV,TSV,TXT}'

const naturally = new Intl.Collator('en', { numeric: true })
export const compareNames = (a: string, b: string): number =>
  naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

async function expand(input: string): Promise<string[]> {
  const path = resolve(input)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory())
    return glob(TABLE_FILES, { cwd: path, absolute: true, followSymbolicLinks: false })
  if (found) return [path]
  if (isDynamicPattern(input)) {
    const files = await glob(input.replaceAll('\\', '/'), { absolute: true })
    if (files.length > 0) return files
  }
  throw new FailureError(
    failure('input_unusable', `No file at ${input}.`, [
      { file: input, reason: 'There is no such file or folder.', remedy: 'Check the path.' },
    ]),
  )
}

/** All files behind paths, folders and patterns, in natural order of their names. Throws a `FailureError` where one is missing. */
export async function inputFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const paths = [...new Set((await Promise.all(inputs.map(expand))).flat().map((path) => resolve(path)))]
  if (paths.length === 0)
    throw new FailureError(
      failure('input_unusable', 'There are no CSV files in what was given.', [
        {
          file: inputs.join(', '),
          reason: 'No file ends in .csv, .tsv or .txt.',
          remedy: 'Choose the folder with the exports.',
        },
      ]),
    )
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1)
  const root = commonFolder(paths)
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      name: counts.get(basename(path)) === 1 ? basename(path) : relative(root, path).split(sep).join('/'),
      bytes: (await stat(path)).size,
    })),
  )
  return files.sort((a, b) => compareNames(a.name, b.name))
}

function commonFolder(paths: readonly string[]): string {
  let parts = paths[0]!.split(sep).slice(0, -1)
  for (const path of paths) {
    const other = path.split(sep)
    const shared = parts.findIndex((part, i) => other[i] !== part)
    if (shared !== -1) parts = parts.slice(0, shared)
  }
  return parts.join(sep) || sep
}
