import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import type { PathToken, RequestName } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { RequestHandlers } from './answerRequest'
import { UNKNOWN_TOKEN } from './importRequests'
import { NO_WINDOW } from './saveExports'
import type { FolderWatch } from './watchedFolder'
import { words } from './words'

export interface WatchParts {
  readonly window: () => BrowserWindow | null
  readonly watch: FolderWatch
  readonly offered: () => readonly PathToken[]
  readonly pathsOf: (tokens: readonly string[]) => readonly string[] | null
}

type WatchRequest = Extract<RequestName, `watch.${string}`>

/** Which folder is watched, and what becomes of the files that are offered. */
export function watchHandlers(parts: WatchParts): Pick<RequestHandlers, WatchRequest> {
  const { watch } = parts
  return {
    'watch.get': async () => success({ ...watch.get(), offered: parts.offered() }),
    'watch.choose': async () => {
      const owner = parts.window()
      if (owner === null) return NO_WINDOW
      const { filePaths } = await dialog.showOpenDialog(owner, {
        title: words().chooseWatched,
        properties: ['openDirectory'],
      })
      const [folder] = filePaths
      if (folder === undefined) return success(watch.get())
      try {
        watch.choose(folder)
        return success(watch.get())
      } catch {
        return failure('usage', phrase`${basename(folder)} cannot be read. Choose another folder.`)
      }
    },
    'watch.set': async ({ isOn }) => {
      watch.setOn(isOn)
      return success(watch.get())
    },
    'watch.answer': async ({ tokens, answer }) => {
      const paths = parts.pathsOf(tokens)
      if (paths === null) return UNKNOWN_TOKEN
      watch.answer(paths, answer)
      return success(null)
    },
  }
}
