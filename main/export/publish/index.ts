import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { suspectSettingsSchema } from '../../../shared/suspects'
import type { SuspectSettings } from '../../../shared/suspects'
import { phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Failure, Result } from '../../../shared/result'
import { SETTINGS_KEY, projectSettings } from '../../pipeline/run'
import {
  DamagedFile,
  ProjectFile,
  damagedProject,
  makeFolder,
  numberAt,
  readState,
  textAt,
} from '../../store'
import { orWriteProblem, writeProblem } from '../writeProblem'
import { publishedColumns } from './columns'
import { modelsFor } from './models'
import type { Target } from './targets'
import type { PublishedTable } from './publishedTable'
import { readmeText } from './readme'
import { schemaSql, scriptsFor, verifySql } from './scripts'
import { writeSmallTables } from './smallTables'
import { writeTable } from './writeTable'

export { TARGETS } from './targets'
export type { Target } from './targets'

/** The cube's own storage and the state of the window: of no use elsewhere. */
const KEPT_BACK: ReadonlySet<string> = new Set(['gold_sales', 'project_seal', 'project_state'])
const RUNNABLE = 0o755

export interface PublishOrder {
  readonly project: string
  readonly target: Target
  /** The folder that is made; one that is there is replaced only where `replace` says so. */
  readonly folder: string
  readonly minorDigits: number
  readonly replace?: boolean
  readonly onTable?: (name: string, i: number, n: number) => void
}

export interface Published {
  readonly folder: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
}

const MARK = 'manifest.json'

/** Why the folder cannot be made; null where it can. A folder that is no published one is never replaced. */
function refusal(folder: string, mayReplace: boolean): Failure | null {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return null
  if (!found.isDirectory())
    return failure('usage', phrase`${folder} is a file. Choose a new or an empty folder.`)
  const names = readdirSync(folder)
  if (names.length === 0) return null
  if (!names.includes(MARK))
    return failure('usage', phrase`${folder} holds other files. Choose a new or an empty folder.`)
  if (mayReplace) return null
  const question = {
    id: 'replace:folder',
    file: folder,
    column: null,
    text: phrase`Replace what was published into the folder before?`,
    answers: [{ label: phrase`Replace it`, option: '--force' }],
  }
  return failure('decision_needed', phrase`${folder} is not empty. Nothing was changed.`, [], [question])
}

const besideOf = (folder: string): string => `.${basename(folder)}.tmp-`
const OLD = '.old'

/** Puts back what was published before, where the program ended between taking it away and putting the new one there. */
async function restoreOld(folder: string): Promise<void> {
  const parent = dirname(folder)
  if (existsSync(folder) || !existsSync(parent)) return
  const [old] = readdirSync(parent).filter((name) => name.startsWith(besideOf(folder)) && name.endsWith(OLD))
  if (old !== undefined) await rename(join(parent, old), folder)
}

async function putInPlace(beside: string, folder: string): Promise<void> {
  const old = `${beside}${OLD}`
  const isThere = existsSync(folder)
  if (isThere) await rename(folder, old)
  try {
    await rename(beside, folder)
  } catch (cause) {
    if (isThere) await rename(old, folder)
    throw cause
  }
  await rm(old, { recursive: true, force: true })
}

function highValueCents(file: ProjectFile): number {
  let value = 0
  file.rows('gold_kpis', (record) => {
    if (textAt(record, 0) === 'high_value_threshold_cents') value = numberAt(record, 1) ?? 0
  })
  return value
}

/** What the findings were looked for by when gold was made. */
function suspectSettings(file: ProjectFile): SuspectSettings {
  const rules: Record<string, object> = {}
  if (file.tables.has('gold_suspect_rules'))
    file.rows('gold_suspect_rules', (record) => {
      const threshold = numberAt(record, 4)
      rules[textAt(record, 1) ?? ''] = {
        isOn: numberAt(record, 3) === 1,
        ...(threshold === null ? {} : { threshold }),
      }
    })
  return suspectSettingsSchema.parse(rules)
}

async function writeData(file: ProjectFile, folder: string, order: PublishOrder): Promise<PublishedTable[]> {
  const tables = [...file.tables].filter(([name]) => !KEPT_BACK.has(name))
  const written: PublishedTable[] = []
  for (const [i, [name, sql]] of tables.entries()) {
    order.onTable?.(name, i, tables.length)
    const columns = publishedColumns(name, sql, order.minorDigits)
    const result = await writeTable(file, name, columns, join(folder, `${name}.parquet`))
    written.push({ name, columns, ...result })
  }
  const { rfmScoring } = projectSettings(readState(file).get(SETTINGS_KEY) ?? null)
  const small = await writeSmallTables(folder, {
    highValueCents: highValueCents(file),
    minorDigits: order.minorDigits,
    rfmScoring,
    suspects: suspectSettings(file),
  })
  return [...written, ...small]
}

async function manifest(
  folder: string,
  order: PublishOrder,
  tables: readonly PublishedTable[],
): Promise<string> {
  const files = await Promise.all(
    tables.map(async ({ name, rows, totals }) => {
      const bytes = await readFile(join(folder, 'data', `${name}.parquet`))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const sums = Object.fromEntries(totals.map(({ column, total }) => [column, total]))
      return { table: name, rows, bytes: bytes.length, sha256, totals: sums }
    }),
  )
  return `${JSON.stringify({ project: basename(order.project), target: order.target, tables: files }, null, 2)}\n`
}

async function fill(file: ProjectFile, folder: string, order: PublishOrder): Promise<PublishedTable[]> {
  const { target, minorDigits } = order
  for (const part of ['data', 'models']) makeFolder(join(folder, part))
  const tables = await writeData(file, join(folder, 'data'), order)
  const models = modelsFor(target, minorDigits).map(({ name, sql }, i): [string, string] => [
    join('models', `${String(i + 1).padStart(2, '0')}_${name}.sql`),
    sql,
  ])
  const schema = tables.map(({ name, columns }) => ({
    table: name,
    columns: columns.map(({ name: column, kind, scale, from }) => ({ column, kind, scale, from })),
  }))
  const texts: Record<string, string> = {
    ...Object.fromEntries(models),
    ...scriptsFor(target, tables),
    'schema.sql': schemaSql(target, tables),
    'schema.json': `${JSON.stringify(schema, null, 2)}\n`,
    'verify.sql': verifySql(target, tables),
    [MARK]: await manifest(folder, order, tables),
    'README.md': readmeText(target, basename(order.project).replace(/\.[^.]*$/, '')),
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  await chmod(join(folder, 'load.sh'), RUNNABLE)
  return tables
}

/**
 * Writes the saved project as a folder for a larger engine: Parquet, models, scripts. It is made beside and renamed:
 * there is the whole folder or none. Fails with `decision_needed` where the folder holds something already.
 */
export async function publishProject(order: PublishOrder): Promise<Result<Published>> {
  const folder = resolve(order.folder)
  const looked = await orWriteProblem(folder, async () => {
    await restoreOld(folder)
    return refusal(folder, order.replace === true)
  })
  if (!looked.ok) return looked
  if (looked.value) return looked.value
  const opened = ProjectFile.open(order.project)
  if (!opened.ok) return opened
  const beside = join(dirname(folder), `${besideOf(folder)}${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    const tables = await fill(opened.value, beside, order)
    await putInPlace(beside, folder)
    return success({ folder, tables: tables.map(({ name, rows }) => ({ name, rows })) })
  } catch (cause) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    if (cause instanceof DamagedFile) return damagedProject(order.project, cause.reason)
    return writeProblem(folder, cause)
  } finally {
    opened.value.close()
  }
}
