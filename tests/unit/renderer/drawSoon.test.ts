import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const PRIORITIES = ['user-visible', 'background'] as const
type Priority = (typeof PRIORITIES)[number]

interface Task {
  readonly run: () => void
  readonly priority: Priority
  readonly signal: AbortSignal
  readonly settle: { readonly resolve: () => void; readonly reject: (cause: unknown) => void }
}

let tasks: Task[]
let see: (entries: readonly { readonly target: object; readonly isIntersecting: boolean }[]) => void
let reported: unknown[]

/** Chromium's scheduler, turned by hand: one task at a time, those of the higher priority first. */
async function turn(): Promise<void> {
  for (const priority of PRIORITIES)
    for (let next; (next = tasks.find((task) => task.priority === priority));) {
      tasks.splice(tasks.indexOf(next), 1)
      try {
        next.run()
        next.settle.resolve()
      } catch (cause) {
        next.settle.reject(cause)
      }
      await Promise.resolve()
    }
}

beforeEach(() => {
  tasks = []
  reported = []
  vi.stubGlobal('scheduler', {
    postTask: (run: () => void, { priority, signal }: Pick<Task, 'priority' | 'signal'>) =>
      new Promise<void>((resolve, reject) => {
        const task = { run, priority, signal, settle: { resolve, reject } }
        tasks.push(task)
        signal.addEventListener('abort', () => {
          tasks = tasks.filter((other) => other !== task)
          reject(signal.reason)
        })
      }),
  })
  vi.stubGlobal('IntersectionObserver', function (told: typeof see) {
    see = told
    return { observe: () => undefined, unobserve: () => undefined }
  })
  vi.stubGlobal('reportError', (cause: unknown) => reported.push(cause))
  vi.resetModules()
})
afterEach(() => vi.unstubAllGlobals())

const load = () => import('../../../renderer/charts/drawSoon')
const element = (): Element => ({}) as Element

test('charts in view are drawn in turn, those out of view when nothing else is to be done; then all is told', async () => {
  const { drawSoon, followSight, whenDrawn } = await load()
  const [above, below, scrolled] = [element(), element(), element()]
  for (const chart of [above, below, scrolled]) followSight(chart)
  see([
    { target: below, isIntersecting: false },
    { target: scrolled, isIntersecting: false },
    { target: scrolled, isIntersecting: true },
  ])
  const done: string[] = []
  drawSoon(below, () => done.push('below'))
  drawSoon(above, () => done.push('above'))
  drawSoon(scrolled, () => done.push('scrolled into view'))
  whenDrawn(() => done.push('all in view'))
  expect(done).toEqual([])
  await turn()
  expect(done).toEqual(['above', 'scrolled into view', 'all in view', 'below'])
})

test('a drawing that is let be is never made, and is no error; a chart followed no more counts as in view', async () => {
  const { drawSoon, followSight } = await load()
  const chart = element()
  const stop = followSight(chart)
  see([{ target: chart, isIntersecting: false }])
  stop()
  const done: string[] = []
  drawSoon(chart, () => done.push('older'))()
  drawSoon(chart, () => done.push('newest'))
  expect(tasks.map(({ priority }) => priority)).toEqual(['user-visible'])
  await turn()
  expect([done, reported]).toEqual([['newest'], []])
})

test('what a drawing throws is reported, and the next is drawn', async () => {
  const { drawSoon } = await load()
  const done: string[] = []
  drawSoon(element(), () => {
    throw new Error('no such axis')
  })
  drawSoon(element(), () => done.push('next'))
  await turn()
  expect(done).toEqual(['next'])
  expect(reported).toEqual([new Error('no such axis')])
})
