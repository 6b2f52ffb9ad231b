import { readFile, stat } from 'node:fs/promises'
import { FIELDS } from '../../../shared/fields'
import { FILE_ROLES, mappingFileSchema } from '../../../shared/mapping'
import type { MappingFile } from '../../../shared/mapping'
import { phrase, verbatim } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Failure, Result } from '../../../shared/result'

const FIELD_LIST = [...new Set(Object.values(FIELDS).flat())].join(', ')

const REMEDIES: readonly (readonly [RegExp, Phrase])[] = [
  [/columns/, phrase`Fields are ${FIELD_LIST}; each takes a header, {"add": […], "subtract": […]} or null.`],
  [/role$/, phrase`Roles are ${FILE_ROLES.join(', ')}.`],
  [/date_order$/, phrase`It is dmy, mdy or ymd.`],
  [/decimals/, phrase`Each header takes "point" or "comma".`],
  [/joins/, phrase`A join has "column", "file", "key" and "columns" (field: header).`],
  [/^version$/, phrase`This version reads "version": 1.`],
]

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

function wordsOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1)
}

function wrongEntry(path: string, content: unknown, issues: readonly Issue[]): Failure {
  const entries = (content as { files?: unknown } | null)?.files
  return failure(
    'input_unusable',
    phrase`The mapping file ${path} cannot be used.`,
    issues.map((issue) => {
      const at = wordsOf([...issue.path, ...(issue.keys ?? []).slice(0, 1)])
      const index = issue.path[0] === 'files' ? issue.path[1] : undefined
      const entry =
        typeof index === 'number' && Array.isArray(entries)
          ? (entries[index] as { file?: unknown } | null)?.file
          : undefined
      return {
        file: path,
        ...(at === '' ? {} : { column: at }),
        reason:
          typeof entry === 'string' ? phrase`Entry "${entry}": ${issue.message}.` : phrase`${issue.message}.`,
        remedy:
          REMEDIES.find(([pattern]) => pattern.test(at))?.[1] ??
          phrase`Write one with the command "mapping" and edit that.`,
      }
    }),
  )
}

/** Reads decisions from a mapping file. Fails with `input_unusable`, one place an entry that is wrong. */
export async function readMappingFile(path: string): Promise<Result<MappingFile>> {
  let text: string
  try {
    const isFile = (await stat(path)).isFile()
    if (!isFile) throw new Error('A pipe or a device would be read for ever.')
    text = await readFile(path, 'utf8')
  } catch {
    return failure('input_unusable', phrase`No mapping file at ${path}.`, [
      { file: path, reason: phrase`It cannot be opened.`, remedy: phrase`Check the path.` },
    ])
  }
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return failure('input_unusable', phrase`The mapping file ${path} is no JSON.`, [
      {
        file: path,
        reason: verbatim((cause as Error).message),
        remedy: phrase`Correct it, or write it again with "mapping".`,
      },
    ])
  }
  const parsed = mappingFileSchema.safeParse(content)
  return parsed.success
    ? success(parsed.data)
    : wrongEntry(path, content, parsed.error.issues as unknown as Issue[])
}
