import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { jsonFile } from '../../../main/app/jsonFile'

const schema = z.object({ count: z.number() })
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-json-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => jsonFile(join(folder, 'settings.json'), schema, { count: 7 })

test('what was written is read again, and nothing else is left in the folder', () => {
  open().write({ count: 3 })
  expect(open().read()).toEqual({ count: 3 })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test.each([['{"count":'], ['{"count":"three"}'], ['null'], ['']])('damaged (%s): the defaults', (content) => {
  writeFileSync(join(folder, 'settings.json'), content)
  expect(open().read()).toEqual({ count: 7 })
})

test('missing: the defaults', () => {
  expect(open().read()).toEqual({ count: 7 })
})
