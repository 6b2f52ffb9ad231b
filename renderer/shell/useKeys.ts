import { useHotkeys } from '@mantine/hooks'
import { useApp } from '../store'

/** Keys that work everywhere but in text fields. */
export function useKeys(): void {
  const undo = useApp((app) => app.undo)
  const redo = useApp((app) => app.redo)
  useHotkeys([
    ['mod+Z', undo],
    ['mod+Y', redo],
    ['mod+shift+Z', redo],
  ])
}
