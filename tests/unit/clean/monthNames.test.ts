import { expect, test } from 'vitest'
import { monthOf, plainWord } from '../../../main/pipeline/silver/clean/dateWords'
import { MORE_MONTHS } from '../../../main/pipeline/silver/clean/monthNames'

test('no month name of one language is another month in a second one', () => {
  const odd = MORE_MONTHS.flatMap((words, i) =>
    words.split(' ').filter((word) => monthOf(plainWord(word)) !== i + 1),
  )
  expect(odd).toEqual([])
  expect(MORE_MONTHS).toHaveLength(12)
})

test.each([
  ['en-GB', 'long'],
  ['de-DE', 'long'],
  ['fr-FR', 'long'],
  ['es-ES', 'long'],
  ['it-IT', 'long'],
  ['pt-PT', 'long'],
  ['nl-NL', 'long'],
  ['pl-PL', 'long'],
  ['cs-CZ', 'long'],
  ['sk-SK', 'long'],
  ['sv-SE', 'long'],
  ['da-DK', 'long'],
  ['nb-NO', 'long'],
  ['fi-FI', 'long'],
  ['hu-HU', 'long'],
  ['ro-RO', 'long'],
  ['tr-TR', 'long'],
  ['ru-RU', 'long'],
  ['uk-UA', 'long'],
  ['bg-BG', 'long'],
  ['el-GR', 'long'],
] as const)('the months of a date written in %s', (locale, month) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
  const named = Array.from({ length: 12 }, (_, i) =>
    format.formatToParts(Date.UTC(2024, i, 15)).find(({ type }) => type === 'month'),
  )
  expect(named.map((part) => monthOf(plainWord(part?.value ?? '')))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ])
})
