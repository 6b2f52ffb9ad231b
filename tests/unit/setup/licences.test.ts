import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { licenceText, packageOf, shippedLicences } from '../../../main/setup/licences'

const root = resolve(import.meta.dirname, '../../..')
const licences = shippedLicences(root)

/** Licences that ask for no more than to be named. */
const FREE =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|CC-BY-4\.0|Zlib|BlueOak-1\.0\.0|Python-2\.0|Public domain)\b/

test('every package that the app is made from is named with its licence, and so are the data', () => {
  const { dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const names = new Set(licences.map(({ name }) => name))
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([])
  expect([...names]).toEqual(expect.arrayContaining(['scheduler', 'GeoNames', 'Natural Earth']))
  expect(names).not.toContain('electron')
})

test('no package may be shipped whose licence asks for more than its name', () => {
  expect(licences.filter(({ licence }) => !FREE.test(licence)).map(({ name }) => name)).toEqual([])
})

test.each([
  ['/p/node_modules/echarts/lib/a.js', 'echarts'],
  ['/p/node_modules/@mantine/core/esm/b.mjs', '@mantine/core'],
  ['/p/node_modules/a/node_modules/@b/c/d.js?x', '@b/c'],
  ['C:\\p\\node_modules\\@b\\c\\d.js', '@b/c'],
  ['\0/p/node_modules/react/index.js?commonjs-module', 'react'],
  ['/p/renderer/App.tsx', null],
  ['\0vite/preload-helper.js', null],
])('the module %s is of the package %s', (module, name) => {
  expect(packageOf(module)).toBe(name)
})

test('the text beside the program holds every licence in full', () => {
  const text = licenceText(licences)
  expect(licences.filter((licence) => !text.includes(licence.text)).map(({ name }) => name)).toEqual([])
})
