import { useCallback } from 'react'
import { useApp } from '../store'
import { filterOn, isMarked, pickMembers } from '../store/selectionOps'

/** Filtering by a segment, and whether another one is marked. */
export function useSegmentPick(): {
  readonly pick: (segment: string, additive: boolean) => void
  readonly isDimmed: (segment: string) => boolean
} {
  const selection = useApp((app) => app.present.selection)
  const change = useApp((app) => app.change)
  const pick = useCallback(
    (segment: string, additive: boolean) => {
      const now = useApp.getState().present.selection
      change({ selection: pickMembers(now, 'segment', [segment], additive) })
    },
    [change],
  )
  const isDimmed = useCallback(
    (segment: string) => filterOn(selection, 'segment') !== null && !isMarked(selection, 'segment', segment),
    [selection],
  )
  return { pick, isDimmed }
}
