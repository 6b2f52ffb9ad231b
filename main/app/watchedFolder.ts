import { readdirSync, statSync, watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { OfferAnswer, WatchedFolder } from '../../shared/watchedFolder'
import { jsonFile } from './jsonFile'
import { isCsvName } from './paths'

const SETTLE_MS = 1_000
// Shared folders of a network tell nothing of what others put there.
const LOOK_AGAIN_MS = 60_000

const stateSchema = z.object({
  folder: z.string().nullable(),
  isOn: z.boolean(),
  /** Stamp of each file that needs no offer, by its name. */
  known: z.record(z.string(), z.string()),
  never: z.array(z.string()),
})
type State = z.infer<typeof stateSchema>

const NOTHING: State = { folder: null, isOn: false, known: {}, never: [] }

export interface FolderWatch {
  get(): WatchedFolder
  /** Watches the folder from now on: what is in it already needs no offer. Throws where it cannot be read. */
  choose(folder: string): void
  setOn(isOn: boolean): void
  /** Takes back the offer of these paths. */
  answer(paths: readonly string[], answer: OfferAnswer): void
  /** Looks at the folder now, then whenever something changes in it. */
  start(): void
  stop(): void
}

/** Size and time of every table in the folder, by name. Throws what the file system throws. */
function stampsOf(folder: string): Map<string, string> {
  const stamps = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !isCsvName(entry.name)) continue
    const found = statSync(join(folder, entry.name), { throwIfNoEntry: false })
    if (found && found.size > 0) stamps.set(entry.name, `${found.size} ${found.mtimeMs}`)
  }
  return stamps
}

/**
 * Tells which files came new into a chosen folder, once nobody writes to them any more; it reads none. What was chosen
 * and answered is kept in `statePath`. `offer` gets all paths that wait for an answer, also when they are none.
 */
export function createFolderWatch(
  statePath: string,
  offer: (paths: readonly string[]) => void,
  settleMs = SETTLE_MS,
): FolderWatch {
  const file = jsonFile(statePath, stateSchema, NOTHING)
  let state = file.read()
  let watcher: FSWatcher | null = null
  let soon: NodeJS.Timeout | null = null
  let regularly: NodeJS.Timeout | null = null
  let before = new Map<string, string>()
  let offered: readonly string[] = []
  const later = new Set<string>()

  const keep = (next: State): void => {
    state = next
    file.write(next)
  }

  function present(folder: string): Map<string, string> {
    try {
      return stampsOf(folder)
    } catch {
      return new Map()
    }
  }

  function look(): void {
    const { folder } = state
    if (folder === null) return
    const stamps = present(folder)
    const isNew = ([name, stamp]: [string, string]): boolean =>
      state.known[name] !== stamp && !state.never.includes(name) && !later.has(name)
    const fresh = [...stamps].filter(isNew)
    const settled = fresh.filter(([name, stamp]) => before.get(name) === stamp)
    before = stamps
    if (settled.length < fresh.length) lookSoon()
    const paths = settled.map(([name]) => join(folder, name))
    if (paths.join('\n') === offered.join('\n')) return
    offered = paths
    offer(paths)
  }

  function lookSoon(): void {
    soon ??= setTimeout(() => {
      soon = null
      look()
    }, settleMs)
  }

  function stop(): void {
    watcher?.close()
    watcher = null
    if (soon) clearTimeout(soon)
    if (regularly) clearInterval(regularly)
    soon = regularly = null
  }

  function start(): void {
    stop()
    const { folder, isOn } = state
    if (folder === null || !isOn) return
    try {
      watcher = watch(folder, lookSoon)
      watcher.on('error', () => undefined)
    } catch {
      // A drive that is not there now may be there again at the next look.
    }
    regularly = setInterval(look, LOOK_AGAIN_MS)
    regularly.unref()
    look()
  }

  const withdraw = (): void => {
    offered = []
    offer([])
  }

  return {
    get: () => ({ name: state.folder === null ? null : basename(state.folder), isOn: state.isOn }),
    choose(folder) {
      keep({ folder, isOn: true, known: Object.fromEntries(stampsOf(folder)), never: [] })
      later.clear()
      withdraw()
      start()
    },
    setOn(isOn) {
      keep({ ...state, isOn })
      if (isOn) return start()
      stop()
      withdraw()
    },
    answer(paths, answer) {
      const names = paths.map((path) => basename(path))
      if (answer === 'later') for (const name of names) later.add(name)
      else if (answer === 'never') keep({ ...state, never: [...new Set([...state.never, ...names])] })
      else {
        const stamps = new Map(names.flatMap((name) => (before.has(name) ? [[name, before.get(name)!]] : [])))
        keep({ ...state, known: { ...state.known, ...Object.fromEntries(stamps) } })
      }
      look()
    },
    start,
    stop,
  }
}
