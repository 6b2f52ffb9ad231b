import type { DrillStep } from '../../shared/drill'
import type { DimensionName } from '../../shared/query'
import { useApp } from '../store'
import type { Step } from '../store/step'
import { drillUp, levelShown, pathOf } from './model'

/** Where a card stands on its drill path. */
export interface CardDrill {
  readonly card: string
  /** The level below the one shown; null on the lowest. */
  readonly next: DimensionName | null
  readonly path: readonly DrillStep[]
  /** Called before a mark is opened. */
  readonly onDown?: (() => void) | undefined
  up(depth: number): void
}

/** The drill state of a card as its answer has it; `shown` where the card's level is chosen otherwise. */
export function useDrill(
  card: string,
  levels: readonly DimensionName[],
  step: Step | undefined,
  shown?: DimensionName,
  onDown?: () => void,
): CardDrill | undefined {
  if (!step || levels.length === 0) return undefined
  const path = pathOf(step, card)
  const level = shown ?? levelShown(levels, path)
  return {
    card,
    next: level === null ? null : (levels[levels.indexOf(level) + 1] ?? null),
    path,
    onDown,
    up: (depth) => {
      const { present, change } = useApp.getState()
      change(drillUp(present, card, depth))
    },
  }
}
