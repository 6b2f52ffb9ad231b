import fc from 'fast-check'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerRequest, takeDrop } from '../../../main/app/answerRequest'
import type { RequestHandlers } from '../../../main/app/answerRequest'
import { openLog } from '../../../main/app/log'
import { createPathTokens } from '../../../main/app/paths'
import { REQUESTS } from '../../../shared/ipc'
import type { RequestName } from '../../../shared/ipc'

const NAMES = Object.keys(REQUESTS) as RequestName[]
const log = openLog(join(tmpdir(), 'retail-lens-test-logs'))

function recording(): { readonly handlers: RequestHandlers; readonly called: unknown[] } {
  const called: unknown[] = []
  const entries = NAMES.map((name) => [
    name,
    async (args: unknown) => {
      called.push(args)
      return { ok: true, value: null }
    },
  ])
  return { handlers: Object.fromEntries(entries) as RequestHandlers, called }
}

describe('answerRequest', () => {
  test.each([
    ['project.open', { token: 5 }],
    ['project.open', {}],
    ['project.open', { token: '' }],
    ['project.close', { extra: 1 }],
    ['import.start', { tokens: [] }],
    ['import.start', { tokens: ['t'], dateOrder: 'dym' }],
    ['query.page', { queries: [{ selection: { from: '1 May' }, measures: ['units'] }] }],
    ['query.page', { queries: [{ selection: {}, measures: ['profit'] }] }],
    ['lines.page', { selection: {}, offset: -1, limit: 10 }],
    ['lines.page', { selection: {}, offset: 0, limit: 1_000_000 }],
    ['settings.set', { theme: 'pink' }],
    ['view.set', null],
    ['paths.choose', { what: '/etc/passwd' }],
  ])('%s with %j is refused before its handler', async (name, args) => {
    const { handlers, called } = recording()
    expect(await answerRequest(handlers, name, args, log)).toMatchObject({ ok: false, code: 'usage' })
    expect(called).toEqual([])
  })

  test.each(['', 'nope', 'toString', '__proto__', 'engine.sql', 'engine.open', 3, null, { toString: 1 }])(
    'no request %j',
    async (name) => {
      const { handlers, called } = recording()
      expect(await answerRequest(handlers, name, {}, log)).toMatchObject({ ok: false, code: 'usage' })
      expect(called).toEqual([])
    },
  )

  test('a handler only ever sees what its schema makes of the arguments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.anything(), async (name, args) => {
        const { handlers, called } = recording()
        const result = await answerRequest(handlers, name, args, log)
        const parsed = REQUESTS[name].args.safeParse(args)
        expect(result.ok).toBe(parsed.success)
        expect(called).toEqual(parsed.success ? [parsed.data] : [])
      }),
    )
  })

  test('what a handler throws becomes a failure that names no inner detail', async () => {
    const { handlers } = recording()
    const thrower = {
      ...handlers,
      'app.info': () => Promise.reject(new Error('/home/someone/secret')),
    } satisfies RequestHandlers
    const result = await answerRequest(thrower, 'app.info', {}, log)
    expect(result).toMatchObject({ ok: false, code: 'internal' })
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})

test('a drop of anything but paths is refused; a path that is gone is left out', () => {
  const tokens = createPathTokens()
  for (const wrong of [null, 'x', [], [5], [''], [{ path: '/' }]]) {
    expect(takeDrop(wrong, tokens)).toMatchObject({ ok: false, code: 'usage' })
  }
  const dropped = takeDrop([tmpdir(), join(tmpdir(), 'no such file.csv')], tokens)
  expect(dropped).toMatchObject({ ok: true, value: [{ kind: 'folder' }] })
})
