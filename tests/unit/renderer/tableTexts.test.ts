import { expect, test } from 'vitest'
import { measureOf } from '../../../main/cube'
import { describeTables, TABLE_TEXTS } from '../../../main/pipeline/dictionary'
import { BRONZE_COLUMNS, COMMON_COLUMNS } from '../../../main/pipeline/dictionary/columns'
import { sentencesWithGerman, tableTextInGerman } from '../../../renderer/i18n/de/tables'
import { MEASURES } from '../../../shared/query'

/** What the dictionary of a project may say, the names in it aside. */
function allTexts(): ReadonlySet<string> {
  const fields = new Map([['transactions', new Map([['Menge', ['quantity']]])]])
  const [records] = describeTables(
    [
      {
        name: 'bronze_transactions',
        rows: 1,
        columns: [
          { name: 'Menge', type: 'text' },
          { name: 'Notiz', type: 'text' },
        ],
      },
    ],
    fields,
  )
  const tables = [...Object.values(TABLE_TEXTS), ...(records ? [records] : [])]
  return new Set([
    ...tables.flatMap(({ grain, definition }) => [grain, definition]),
    ...Object.values(TABLE_TEXTS).flatMap(({ columns }) => Object.values(columns)),
    ...(records?.columns.map(({ definition }) => definition) ?? []),
    ...Object.values(COMMON_COLUMNS),
    ...Object.values(BRONZE_COLUMNS),
    ...MEASURES.map((name) => measureOf(name).definition),
  ])
}

test('every text of the dictionary has its German, and no German is left over', () => {
  const texts = allTexts()
  expect([...texts].filter((text) => (tableTextInGerman(text) ?? '').trim() === '')).toEqual([])
  expect(sentencesWithGerman().filter((text) => !texts.has(text))).toEqual([])
})

test('names in a text stay as they are', () => {
  expect(tableTextInGerman('As it stands in the files; used as quantity, net_cents')).toBe(
    'Wie es in den Dateien steht; verwendet als quantity, net_cents',
  )
  expect(tableTextInGerman('one row per record of a stores file')).toBe(
    'eine Zeile je Datensatz einer Datei der Art stores',
  )
  expect(tableTextInGerman('something else')).toBeUndefined()
})
