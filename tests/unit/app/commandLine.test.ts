import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesOf } from '../../../main/app/commandLine'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-argv-'))
  writeFileSync(join(folder, 'sales.csv'), '')
  writeFileSync(join(folder, 'loader.js'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('packaged: what follows the program and exists, switches left out', () => {
  const argv = ['/usr/bin/retail-lens', '--force', 'sales.csv', 'gone.csv']
  expect(filesOf(argv, folder, '/opt/app')).toEqual([join(folder, 'sales.csv')])
})

test("in development: only what follows the app's folder", () => {
  const argv = ['electron', '-r', join(folder, 'loader.js'), '--inspect=0', folder, '--x', 'sales.csv']
  expect(filesOf(argv, folder, folder)).toEqual([join(folder, 'sales.csv')])
})

test('file managers hand files over as URLs; other URLs are no files', () => {
  const url = new URL(`file://${join(folder, 'sales.csv')}`).href
  const argv = ['/usr/bin/retail-lens', url, 'https://example.org/sales.csv', 'file:sales.csv%00']
  expect(filesOf(argv, folder, '/opt/app')).toEqual([join(folder, 'sales.csv')])
})
