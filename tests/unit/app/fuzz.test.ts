import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerRequest, takeDrop } from '../../../main/app/answerRequest'
import type { RequestHandlers } from '../../../main/app/answerRequest'
import { openLog } from '../../../main/app/log'
import { createPathTokens } from '../../../main/app/paths'
import { inEnglish } from '../../../shared/phrase'
import { REQUESTS } from '../../../shared/ipc'
import type { RequestName } from '../../../shared/ipc'

const NAMES = Object.keys(REQUESTS) as RequestName[]
const log = openLog(join(tmpdir(), 'retail-lens-test-logs'))

const deep = (levels: number): unknown => {
  let value: unknown = 'end'
  for (let i = 0; i < levels; i++) value = [value]
  return value
}

/** What a window that a stranger runs code in could send in the place of any argument. */
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', Number.NaN],
  ['a truth', true],
  ['a list', []],
  ['ten megabytes of text', 'x'.repeat(10_000_000)],
  ['a million entries', Array.from({ length: 1_000_000 }, () => 0)],
  ['a path', '/etc/passwd'],
  ['a way up', '../../../../etc/passwd'],
  ['a way up on Windows', '..\\..\\..\\Windows\\System32\\config\\SAM'],
  ['a network path', '\\\\evil\\share\\file.csv'],
  ['an address', 'file:///etc/passwd'],
  ['a name with an end in it', 'shop\0.retail-lens'],
  ['a prototype', JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown],
  ['a constructor', { constructor: { prototype: { isAdmin: true } } }],
  ['a thousand levels', deep(1_000)],
  ['an infinite number', Number.POSITIVE_INFINITY],
  ['a negative', -1],
]

const recording = () => {
  const called: string[] = []
  const entries = NAMES.map((name) => [
    name,
    async () => {
      called.push(name)
      return { ok: true, value: null }
    },
  ])
  return { called, handlers: Object.fromEntries(entries) as RequestHandlers }
}

/** The keys that an argument of the request has, so that each can be replaced by something hostile. */
const keysOf = (name: RequestName): readonly string[] => {
  const { args } = REQUESTS[name]
  return 'shape' in args ? Object.keys(args.shape) : []
}

const takesNothing = (name: RequestName): boolean => keysOf(name).length === 0

test.each(NAMES)('%s refuses what is no argument of it', async (name) => {
  for (const [what, value] of HOSTILE) {
    const { called, handlers } = recording()
    const answer = await answerRequest(handlers, name, value, log)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject) expect(answer, what).toMatchObject({ ok: false, code: 'usage' })
    if (!answer.ok) expect(called, what).toEqual([])
    expect(answer.ok ? 0 : inEnglish(answer.message).length, what).toBeLessThan(20_000)
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test.each(NAMES.filter((name) => !takesNothing(name)))('%s refuses hostile parts', async (name) => {
  for (const key of keysOf(name))
    for (const [what, value] of HOSTILE) {
      const { called, handlers } = recording()
      const answer = await answerRequest(handlers, name, { [key]: value }, log)
      const parsed = REQUESTS[name].args.safeParse({ [key]: value }).success
      expect(answer.ok, `${key}: ${what}`).toBe(parsed)
      expect(called.length, `${key}: ${what}`).toBe(parsed ? 1 : 0)
    }
})

test('a path in the place of a token opens nothing', () => {
  const tokens = createPathTokens()
  for (const [, value] of HOSTILE) if (typeof value === 'string') expect(tokens.pathOf(value)).toBeNull()
  const { token } = tokens.tokenFor(tmpdir()) ?? { token: '' }
  for (const near of [token.slice(1), `${token}/..`, `${token}\0`, token.toUpperCase() + token])
    expect(tokens.pathOf(near)).toBeNull()
})

test('a drop of hostile things is refused in plain words', () => {
  const tokens = createPathTokens()
  for (const [what, value] of HOSTILE)
    expect(takeDrop([value], tokens), what).toMatchObject(
      typeof value === 'string' && value.length < 32_768 ? { ok: true } : { ok: false, code: 'usage' },
    )
})
