import { join, resolve } from 'node:path'
import { exportNames, makeFolder, readSetAside, setAsideCsv, writeSetAside } from '../../store'
import type { SetAsideLines } from '../../store'
import { orWriteProblem } from '../../export/writeProblem'
import { readCall, textOption, wrongCall } from '../arguments'
import { print, render, say } from '../output'
import { take, withProject } from '../project'

export async function rejectsCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {
    project: { type: 'string' },
    file: { type: 'string' },
    out: { type: 'string' },
  })
  const out = textOption(call, 'out')
  const only = textOption(call, 'file')
  await withProject(call, async (project) => {
    const files = project.withDatabase((db) => {
      const names = (db.exec('select name from bronze_files')[0]?.values ?? []).map(([name]) => String(name))
      if (only !== undefined && !names.includes(only)) throw wrongCall(`The project has no file "${only}".`)
      return readSetAside(db, only)
    })
    if (call.values.json === true) await print(`${JSON.stringify(files.map(asJson))}\n`)
    else if (out !== undefined) take(await orWriteProblem(out, () => writeAll(resolve(out), files)))
    else if (files.length === 1) await print(setAsideCsv(files[0]!))
    else
      for (const { name, columns, rows } of files)
        await print(`${name}: ${rows.length} lines set aside\n${render('table', columns, rows)}\n`)
    if (files.length === 0) say('No line was set aside.')
  })
}

const asJson = ({ name, columns, rows }: SetAsideLines): object => ({
  file: name,
  records: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
})

async function writeAll(folder: string, files: readonly SetAsideLines[]): Promise<void> {
  makeFolder(folder)
  const names = exportNames(files)
  for (const [i, lines] of files.entries()) {
    const path = join(folder, names[i]!)
    await writeSetAside(path, lines)
    await print(`${path}\n`)
  }
  if (files.length > 0)
    say('Mend them and import these files: each line takes the place of the one it came from.')
}
