import type { StateCreator } from 'zustand'
import type { RequestAnswers } from '../../shared/ipc'
import type { AppState } from './index'

/** Whose backups are shown: of the open project where the token is null. */
export interface RestoreAsked {
  readonly token: string | null
}

export interface SafetySlice {
  readonly restoreAsked: RestoreAsked | null
  /** The project that could not be opened last: its backups can be offered. */
  readonly failedToken: string | null
  readonly unfinished: RequestAnswers['import.unfinished']
  readonly safe: RequestAnswers['app.info']['safe']
  askRestore(asked: RestoreAsked | null): void
  setFailedToken(token: string | null): void
  setUnfinished(unfinished: RequestAnswers['import.unfinished']): void
  setSafe(safe: RequestAnswers['app.info']['safe']): void
}

export const createSafetySlice: StateCreator<AppState, [], [], SafetySlice> = (set) => ({
  restoreAsked: null,
  failedToken: null,
  unfinished: null,
  safe: null,
  askRestore: (restoreAsked) => set({ restoreAsked }),
  setFailedToken: (failedToken) => set({ failedToken }),
  setUnfinished: (unfinished) => set({ unfinished }),
  setSafe: (safe) => set({ safe }),
})
