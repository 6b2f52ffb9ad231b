import { useHotkeys } from '@mantine/hooks'
import { useApp } from '../store'
import { redoDecision, undoDecision } from '../store/planActions'

/** Keys that work everywhere; all but the search not in text fields. */
export function useKeys(): void {
  const isPlanned = useApp((app) => app.plan !== null)
  const undoFilter = useApp((app) => app.undo)
  const redoFilter = useApp((app) => app.redo)
  const openSearch = useApp((app) => app.openSearch)
  useHotkeys([['mod+K', () => openSearch(!useApp.getState().searchOpened)]], [])
  const undo = isPlanned ? undoDecision : undoFilter
  const redo = isPlanned ? redoDecision : redoFilter
  useHotkeys([
    ['mod+Z', undo],
    ['mod+Y', redo],
    ['mod+shift+Z', redo],
  ])
}
