import { afterEach, expect, test, vi } from 'vitest'
import { listenToMain } from '../../../renderer/store/actions'
import { importFiles, runPlan } from '../../../renderer/store/importActions'
import { useApp } from '../../../renderer/store'
import type { Api, EventName, Events, ProjectInfo } from '../../../shared/ipc'
import { phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { profileOf } from './support'

const project = (name: string): ProjectInfo => ({
  token: name,
  name,
  readOnly: false,
  heldBy: null,
  changedElsewhere: false,
  savedAt: null,
  profile: profileOf(['product']),
})
const DIED = failure('internal', phrase`The data engine ended.`)

const listeners = new Map<EventName, (payload: never) => void>()
const tell = <E extends EventName>(event: E, payload: Events[E]): void =>
  listeners.get(event)?.(payload as never)

/** Main as the window meets it: `open` is the project that it has, `waiting` what it has not answered yet. */
function connect(open: () => ProjectInfo | null) {
  const waiting: ((answer: Result<unknown>) => void)[] = []
  const request = (name: string): Promise<Result<unknown>> => {
    if (name === 'project.current') return Promise.resolve(success(open()))
    if (name === 'import.run') return new Promise((resolve) => waiting.push(resolve))
    if (name === 'import.prepare') return Promise.reject(new Error('An object could not be cloned.'))
    return Promise.resolve(success(name === 'views.get' ? [] : null))
  }
  const api = {
    request: request as Api['request'],
    on: (event, listener) => {
      listeners.set(event, listener)
      return () => undefined
    },
    drop: () => Promise.resolve(success([])),
  } satisfies Api
  vi.stubGlobal('window', { api })
  listenToMain()
  return waiting
}

afterEach(() => {
  vi.unstubAllGlobals()
  useApp.setState(useApp.getInitialState(), true)
})

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test.each([
  ['the project before is shown again', project('before')],
  ['nothing is open where nothing was', null],
])(
  'the engine dies while a project that is shown is being saved: the window stops saying so, %s',
  async (_what, before) => {
    const waiting = connect(() => before)
    useApp.getState().setProject(before, false)
    const running = runPlan()
    tell('import.dashboardReady', project('new'))
    await expect.poll(() => useApp.getState().saving).toBe(true)
    tell('engine.died', { failure: DIED })
    waiting[0]?.(DIED)
    await running
    await settled()
    expect(useApp.getState()).toMatchObject({ run: null, saving: false, project: before, failure: DIED })
  },
)

test('a project that cannot be opened again after a death is shown no more', async () => {
  let open: ProjectInfo | null = project('shop')
  connect(() => open)
  useApp.getState().setProject(open, false)
  tell('engine.died', { failure: DIED })
  await settled()
  expect(useApp.getState().project).toEqual(project('shop'))
  open = null
  tell('engine.died', { failure: DIED })
  await settled()
  expect(useApp.getState().project).toBeNull()
})

test('a request without an answer is a failure in words, and nothing is under way any more', async () => {
  connect(() => null)
  await importFiles([{ token: 'file', name: 'a.csv', kind: 'csv', bytes: 1 }])
  expect(useApp.getState()).toMatchObject({ run: null, failure: { ok: false, code: 'internal' } })
})
