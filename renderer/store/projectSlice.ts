import type { StateCreator } from 'zustand'
import type { PathToken, ProjectInfo } from '../../shared/ipc'
import type { Failure } from '../../shared/result'
import type { AppState } from './index'

export type Recent = PathToken & { readonly openedAt: string }

export interface ProjectSlice {
  readonly project: ProjectInfo | null
  /** Grows with every new state of the data, so that answers about the earlier one are let go. */
  readonly dataVersion: number
  readonly savedAt: string | null
  readonly saving: boolean
  readonly recent: readonly Recent[]
  /** What went wrong last, shown in place of the page until it is dismissed. */
  readonly failure: Failure | null
  setProject(project: ProjectInfo | null, saving: boolean): void
  setSaved(savedAt: string): void
  setRecent(recent: readonly Recent[]): void
  setFailure(failure: Failure | null): void
}

export const createProjectSlice: StateCreator<AppState, [], [], ProjectSlice> = (set) => ({
  project: null,
  dataVersion: 0,
  savedAt: null,
  saving: false,
  recent: [],
  failure: null,
  setProject: (project, saving) =>
    set(({ dataVersion }) => ({
      project,
      saving,
      savedAt: project?.savedAt ?? null,
      dataVersion: dataVersion + 1,
    })),
  setSaved: (savedAt) => set({ savedAt, saving: false }),
  setRecent: (recent) => set({ recent }),
  setFailure: (failure) => set({ failure }),
})
