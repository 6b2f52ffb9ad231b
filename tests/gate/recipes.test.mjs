import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../main/setup/paths.mjs'
import { applied, copyProject, follow, run, stepsOf } from './walk.mjs'

const recipes = readdirSync(inRoot('docs', 'recipes')).filter((name) => name !== 'README.md')
const text = (name) => readFileSync(inRoot('docs', 'recipes', name), 'utf8')

describe(
  'a newcomer follows the recipes to the letter, one after the other in one copy',
  { timeout: 600_000 },
  () => {
    let folder

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'newcomer-'))
      copyProject(folder)
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(recipes)('%s', (name) => {
      expect(stepsOf(text(name)).at(-1)).toMatchObject({ kind: 'run' })
      follow(folder, text(name))
    })

    it('and the whole still has its types and passes the linter', () => {
      expect(() => run(folder, 'npm run -s types && npm run -s lint')).not.toThrow()
    })
  },
)

describe('the walk itself', () => {
  it('stops where an anchor is not there, or there twice', () => {
    const step = { kind: 'after', path: 'a.ts', anchor: 'b,', code: 'c,' }
    expect(applied('[\n  b,\n]', step)).toBe('[\n  b,\n  c,\n]')
    expect(() => applied('[\n]', step)).toThrow('a.ts: 0 lines read “b,”.')
    expect(() => applied('b,\nb,', step)).toThrow('a.ts: 2 lines read “b,”.')
  })

  it('tells a change from a block that is only looked at', () => {
    const steps = stepsOf(
      'In `a.ts`, before `b`:\n\n```ts\nc\n```\n\nIt looks so:\n\n```ts\nd\n```\n\n```sh\ne\n```\n',
    )
    expect(steps).toEqual([
      { kind: 'before', path: 'a.ts', anchor: 'b', code: 'c' },
      { kind: 'run', code: 'e' },
    ])
  })
})
