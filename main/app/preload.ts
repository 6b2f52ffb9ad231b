import { phrase } from '../../shared/phrase'
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { EVENT_NAMES } from '../../shared/eventNames'
import type { Api, EventName, Events, Failure, PathToken, Result } from '../../shared/ipc'
import { CHANNELS } from './channels'

type Listener = (payload: unknown) => void

const listeners = new Map<EventName, Set<Listener>>(EVENT_NAMES.map((name) => [name, new Set()]))
// Files named at the start can arrive before the page listens.
const early: unknown[] = []

ipcRenderer.on(CHANNELS.event, (_event, name: EventName, payload: unknown) => {
  const known = listeners.get(name)
  if (known === undefined) return
  if (known.size === 0 && name === 'files.opened') early.push(payload)
  for (const listener of known) listener(payload)
})

const NO_PATH = {
  ok: false,
  code: 'usage',
  message: phrase`Only files and folders on this computer can be dropped here.`,
  places: [],
} as const satisfies Failure

const api = {
  request: (name, args) => ipcRenderer.invoke(CHANNELS.request, name, args),
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
    const known = listeners.get(event)
    if (known === undefined) throw new TypeError('There is no such event.')
    // Main sends each name with its own payload; the message border erases it.
    const heard: Listener = (payload) => listener(payload as Events[E])
    known.add(heard)
    if (event === 'files.opened') for (const payload of early.splice(0)) heard(payload)
    return () => {
      known.delete(heard)
    }
  },
  async drop(files): Promise<Result<readonly PathToken[]>> {
    const paths = files.map((file) => webUtils.getPathForFile(file))
    if (paths.length === 0 || paths.includes('')) return NO_PATH
    return ipcRenderer.invoke(CHANNELS.drop, paths)
  },
} satisfies Api

contextBridge.exposeInMainWorld('api', api)
