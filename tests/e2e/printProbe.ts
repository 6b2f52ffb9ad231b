import { PRINT_REQUESTS } from '../../main/app/printRequests'
import { REQUESTS } from '../../shared/ipc'
import type { RunningApp } from './harness'
import { listener } from './listener'

interface Tried {
  /** The requests that were refused for coming from this window. */
  readonly refused: readonly string[]
  /** Whether one that it may ask was answered: what is refused is not refused for another reason. */
  readonly answered: boolean
  readonly remote: readonly string[]
  readonly opened: boolean
  readonly stayed: boolean
  readonly windows: number
}

/** Tries every way out of the next window of a report, when all of it is drawn and before it is printed. */
export async function probePrintWindow(app: RunningApp) {
  const { origin, seen } = await listener()
  const forbidden = Object.keys(REQUESTS).filter((name) => !PRINT_REQUESTS.has(name))
  const script = `(async () => {
    const settle = (element) => new Promise((resolve) => {
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('refused'))
      document.body.append(element)
    })
    const make = (tag, values) => Object.assign(document.createElement(tag), values)
    const remote = ${JSON.stringify(origin)}
    const answers = await Promise.all(${JSON.stringify(forbidden)}.map(async (name) =>
      [name, await window.api.request(name, {})]))
    const outcomes = await Promise.all([
      settle(make('script', { src: remote + '/script.js' })),
      settle(make('img', { src: remote + '/image.png' })),
      settle(make('link', { rel: 'stylesheet', href: remote + '/style.css' })),
      fetch(remote + '/fetch').then(() => 'loaded', () => 'refused'),
    ])
    const before = location.href
    const opened = window.open(remote + '/popup') !== null
    for (const to of [remote + '/page', 'data:text/html,<h1>x</h1>']) location.href = to
    await new Promise((resolve) => setTimeout(resolve, 0))
    return {
      refused: answers.filter(([, answer]) => answer.message?.words === 'Requests from this frame are refused.').map(([name]) => name),
      answered: (await window.api.request('app.info', {})).ok,
      remote: outcomes,
      opened,
      stayed: location.href === before,
    }
  })()`
  await app.electron.evaluate(({ app: main, BrowserWindow }, text) => {
    const bag = globalThis as { tried?: unknown }
    main.once('browser-window-created', (_event, { webContents }) => {
      const print = webContents.printToPDF.bind(webContents)
      webContents.printToPDF = async (options) => {
        const tried: unknown = await webContents.executeJavaScript(text)
        bag.tried = { ...(tried as object), windows: BrowserWindow.getAllWindows().length }
        return print(options)
      }
    })
  }, script)
  return {
    forbidden,
    outcome: async (): Promise<Tried & { readonly arrived: readonly string[] }> => {
      const tried = await app.electron.evaluate(() => (globalThis as { tried?: unknown }).tried)
      return { ...(tried as Tried), arrived: seen }
    },
  }
}
