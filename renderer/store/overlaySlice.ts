import type { StateCreator } from 'zustand'
import type { Selection } from '../../shared/query'
import type { ShownValues } from '../marks/mark'
import type { AppState } from './index'

export interface MarkItem {
  readonly id: 'filter' | 'exclude' | 'drill' | 'person' | 'product' | 'lines'
  readonly text: string
  run(): void
}

export interface OpenMarkMenu {
  readonly at: { readonly x: number; readonly y: number }
  readonly title: string
  readonly items: readonly MarkItem[]
}

/** The sales lines to be shown: those of a selection, with the numbers that they are behind. */
export interface LinesAsked {
  readonly title: string
  readonly selection: Selection
  readonly values: ShownValues
  /** What is searched for at first. */
  readonly search?: string
}

/** What became of something that was asked for. */
export interface Notice {
  readonly text: string
  readonly isProblem: boolean
}

/** What lies over the page for a moment; no part of the view that is kept. */
export interface OverlaySlice {
  readonly markMenu: OpenMarkMenu | null
  readonly lines: LinesAsked | null
  readonly notice: Notice | null
  openMarkMenu(menu: OpenMarkMenu): void
  closeMarkMenu(): void
  showLines(asked: LinesAsked): void
  closeLines(): void
  showNotice(notice: Notice): void
  closeNotice(): void
}

export const createOverlaySlice: StateCreator<AppState, [], [], OverlaySlice> = (set) => ({
  markMenu: null,
  lines: null,
  notice: null,
  openMarkMenu: (markMenu) => set({ markMenu }),
  closeMarkMenu: () => set({ markMenu: null }),
  showLines: (lines) => set({ lines, markMenu: null }),
  closeLines: () => set({ lines: null }),
  showNotice: (notice) => set({ notice }),
  closeNotice: () => set({ notice: null }),
})
