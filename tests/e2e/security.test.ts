import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from './harness'
import { listener } from './listener'
import { inEnglish } from '../../shared/phrase'
import { EVENT_NAMES } from '../../shared/eventNames'

const CSP_ERRORS = [/Content Security Policy/, /net::ERR_(BLOCKED|FAILED|ABORTED)/, /Failed to (load|fetch)/]

test('an inline script and an inline handler do not run', async () => {
  const { page } = await launch({ expectedErrors: CSP_ERRORS })
  const result = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'window.handlerRan = true')
    image.src = 'data:image/png;base64,AAAA'
    document.body.append(image)
    await new Promise((resolve) => image.addEventListener('error', resolve))
    await new Promise((resolve) => setTimeout(resolve, 0))
    return { violated, ran: 'inlineRan' in window || 'handlerRan' in window }
  })
  expect(result.ran).toBe(false)
  // The header and the page's own policy both refuse it.
  expect([...new Set(result.violated)].toSorted()).toEqual(['script-src-attr', 'script-src-elem'])
})

test('no way of the page to load something reaches the network', async () => {
  const { origin, seen } = await listener()
  const { page } = await launch({ expectedErrors: [...CSP_ERRORS, /WebSocket/, /Refused/] })
  const outcomes = await page.evaluate(async (remote) => {
    const settle = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('refused'))
        document.body.append(element)
      })
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, values: object): HTMLElementTagNameMap[K] =>
      Object.assign(document.createElement(tag), values)
    const attempts: Promise<string>[] = [
      settle(make('script', { src: `${remote}/script.js` })),
      settle(make('img', { src: `${remote}/image.png` })),
      settle(make('link', { rel: 'stylesheet', href: `${remote}/style.css` })),
      fetch(`${remote}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      ),
      new Promise((resolve) => {
        try {
          const socket = new WebSocket(`${remote.replace('http', 'ws')}/socket`)
          socket.addEventListener('open', () => resolve('loaded'))
          socket.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      }),
      settle(make('script', { type: 'module', src: `${remote}/module.js` })),
    ]
    document.body.append(make('iframe', { src: `${remote}/frame` }))
    document.body.append(make('link', { rel: 'prefetch', href: `${remote}/prefetch` }))
    navigator.sendBeacon(`${remote}/beacon`, 'x')
    const form = make('form', { action: `${remote}/form`, method: 'post' })
    document.body.append(form)
    form.submit()
    return Promise.all(attempts)
  }, origin)
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'refused'])
  expect(seen).toEqual([])
})

test('the session denies requests that no CSP guards', async () => {
  const { origin, seen } = await listener()
  const { electron } = await launch()
  const answer = await electron.evaluate(
    async ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => 'loaded',
        () => 'refused',
      ),
    `${origin}/main`,
  )
  expect(answer).toBe('refused')
  expect(seen).toEqual([])
})

test('the window stays where it is: no navigation, no second window, no download', async () => {
  const { origin, seen } = await listener()
  const { page, electron, places } = await launch({ expectedErrors: [...CSP_ERRORS, /Not allowed/] })
  const before = page.url()
  const secret = join(places.folder, 'secret.html')
  writeFileSync(secret, '<h1>secret</h1>')
  await electron.evaluate(({ session }) => {
    const global_ = globalThis as { downloads?: number }
    global_.downloads = 0
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) global_.downloads = (global_.downloads ?? 0) + 1
    })
  })
  const opened = await page.evaluate((remote) => window.open(`${remote}/popup`) === null, origin)
  for (const address of [`${origin}/page`, `file://${secret}`, 'data:text/html,<h1>x</h1>']) {
    await page.evaluate((to) => {
      location.href = to
    }, address)
  }
  await page.evaluate((remote) => {
    const link = Object.assign(document.createElement('a'), { href: `${remote}/blank`, target: '_blank' })
    const save = Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x.txt' })
    document.body.append(link, save)
    link.click()
    save.click()
  }, origin)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(opened).toBe(true)
  expect(page.url()).toBe(before)
  expect(electron.windows()).toHaveLength(1)
  expect(await electron.evaluate(() => (globalThis as { downloads?: number }).downloads)).toBe(0)
  expect(seen).toEqual([])
})

test('permissions are denied', async () => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
    const states = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
    const place = new Promise<number>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve(0),
        (error) => resolve(error.code),
      ),
    )
    const [asked, placeError] = await Promise.all([Notification.requestPermission(), place])
    return { states: (await Promise.all(states)).map(({ state }) => state), asked, placeError }
  })
  const PERMISSION_DENIED = 1
  expect(answers).toEqual({
    states: Array.from({ length: 6 }, () => 'denied'),
    asked: 'denied',
    placeError: PERMISSION_DENIED,
  })
})

test('the page has the bridge and nothing of Node or Electron', async () => {
  const { page, electron } = await launch()
  const seen = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const webview = document.body.appendChild(document.createElement('webview'))
    return {
      bridge: Object.keys(window.api).toSorted(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      frameHasBridge: 'api' in (frame.contentWindow ?? {}),
      webviewWorks: 'loadURL' in webview,
      unknownEvent: (() => {
        try {
          window.api.on('ipc-message' as 'theme.changed', () => undefined)
          return 'heard'
        } catch {
          return 'refused'
        }
      })(),
    }
  })
  expect(seen).toEqual({
    bridge: ['drop', 'on', 'request'],
    node: [],
    frameHasBridge: false,
    webviewWorks: false,
    unknownEvent: 'refused',
  })
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(EVENT_NAMES).not.toContain('ipc-message')
})

test('the scheme serves the window alone, under the policy', async () => {
  const { page } = await launch({
    expectedErrors: CSP_ERRORS.concat(/the server responded with a status of/),
  })
  const answers = await page.evaluate(async () => {
    const paths = ['/index.html', '/..%2fmain%2fmain.js', '/%2e%2e%2f%2e%2e%2fpackage.json', '/absent.js']
    const responses = await Promise.all(paths.map((path) => fetch(path)))
    const posted = await fetch('/index.html', { method: 'POST' })
    return {
      statuses: [...responses.map(({ status }) => status), posted.status],
      policy: responses[0]?.headers.get('Content-Security-Policy'),
    }
  })
  expect(answers.statuses).toEqual([200, 403, 403, 404, 405])
  expect(answers.policy).toBe(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

test('wrong arguments and foreign tokens are refused in plain words', async () => {
  const { page, places } = await launch()
  const path = join(places.folder, 'books.retail-lens')
  writeFileSync(path, 'SQLite format 3\0')
  const answers = await page.evaluate(async (real) => {
    const ask = (name: string, args: unknown) => window.api.request(name as never, args as never)
    return Promise.all([
      ask('project.open', { token: real }),
      ask('project.open', { token: 7 }),
      ask('import.start', { tokens: ['invented'] }),
      ask('import.start', { tokens: Array.from({ length: 20_000 }, () => 'x') }),
      ask('query.page', { queries: 'all' }),
      ask('engine.sql', { text: 'select 1' }),
      ask('settings.set', { theme: 'pink' }),
      window.api.drop([new File(['a,b'], 'made-up.csv')]),
    ])
  }, path)
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'usage' })
  expect(answers.map((answer) => (answer.ok ? '' : inEnglish(answer.message)))).toMatchObject({
    0: 'The app does not know this file. Choose or drop it again.',
    5: 'There is no such request.',
    7: 'Only files and folders on this computer can be dropped here.',
  })
})

test('requests from any window but ours are refused', async () => {
  const { electron } = await launch({ expectedErrors: [/a request from a foreign frame was refused/] })
  const answer = await electron.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await foreign.loadURL('app://retail-lens/index.html')
    const said: unknown = await foreign.webContents.executeJavaScript(
      "window.api.request('settings.get', {})",
    )
    foreign.destroy()
    return said
  })
  expect(inEnglish(answer)).toMatchObject({ ok: false, message: 'Requests from this frame are refused.' })
})
