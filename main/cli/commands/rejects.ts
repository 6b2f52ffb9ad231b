import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { quoteName, replaceFile, writeFully } from '../../store'
import type { Database, OpenProject } from '../../store'
import { readCall, textOption, wrongCall } from '../arguments'
import { print, render, say, toCsv } from '../output'
import type { Cell } from '../output'
import { withProject } from '../project'

interface SetAside {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const SET_ASIDE = `('rejected', 'duplicate', 'superseded')`

/** The set-aside records of one file, in its own columns plus line and reason. */
function setAside(
  db: Database,
  fileId: number,
  name: string,
  role: string,
  header: readonly string[],
): SetAside {
  const columns = header.map((column) => `b.${quoteName(column)}`).join(', ')
  const statement = db.prepare(
    `select ${columns}, l.line as _line, l.kind as _kind, l.reason as _reason, l.detail as _detail
     from silver_ledger as l join ${quoteName(`bronze_${role}`)} as b on b._file_id = l.file_id and b._line = l.line
     where l.file_id = ? and l.kind in ${SET_ASIDE} order by l.line`,
    [fileId],
  )
  const rows: Cell[][] = []
  while (statement.step())
    rows.push(statement.get().map((cell) => (cell instanceof Uint8Array ? null : cell)))
  statement.free()
  return { name, columns: [...header, '_line', '_kind', '_reason', '_detail'], rows }
}

function readSetAside(project: OpenProject, only: string | undefined): SetAside[] {
  return project.withDatabase((db) => {
    const files = db.exec(
      `select f.file_id, f.name, f.role from bronze_files as f
       where exists (select 1 from silver_ledger as l where l.file_id = f.file_id and l.kind in ${SET_ASIDE}) order by f.name`,
    )[0]?.values
    const names = (db.exec('select name from bronze_files')[0]?.values ?? []).map(([name]) => String(name))
    if (only !== undefined && !names.includes(only)) throw wrongCall(`The project has no file "${only}".`)
    return (files ?? [])
      .filter(([, name]) => only === undefined || name === only)
      .map(([fileId, name, role]) => {
        const columns = (
          db.exec(`select name from pragma_table_info('bronze_${String(role)}')`)[0]?.values ?? []
        )
          .map(([column]) => String(column))
          .slice(3)
        return setAside(db, Number(fileId), String(name), String(role), columns)
      })
  })
}

export async function rejectsCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {
    project: { type: 'string' },
    file: { type: 'string' },
    out: { type: 'string' },
  })
  const out = textOption(call, 'out')
  await withProject(call, async (project) => {
    const tables = readSetAside(project, textOption(call, 'file'))
    if (call.values.json === true) {
      await print(
        `${JSON.stringify(
          tables.map(({ name, columns, rows }) => ({
            file: name,
            records: rows.map((row) =>
              Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])),
            ),
          })),
        )}\n`,
      )
    } else if (out !== undefined) await writeAll(resolve(out), tables)
    else if (tables.length === 1) await print(toCsv(tables[0]!.columns, tables[0]!.rows))
    else
      for (const { name, columns, rows } of tables) {
        await print(`${name}: ${rows.length} lines set aside\n${render('table', columns, rows)}\n`)
      }
    if (tables.length === 0) say('No line was set aside.')
  })
}

async function writeAll(folder: string, tables: readonly SetAside[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, columns, rows } of tables) {
    const path = join(folder, `${basename(name).replace(/\.[^.]*$/, '')}.rejects.csv`)
    await replaceFile(path, (file) => writeFully(file, Buffer.from(toCsv(columns, rows)), 0))
    await print(`${path}\n`)
  }
}
