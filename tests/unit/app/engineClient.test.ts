import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createEngineClient } from '../../../main/app/engineClient'
import type { EngineListeners, EngineProcess } from '../../../main/app/engineClient'
import { inEnglish, phrase } from '../../../shared/phrase'
import { failure } from '../../../shared/result'
import { asEngine } from '../../support/engineProcess'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(): EngineProcess {
  const child = fork(join(import.meta.dirname, '../../fixtures/engine/echo.mjs'), {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  started.push(child)
  return asEngine(child)
}

const quiet: EngineListeners = { onEvent: () => undefined, onDeath: () => undefined }

test('answers find their questions, out of order too', async () => {
  const client = createEngineClient(start, quiet)
  const silent = client.request('engine.open', { path: 'silence' })
  const [a, b] = await Promise.all([
    client.request('engine.open', { path: 'a' }),
    client.request('engine.open', { path: 'b' }),
  ])
  expect([a, b]).toMatchObject([{ value: { path: 'a' } }, { value: { path: 'b' } }])
  await client.kill(failure('cancelled', phrase`ended`))
  expect(await silent).toMatchObject({ ok: false, code: 'cancelled' })
})

test('a death answers what was pending by a failure, is told, and the next question starts anew', async () => {
  const deaths: string[] = []
  const client = createEngineClient(start, {
    ...quiet,
    onDeath: ({ message }) => deaths.push(inEnglish(message)),
  })
  const pending = client.request('engine.open', { path: 'silence' })
  const fatal = client.request('engine.open', { path: 'die' })
  expect(await pending).toMatchObject({ ok: false, code: 'internal' })
  expect(await fatal).toMatchObject({ ok: false, code: 'internal' })
  expect(deaths).toEqual([
    'The data engine ended unexpectedly with code 3. It was started again; nothing saved was lost.',
  ])
  expect(await client.request('engine.open', { path: 'again' })).toMatchObject({ ok: true })
  expect(started).toHaveLength(2)
})

test('kill ends a process that is deep in a loop, gone when it resolves, and is no death', async () => {
  const deaths: string[] = []
  const client = createEngineClient(start, {
    ...quiet,
    onDeath: ({ message }) => deaths.push(inEnglish(message)),
  })
  await client.request('engine.open', { path: 'warm up' })
  const pending = client.request('engine.open', { path: 'hang' })
  await client.kill(failure('cancelled', phrase`The import was cancelled.`))
  expect(started[0]?.signalCode).toBe('SIGKILL')
  expect(await pending).toMatchObject({ ok: false, code: 'cancelled' })
  expect(deaths).toEqual([])
})

test('kill of a process that has ended by itself answers what was pending', async () => {
  const exits: ((code: number | null) => void)[] = []
  const client = createEngineClient(
    () => ({
      // Above what Linux, macOS and Windows give out.
      pid: 2 ** 31 - 1,
      postMessage: () => undefined,
      kill: () => false,
      lastWords: () => '',
      on: (event: 'message' | 'exit', listener: (value: never) => void) => {
        if (event === 'exit') exits.push(listener as (code: number | null) => void)
      },
    }),
    quiet,
  )
  const pending = client.request('engine.open', { path: 'x' })
  const killed = client.kill(failure('cancelled', phrase`The import was cancelled.`))
  for (const exit of exits) exit(0)
  await killed
  expect(await pending).toMatchObject({ ok: false, code: 'cancelled' })
})

test('cancel reaches the process, and its events reach the listener', async () => {
  const heard = new Promise((resolve) => {
    const client = createEngineClient(start, { ...quiet, onEvent: resolve })
    void client.request('engine.open', { path: 'x' }).then(() => client.cancel())
  })
  expect(await heard).toMatchObject({ event: 'project.saved', payload: { savedAt: 'cancel heard' } })
})
