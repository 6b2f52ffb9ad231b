import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  freeProjectPath,
  prepareFolder,
  projectNameFor,
  removeLeftovers,
  safeFileName,
} from '../../../main/app/projectPlaces'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-places-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['Shop 2024', 'Shop 2024'],
  ['a/b\\c:d', 'a b c d'],
  ['  ..hidden.. ', 'hidden'],
  ['tab\tand\u0000nul', 'tab and nul'],
  ['Läden 🛒', 'Läden 🛒'],
  ['///', 'Project'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('safeFileName(%j) = %j', (text, expected) => {
  expect(safeFileName(text)).toBe(expected)
})

test('a project is called after its one file, its one folder, or the folder of its files', () => {
  const by = join(folder, 'by-day.v1')
  mkdirSync(by)
  writeFileSync(join(by, 'sales.csv'), '')
  expect(projectNameFor([join(by, 'sales.csv')])).toBe('sales')
  expect(projectNameFor([by])).toBe('by-day.v1')
  expect(projectNameFor([join(by, 'a.csv'), join(by, 'b.csv')])).toBe('by-day.v1')
})

test('a taken name is counted up', () => {
  writeFileSync(join(folder, 'sales.retail-lens'), '')
  writeFileSync(join(folder, 'sales 2.retail-lens'), '')
  expect(freeProjectPath(folder, 'sales')).toBe(join(folder, 'sales 3.retail-lens'))
})

test('a folder made for nothing is removed, one that was there or is used is kept', () => {
  const made = join(folder, 'made')
  prepareFolder(made)()
  expect(existsSync(made)).toBe(false)
  const used = join(folder, 'used')
  const removeIfEmpty = prepareFolder(used)
  writeFileSync(join(used, 'x'), '')
  removeIfEmpty()
  expect(existsSync(used)).toBe(true)
  prepareFolder(folder)()
  expect(existsSync(folder)).toBe(true)
})

test('leftovers of a killed save go; the project and its neighbours stay', () => {
  const names = ['a.retail-lens', 'a.retail-lens.tmp-12-ab', 'b.retail-lens.tmp-9-cd', 'a.retail-lens.csv']
  for (const name of names) writeFileSync(join(folder, name), '')
  removeLeftovers(join(folder, 'a.retail-lens'))
  expect(readdirSync(folder).sort()).toEqual(['a.retail-lens', 'a.retail-lens.csv', 'b.retail-lens.tmp-9-cd'])
})
