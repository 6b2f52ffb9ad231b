import { isSourceRole } from '../../shared/fields'
import { MEASURES } from '../../shared/query'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Dictionary, SourceFile, TableList } from '../../shared/tables'
import { measureOf } from '../cube'
import { describeTables } from '../pipeline/dictionary'
import type { FieldsByHeader } from '../pipeline/dictionary'
import type { OpenProject } from '../store'
import type { EngineState } from './state'

const FILES_SQL = 'select name, role, records, accepted, mapping from bronze_files order by seq'

function fieldsOf(files: readonly (readonly unknown[])[]): FieldsByHeader {
  const roles = new Map<string, Map<string, readonly string[]>>()
  for (const [, role, , , mapping] of files) {
    const headers = roles.get(String(role)) ?? new Map<string, readonly string[]>()
    const parsed: unknown = JSON.parse(String(mapping))
    for (const [field, header] of Object.entries(parsed ?? {})) {
      const key = String(header)
      headers.set(key, [...new Set([...(headers.get(key) ?? []), field])])
    }
    roles.set(String(role), headers)
  }
  return roles
}

/** The files and tables of a project. */
export function listTables(file: OpenProject): Result<TableList> {
  const browser = file.browseTables()
  const files = browser.ask(FILES_SQL)
  return success({
    files: files.flatMap(([name, role, records, accepted]): SourceFile[] =>
      typeof role === 'string' && isSourceRole(role)
        ? [{ name: String(name), role, records: Number(records), accepted: Number(accepted) }]
        : [],
    ),
    tables: describeTables(browser.tables(), fieldsOf(files)),
  })
}

/** What every table, column and measure means. */
export function dictionaryOf(file: OpenProject): Result<Dictionary> {
  const listed = listTables(file)
  if (!listed.ok) return listed
  return success({
    tables: listed.value.tables,
    measures: MEASURES.map((name) => {
      const { unit, definition, additive } = measureOf(name)
      return { name, unit, formula: definition, additive }
    }),
  })
}

/** Closing what is not open is fine. */
export async function closeTables(state: EngineState): Promise<Result<null>> {
  await state.settled
  state.open?.file?.closeTables()
  return success(null)
}
