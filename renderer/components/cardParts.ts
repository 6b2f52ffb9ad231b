import { createContext } from 'react'
import type { DimensionName, Selection } from '../../shared/query'
import type { CardDrill } from '../drill/useDrill'
import type { CardExporter } from '../export/useCardExport'
import type { ShownValues } from '../marks/mark'

/** What a card's numbers are about: its info popover names the filters, its menu opens the lines. */
export interface CardScope {
  readonly selection: Selection
  /** The dimensions whose own filter the card leaves out. */
  readonly own: readonly DimensionName[]
  /** The measures of the whole selection, own filters included. */
  readonly values: ShownValues
}

/** A mark that the menu can open. */
export interface MenuMark {
  readonly key: string
  readonly title: string
  drill(): void
}

/** What can be done with a card as a whole. */
export interface CardActions {
  readonly asTable: boolean
  /** Absent where the card is a table already. */
  readonly onToggle?: (() => void) | undefined
  readonly drill?: CardDrill | undefined
  readonly marks?: readonly MenuMark[] | undefined
  readonly onLines?: (() => void) | undefined
  readonly exporter: CardExporter
  readonly maximised: boolean
  readonly onMaximise: () => void
}

/**
 * Read inside popovers and menus, which exist while they are open: a new answer then leaves the closed ones alone.
 */
export const CardScopeContext = createContext<CardScope | undefined>(undefined)
export const CardActionsContext = createContext<CardActions | null>(null)
