import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPathTokens, kindOf } from '../../../main/app/paths'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-paths-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('kindOf', () => {
  test.each([
    ['sales.csv', 'a,b\n', 'csv'],
    ['SALES.TSV', 'a\tb\n', 'csv'],
    ['sales.csv.gz', '\x1f\x8b', 'csv'],
    ['books.retail-lens', 'damaged', 'project'],
    ['renamed.csv', 'SQLite format 3\0 and more', 'project'],
    ['notes.pdf', '%PDF-1.7', 'other'],
    ['empty.csv', '', 'csv'],
  ] as const)('%s is seen as %s → %s', (name, content, kind) => {
    expect(kindOf(write(name, content))).toEqual({ kind, bytes: Buffer.byteLength(content) })
  })

  test('a folder is a folder whatever it is called', () => {
    const path = join(folder, 'july.csv')
    mkdirSync(path)
    expect(kindOf(path)).toEqual({ kind: 'folder', bytes: 0 })
  })
})

describe('path tokens', () => {
  test('a token leads back to its path and does not contain it', () => {
    const tokens = createPathTokens()
    const path = write('sales.csv', 'a\n1\n')
    const token = tokens.tokenFor(path)
    expect(token).toMatchObject({ name: 'sales.csv', bytes: 4, kind: 'csv' })
    expect(tokens.pathOf(token?.token ?? '')).toBe(path)
    expect(JSON.stringify(token)).not.toContain(folder)
  })

  test('the same path keeps its token, another app run knows none of it', () => {
    const tokens = createPathTokens()
    const path = write('sales.csv', '')
    const first = tokens.tokenFor(path)?.token ?? ''
    expect(tokens.tokenFor(path)?.token).toBe(first)
    expect(createPathTokens().pathOf(first)).toBeNull()
  })

  test('nothing at the path: no token', () => {
    expect(createPathTokens().tokenFor(join(folder, 'gone.csv'))).toBeNull()
  })

  test('a path is not a token', () => {
    const tokens = createPathTokens()
    const path = write('sales.csv', '')
    tokens.tokenFor(path)
    expect(tokens.pathOf(path)).toBeNull()
  })
})
