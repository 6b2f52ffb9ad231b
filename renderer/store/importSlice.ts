import type { StateCreator } from 'zustand'
import type { Progress, Step as ImportStep } from '../../shared/report'
import type { AppState } from './index'

export interface ImportRun {
  /** `settings`: the open project is computed anew. */
  readonly source: 'files' | 'sample' | 'settings'
  readonly names: readonly string[]
  readonly progress: Readonly<Partial<Record<ImportStep, Progress>>>
  readonly step: ImportStep | null
  readonly cancelling: boolean
  /** The charts can be answered; only the file is still being written. */
  readonly ready: boolean
}

export interface ImportSlice {
  readonly run: ImportRun | null
  startRun(source: ImportRun['source'], names: readonly string[]): void
  takeProgress(progress: Progress): void
  patchRun(patch: Partial<Pick<ImportRun, 'cancelling' | 'ready'>>): void
  endRun(): void
}

export const createImportSlice: StateCreator<AppState, [], [], ImportSlice> = (set) => ({
  run: null,
  startRun: (source, names) =>
    set({ run: { source, names, progress: {}, step: null, cancelling: false, ready: false } }),
  takeProgress: (progress) =>
    set(({ run }) =>
      run
        ? {
            run: {
              ...run,
              step: progress.step,
              progress: { ...run.progress, [progress.step]: progress },
            },
          }
        : {},
    ),
  patchRun: (patch) => set(({ run }) => (run ? { run: { ...run, ...patch } } : {})),
  endRun: () => set({ run: null }),
})
