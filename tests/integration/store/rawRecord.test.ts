import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject } from '../../../main/store'
import { folderWith, imported, rowsOf } from '../../support/project'
import { FailureError } from '../../../shared/result'

const OWN = ['a "quoted" name', "it's, odd", 'Price']
const sales = (prefix: string, lines: number, extra: readonly string[]): string =>
  [
    ['transaction_id', 'transaction_date', 'product_id', 'quantity', 'unit_price', ...extra]
      .map((name) => `"${name.replaceAll('"', '""')}"`)
      .join(','),
    ...Array.from({ length: lines }, (_, i) =>
      [
        `${prefix}${i}`,
        i % 50 === 7 ? 'no date' : `2024-0${(i % 9) + 1}-11`,
        `P${i % 7}`,
        1,
        '2.50',
        ...extra.map((_name, c) => `${c}-${i}`),
      ].join(','),
    ),
  ].join('\n')

test('the record behind a line is the one that SQL finds, with its ledger, in whichever file', async () => {
  const folder = folderWith({
    'b.csv': sales('B', 4000, OWN),
    'a.csv': sales('A', 3000, []),
    'tiny.csv': sales('T', 1, ['note']),
  })
  const projectPath = join(folder, 'p.retail-lens')
  await imported({ files: ['b.csv', 'a.csv', 'tiny.csv'].map((name) => join(folder, name)), projectPath })
  const names = new Map(
    (await rowsOf(projectPath, 'select file_id, name from bronze_files')).map((row) => [
      row.file_id,
      row.name,
    ]),
  )
  const stored = await rowsOf(projectPath, 'select * from bronze_transactions order by rowid')
  expect(stored).toHaveLength(7001)
  const project = await openProject(projectPath, { readOnly: true })
  if (!project.ok) throw new FailureError(project)
  const chosen = stored.filter((_row, at) => at % 97 === 0 || at > 6990)
  for (const { _file_id: id, _line: line, _extra: _rest, ...fields } of chosen) {
    const file = String(names.get(id))
    const record = project.value.rawRecord(file, Number(line))
    const own = Object.entries(fields).filter(([, value]) => value !== null)
    expect(Object.fromEntries(record.headers.map((name, at) => [name, record.values[at]]))).toEqual(
      Object.fromEntries(own),
    )
    const isRejected = fields.transaction_date === 'no date'
    expect(record.ledger.map(({ file, line, kind }) => ({ file, line, kind }))).toEqual(
      isRejected ? [{ file, line, kind: 'rejected' }] : [],
    )
  }
  expect(chosen.some(({ transaction_date: date }) => date === 'no date')).toBe(true)
  const nothing = { headers: [], values: [], ledger: [] }
  expect(project.value.rawRecord('a.csv', 1)).toEqual(nothing)
  expect(project.value.rawRecord('a.csv', 3002)).toEqual(nothing)
  expect(project.value.rawRecord('no such file.csv', 2)).toEqual(nothing)
  await project.value.close()
})
