import { readFile } from 'node:fs/promises'
import { FIELDS } from '../../../shared/fields'
import { FILE_ROLES, mappingFileSchema } from '../../../shared/mapping'
import type { MappingFile } from '../../../shared/mapping'
import { failure, success } from '../../../shared/result'
import type { Failure, Result } from '../../../shared/result'

const FIELD_LIST = [...new Set(Object.values(FIELDS).flat())].join(', ')

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/columns/, `Fields are ${FIELD_LIST}; each takes a header, {"add": […], "subtract": […]} or null.`],
  [/role$/, `Roles are ${FILE_ROLES.join(', ')}.`],
  [/date_order$/, 'It is dmy, mdy or ymd.'],
  [/decimals/, 'Each header takes "point" or "comma".'],
  [/joins/, 'A join has "column", "file", "key" and "columns" (field: header).'],
  [/^version$/, 'This version reads "version": 1.'],
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
    `The mapping file ${path} cannot be used.`,
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
        reason: `${typeof entry === 'string' ? `Entry "${entry}": ` : ''}${issue.message}.`,
        remedy:
          REMEDIES.find(([pattern]) => pattern.test(at))?.[1] ??
          'Write one with the command "mapping" and edit that.',
      }
    }),
  )
}

/** Reads decisions from a mapping file. Fails with `input_unusable`, one place an entry that is wrong. */
export async function readMappingFile(path: string): Promise<Result<MappingFile>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return failure('input_unusable', `No mapping file at ${path}.`, [
      { file: path, reason: 'It cannot be opened.', remedy: 'Check the path.' },
    ])
  }
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return failure('input_unusable', `The mapping file ${path} is no JSON.`, [
      {
        file: path,
        reason: (cause as Error).message,
        remedy: 'Correct it, or write it again with "mapping".',
      },
    ])
  }
  const parsed = mappingFileSchema.safeParse(content)
  return parsed.success
    ? success(parsed.data)
    : wrongEntry(path, content, parsed.error.issues as unknown as Issue[])
}
