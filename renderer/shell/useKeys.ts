import { useHotkeys } from '@mantine/hooks'
import { useApp } from '../store'

/** Keys that work everywhere; all but the search not in text fields. */
export function useKeys(): void {
  const undo = useApp((app) => app.undo)
  const redo = useApp((app) => app.redo)
  const openSearch = useApp((app) => app.openSearch)
  useHotkeys([['mod+K', () => openSearch(!useApp.getState().searchOpened)]], [])
  useHotkeys([
    ['mod+Z', undo],
    ['mod+Y', redo],
    ['mod+shift+Z', redo],
  ])
}
