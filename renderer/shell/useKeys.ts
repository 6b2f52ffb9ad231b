import { useHotkeys } from '@mantine/hooks'
import { useApp } from '../store'
import { redoDecision, undoDecision } from '../store/planActions'

/** Keys that work everywhere; most not in text fields. */
export function useKeys(): void {
  const isPlanned = useApp((app) => app.plan !== null)
  const undoFilter = useApp((app) => app.undo)
  const redoFilter = useApp((app) => app.redo)
  const openSearch = useApp((app) => app.openSearch)
  const openDialog = useApp((app) => app.openDialog)
  useHotkeys(
    [
      ['mod+K', () => openSearch(!useApp.getState().searchOpened)],
      ['F1', () => openDialog('help')],
      ['mod+,', () => openDialog('settings')],
    ],
    [],
  )
  const undo = isPlanned ? undoDecision : undoFilter
  const redo = isPlanned ? redoDecision : redoFilter
  useHotkeys([
    ['mod+Z', undo],
    ['mod+Y', redo],
    ['mod+shift+Z', redo],
    ['shift+?', () => openDialog('help', 'keys')],
  ])
}
